using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Audit;

/// <summary>Pages of what is kept of an audit, and of what is different from an earlier one.</summary>
internal static class AuditSnapshotSheets
{
    private const int MostRows = 100;

    public static Sheet Of(AuditSnapshot snapshot) => new(
        snapshot.ToString(),
        new Facts([
            ("examples known by", snapshot.ExamplesAreRowNumbers ? "row number, from 0" : "id"),
            ("rule", snapshot.Rule),
            ("the model's first choice is the label", $"{Sentences.Count(snapshot.Agreeing)} of {Sentences.Count(snapshot.Examples)}"),
        ]),
        new WordTable(
            "Classes",
            ["class", ">labels"],
            [.. snapshot.Classes.Take(MostRows).Select(one => new[] { one.Name, Sentences.Count(one.Labels) })],
            snapshot.Classes.Length,
            ".Classes"),
        Table("Flagged, most suspicious first", snapshot.Flagged, ".Flagged"));

    public static Sheet Of(SnapshotClass one) => new(one.ToString());

    public static Sheet Of(SnapshotFlag flag) => new(flag.ToString());

    public static Sheet Of(LabelChange change) => new(change.ToString());

    public static Sheet Of(AuditComparison since) => new(
        since.ToString(),
        new Facts([
            ("new", Sentences.Count(since.New.Length)),
            ("flagged then and now", Sentences.Count(since.StillFlagged)),
            ("carry another label now", Sentences.Count(since.Relabeled.Length)),
            ("not flagged any more", Sentences.Count(since.NoLongerFlagged.Length)),
            ("kept in the trail since", Sentences.Count(since.Decided.Length)),
            ("gone from the data", Sentences.Count(since.Gone.Length)),
            ($"labels that changed, {(since.Earlier.KnowsAllLabels ? "flagged or not" : "of those flagged then")}", Sentences.Count(since.Changed.Length)),
            ("examples that are new", since.Earlier.KnowsAllLabels ? Sentences.Count(since.Added.Length) : "not known"),
        ]),
        new Notes([.. since.Cautions]),
        new WordTable(
            "Labels that changed",
            ["example", "then", "now", "flagged then", "flagged now"],
            [.. since.Changed.Take(MostRows).Select(one => new[]
            {
                one.Example, one.Then, one.Now, one.WasFlagged ? "yes" : "no", one.IsFlagged ? "yes" : "no",
            })],
            since.Changed.Length,
            ".Changed"),
        Table("Carry another label now", since.Relabeled, ".Relabeled"),
        Table("Not flagged any more", since.NoLongerFlagged, ".NoLongerFlagged"),
        Table("Kept in the trail since", since.Decided, ".Decided"),
        Table("Gone from the data", since.Gone, ".Gone"));

    private static WordTable Table(string title, IReadOnlyList<SnapshotFlag> flags, string allIn) => new(
        title,
        ["example", "given", "suggested", ">label quality"],
        [.. flags.Take(MostRows).Select(flag => new[] { flag.Example, flag.GivenLabel, flag.SuggestedLabel, Words.Exact(flag.LabelQuality) })],
        flags.Count,
        allIn);
}
