namespace LabelNotebooks.Review.Tests.Identity;

public sealed class PersonNamesTests : IDisposable
{
    private readonly TrailFixture _at = new();

    public void Dispose() => _at.Dispose();

    [Theory]
    [InlineData("Juergen Weiss", "J\u00fcrgen Wei\u00df", true)]
    [InlineData("Jurgen Weiss", "J\u00fcrgen Weiss", true)]
    [InlineData("M\u00fcller, Ana", "Ana M\u00fcller", true)]
    [InlineData("ANA MULLER", "Ana M\u00fcller", true)]
    [InlineData("Ana Mueler", "Ana Mueller", true)]
    [InlineData("Ana Mulelr", "Ana Muller", true)]
    [InlineData("Anna M.", "Anna M\u00fcller", true)]
    [InlineData("A. M\u00fcller", "Anna M\u00fcller", true)]
    [InlineData("M\u00fcller, A.", "Anna Mueller", true)]
    [InlineData("Anna M\u00fc.", "Anna M\u00fcller", true)]
    [InlineData("Bernd", "Bernd Vogt", true)]
    [InlineData("Vogt", "Bernd Vogt", true)]
    [InlineData("Dr. Jonas Weiß", "Jonas Weiß", true)]
    [InlineData("Prof. Dr. med. Çelik", "Çelik", true)]
    [InlineData("Anna Berg (Pflege)", "Anna Berg", true)]
    [InlineData("Schwester Petra", "Petra", true)]
    [InlineData("Dr. Weiß", "Dr. Berg", false)]
    [InlineData("A. M.", "Anna Weber", false)]
    [InlineData("Anna W.", "Anna M\u00fcller", false)]
    [InlineData("Anna Maria", "Anna M\u00fcller", false)]
    [InlineData("Ben", "Bernd Vogt", false)]
    [InlineData("Ana M.", "Ana N.", false)]
    [InlineData("Nurse 1", "Nurse 2", false)]
    [InlineData("Ana M\u00fcller", "Bea M\u00fcller", false)]
    public void Names_that_may_be_one_person_are_told(string one, string other, bool areAlike)
    {
        using Trail trail = _at.Begin();
        _at.Record(trail, TrailFixture.Draft("c1", "keep", one), TrailFixture.Draft("c2", "keep", other), TrailFixture.Draft("c3", "keep", "Zo\u00eb"));
        Assert.Equal(areAlike ? 1 : 0, trail.NamesThatLookAlike().Count);
    }
}
