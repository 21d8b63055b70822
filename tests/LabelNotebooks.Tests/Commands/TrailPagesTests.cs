namespace LabelNotebooks.Tests.Commands;

/// <summary>What a person reads of a trail is what the trail says: after a merge, after somebody changed it, after a slip of the keyboard.</summary>
public sealed class TrailPagesTests : TrailScene
{
    [Fact]
    public async Task What_another_copy_took_back_and_erased_stands_under_the_numbers_of_this_one()
    {
        // Two trails that were begun apart on the same data: their numbers mean different entries.
        string foreign = Path("foreign.db");
        await Type("#!label-record", "c2", "--data", Data, "--trail", foreign, "--decision", "keep", "--reviewer", "Bea K.", "--reason", "a secret");
        Assert.Contains("taken back", await Type("#!label-trail", foreign, "--undo", "3", "--reviewer", "Bea K."), StringComparison.Ordinal);
        await Type("#!label-trail", foreign, "--erase", "3", "--why", "mistake", "--reviewer", "Bea K.");
        await Record("c1", "--decision", "change", "--to", "cold");
        await Do("--merge", foreign, "--reviewer", "Ana M.");
        string said = await Do("--id", "c2");
        Assert.Contains("took back entry 6 (taken over from another copy on ", said, StringComparison.Ordinal);
        Assert.Contains("(erased on ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("missing, or not what was sealed", said, StringComparison.Ordinal);
        Assert.DoesNotContain("took back", await Do("--id", "c1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_sure_is_not_shown_of_one_label_either()
    {
        await Record("c1", "--decision", "change", "--to", "cold");
        await Record("c2", "--decision", "keep");
        Change(
            "DROP TRIGGER entry_no_update",
            "UPDATE entry SET entry = replace(entry, '\"to\":\"cold\"', '\"to\":\"flu\"') WHERE n = 3");
        string said = await Do("--id", "c1");
        Assert.Contains("The trail does not hold", said, StringComparison.Ordinal);
        Assert.DoesNotContain("changed flu", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_was_mistyped_is_told_from_one_that_nobody_decided_on()
    {
        await Record("c1", "--decision", "change", "--to", "cold");
        Assert.Contains("c1 has decisions: did you mean that?", await Do("--id", "C1"), StringComparison.Ordinal);
        string other = await Do("--id", "something else");
        Assert.Contains("Nobody has decided on something else", other, StringComparison.Ordinal);
        Assert.DoesNotContain("did you mean", other, StringComparison.Ordinal);
    }
}
