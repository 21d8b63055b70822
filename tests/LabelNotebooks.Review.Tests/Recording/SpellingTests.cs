namespace LabelNotebooks.Review.Tests.Recording;

public sealed class SpellingTests : IDisposable
{
    private readonly TrailFixture _at = new();

    private readonly TrailData _data = TrailData.Of(
        "cases.csv",
        "case",
        ["c1", "c2", "c3", "c4", "c5"],
        ["Flu", "flu ", "flu ", "cold", "n/a"],
        LabelMeanings.Of(["cold", "flu"], new Dictionary<string, string> { ["Flu"] = "flu", ["flu "] = "flu", ["n/a"] = "" }));

    public void Dispose() => _at.Dispose();

    [Fact]
    public void A_new_label_takes_the_commonest_spelling_and_what_is_kept_its_own()
    {
        using Trail trail = _at.Begin(data: _data);
        Assert.Equal(["cold", "flu"], trail.Genesis.Classes.AsEnumerable());
        Assert.Equal(["Flu", "flu", "flu ", "flu", "n/a", ""], trail.Genesis.Merged.AsEnumerable());
        RecordOutcome outcome = trail.Record(
            [
                TrailFixture.Draft("c4", "Flu"),
                TrailFixture.Draft("c1", "keep") with { From = "flu" },
                TrailFixture.Draft("c5", "flu") with { From = "" },
            ],
            _data);
        Assert.Equal(["changed cold to flu ", "kept Flu", "changed n/a to flu "], outcome.Recorded.Select(line => line.Words));
    }

    [Fact]
    public void Another_spelling_of_the_same_class_is_no_change()
    {
        using Trail trail = _at.Begin(data: _data);
        Assert.Contains(
            "the label of c1 is Flu already",
            Assert.Throws<AuditInputException>(() => trail.Record([TrailFixture.Draft("c1", "flu")], _data)).Message,
            StringComparison.Ordinal);
        Assert.Throws<AuditInputException>(() => trail.Record([TrailFixture.Draft("c1", "n/a")], _data));
    }
}
