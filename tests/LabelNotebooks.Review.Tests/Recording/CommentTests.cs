namespace LabelNotebooks.Review.Tests.Recording;

public sealed class CommentTests : IDisposable
{
    private readonly TrailFixture _at = new();

    public void Dispose() => _at.Dispose();

    [Fact]
    public void A_remark_is_answered_and_both_stand_in_the_life_of_the_label()
    {
        using Trail trail = _at.Begin();
        TrailEntry asked = trail.Comment("c1", "Is this in the guideline?", "Ana Müller", "nurse");
        TrailEntry answered = trail.Comment("c1", "From 2.2 on.", "Cem", on: asked.Number);
        CommentEntry[] remarks = [.. trail.EntriesOf("c1").Select(entry => entry.Body).OfType<CommentEntry>()];
        Assert.Equal([null, asked.Number], remarks.Select(remark => remark.On));
        Assert.Equal(["Is this in the guideline?", "From 2.2 on."], remarks.Select(remark => trail.ValueOf(remark.Remark)));
        Assert.Equal(asked.Number + 2, answered.Number);
        Assert.True(trail.Check().Holds);
    }

    [Fact]
    public void What_was_said_of_another_example_is_not_answered()
    {
        using Trail trail = _at.Begin();
        TrailEntry asked = trail.Comment("c1", "Is this in the guideline?", "Ana M\u00fcller");
        var fault = Assert.Throws<AuditInputException>(() => trail.Comment("c2", "Yes.", "Cem", on: asked.Number));
        Assert.Equal($"entry {asked.Number} is about c1, and not about c2.", fault.Problems[0].Finding);
        Assert.Equal(asked.Number, trail.Count);
    }

    [Fact]
    public void What_is_not_there_is_not_answered()
    {
        using Trail trail = _at.Begin();
        var fault = Assert.Throws<AuditInputException>(() => trail.Comment("c1", "Yes.", "Ana Müller", on: 9));
        Assert.Equal(("there is no entry 9 to answer.", "Name a number from 1 to 1."), (fault.Problems[0].Finding, fault.Problems[0].Mend));
        Assert.Equal(1, trail.Count);
    }
}
