using LabelNotebooks.Commands;
using LabelNotebooks.Features.Consensus;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Next;

/// <summary>Which examples to label next, and by whom.</summary>
internal static class LabelingPlanPage
{
    private const int MostRows = 200;
    private const int PageSize = 20;

    private static readonly Column[] Columns =
    [
        new("example", Align.RightInTerminal) { Sort = SortBy.Texts, NamesRows = true },
        new("to be labelled by"),
    ];

    public static Sheet Of(LabelingPlan plan)
    {
        (string Example, string People)[] rows = Rows(plan);
        var table = new Table(Columns, rows.Select(row => new TableRow(row.Example, row.People)))
        {
            PageSize = PageSize,
            MostRowsOnPage = MostRows,
            MostRowsInTerminal = PageSize,
        };
        return new Sheet(plan.ToString(), new Group(
            Paragraph.Muted("The most urgent first; nobody labels an example again, and work is shared.").OnPage(),
            Notes.Lines([.. NotesOf(plan)]),
            table,
            rows.Length > MostRows
                ? Paragraph.Muted(Phrase.Of($"{MostRows} of {rows.Length} examples are here; in C#, all are in {Phrase.Code(".Labels")}.")).OnPage()
                : Block.None,
            new Paragraph($"{Sentences.Count(Math.Min(rows.Length, PageSize))} of {Sentences.Count(rows.Length, "example")} shown, the most urgent.")
                .InTerminal()));
    }

    /// <summary>The most urgent of them.</summary>
    public static Sheet Brief(LabelingPlan plan) => new(
        plan.ToString(),
        new Table(Columns, Rows(plan).Take(BriefOption.Rows).Select(row => new TableRow(row.Example, row.People))));

    private static IReadOnlyCollection<string> NotesOf(LabelingPlan plan) =>
    [
        .. ReadingHead.Unasked(plan.Notes).Select(note => AnnotationNotes.Sentence(note)),
        .. plan.Exhausted > 0
            ? [$"{Sentences.Count(plan.Exhausted, "more urgent example is", "more urgent examples are")} not in the list, because all who may be asked "
                + $"labelled {(plan.Exhausted == 1 ? "it" : "them")} already, or have their most: for an expert to decide. #!label-consensus lists those "
                + "in doubt first."]
            : Array.Empty<string>(),
        .. plan.NotAsked.Length > 0
            ? ["Not asked, because their labels are with the consensus no more often than chance would give (check tool, scale and task with them first): "
                + $"{Sentences.FirstFew(plan.NotAsked, 8)}. To ask all the same, name people."]
            : Array.Empty<string>(),
    ];

    private static (string Example, string People)[] Rows(LabelingPlan plan) =>
    [
        .. plan.Labels.GroupBy(label => label.Example)
            .Select(group => (
                plan.Annotations.ExampleSet.NameOf(group.Key),
                string.Join(", ", group.Select(label => plan.Annotations.Annotators[label.Annotator])))),
    ];
}
