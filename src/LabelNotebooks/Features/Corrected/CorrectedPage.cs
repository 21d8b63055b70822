using LabelNotebooks.Commands;
using LabelNotebooks.Features.LabelErrors;
using LabelNotebooks.Features.Trails;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Corrected;

/// <summary>Which labels differ from the original, and by which decision.</summary>
internal static class CorrectedPage
{
    private const int PageSize = 25;

    public static Sheet Of(CorrectedReport report) => new(
        report.ToString(),
        new Notes([.. NotesOf(report)]),
        report.Changed.IsEmpty ? Block.None : Changes(report),
        new Section("Next", new Notes(
        [
            Phrase.Of($"Who decided, and why: {Phrase.Code($"{CommandLines.Of(TrailCommand.Name)} {TypedLine.Word(report.Trail)} --id {Example(report)}")}"),
            .. report.Written is null
                ? new[] { Phrase.Of($"The labels in a file of their own: {Phrase.Code("--export corrected.csv")}") }
                : [Phrase.Of($"To see what it did: {Phrase.Code(Again(report))}")],
        ]))
        {
            IsClose = true,
        });

    private static string Example(CorrectedReport report) => report.Changed is [var first, ..] ? TypedLine.Word(first.Example) : "ID";

    private static string Again(CorrectedReport report) =>
        $"{(CommandLines.AreOfShell ? CommandLines.Of(CommandNames.Audit) : LabelErrorsCommand.Name)} {TypedLine.Word(report.Written!)} "
        + $"--trail {TypedLine.Word(report.Trail)}{report.Reading}";

    private static IEnumerable<Phrase> NotesOf(CorrectedReport report)
    {
        if (report.Written is { } written)
            yield return Phrase.Of($"{Phrase.Code(written)} {Shape(report)} {report.Source} is as it was.");
        yield return report.Check.ToString();
        foreach ((ExampleStatus status, string words) in Waiting)
        {
            if (report.Statuses.TryGetValue(status, out int count))
                yield return $"{Sentences.Count(count, "example is", "examples are")} {words}";
        }
    }

    private static string Shape(CorrectedReport report) =>
        report.IsSame ? $"has the very bytes of {report.Source}."
        : report.Number == 1 ? $"has the labels as they were before the first decision; all else is that of {report.Source}, byte for byte."
        : $"has the shape of {report.Source}: what was not corrected is the same byte for byte.";

    private static readonly (ExampleStatus Status, string Words)[] Waiting =
    [
        (ExampleStatus.Contested, "contested: the label stays as it was until somebody settles it."),
        (ExampleStatus.Escalated, "waiting for somebody else: the label stays as it was."),
        (ExampleStatus.Ambiguous, "called ambiguous: the label stays as it was."),
        (ExampleStatus.OutOfScope, "called out of scope: the label stays as it was, and the row is still there."),
    ];

    private static Section Changes(CorrectedReport report) => new(
        "What was corrected",
        new Table(
            [
                new Column("example") { Sort = SortBy.Texts, NamesRows = true },
                new Column("before") { Sort = SortBy.Texts },
                new Column("now") { Sort = SortBy.Texts },
                new Column("when") { Sort = SortBy.Texts, Class = "lnb-o" },
                new Column("guideline") { Sort = SortBy.Texts },
                new Column("entry", Align.Right) { Sort = SortBy.Numbers },
            ],
            report.Changed.Select(change => new TableRow(
            [
                change.Example, ChipCell.Given(change.Original), ChipCell.Suggested(change.Label), TimeWords.Short(change.Time), change.Guideline,
                WordsCell.Count(change.Entry),
            ])))
        {
            PageSize = PageSize,
            MostRowsInTerminal = PageSize,
            Rest = shown => shown < report.Changed.Length ? $"{Sentences.Count(shown)} of {Sentences.Count(report.Changed.Length)} shown." : "",
        })
    {
        IsClose = true,
    };
}
