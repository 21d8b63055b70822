using LabelNotebooks.Commands;
using LabelNotebooks.Features.Consensus;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Next;

/// <summary>Which examples to label next, and by whom.</summary>
internal static class LabelingPlanPage
{
    private const int MostRows = 200;
    private const int PageSize = 20;
    private const int MostNames = 8;

    private const string AtChance = "their labels are with the consensus no more often than chance would give (check tool, scale and task with them first)";

    private static Column[] Columns(LabelingPlan plan) =>
    [
        new("example", Align.RightInTerminal) { Sort = SortBy.Texts, NamesRows = true },
        .. ExampleCells.TextOf(plan.Annotations.ExampleSet),
        new("to be labelled by"),
    ];

    public static Sheet Of(LabelingPlan plan)
    {
        TableRow[] rows = Rows(plan);
        var table = new Table(Columns(plan), rows)
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
        new Notes([.. Chance(plan)]),
        new Table(Columns(plan), Rows(plan).Take(BriefOption.Rows)));

    private static IReadOnlyCollection<Phrase> NotesOf(LabelingPlan plan) =>
    [
        .. ReadingHead.Unasked(plan.Notes).Select(note => (Phrase)AnnotationNotes.Sentence(note)),
        .. plan.Exhausted > 0
            ? [(Phrase)($"{Sentences.Count(plan.Exhausted, "more urgent example is", "more urgent examples are")} not in the list, "
                + "because all who may be asked "
                + $"labelled {(plan.Exhausted == 1 ? "it" : "them")} already, or have their most: for an expert to decide. #!label-consensus lists those "
                + "in doubt first.")]
            : Array.Empty<Phrase>(),
        .. Chance(plan),
    ];

    // Who asks such a person has to know it before the work is done.
    private static IEnumerable<Phrase> Chance(LabelingPlan plan)
    {
        if (plan.NotAsked.Length > 0)
            yield return $"Not asked, because {AtChance}: {Sentences.FirstFew(plan.NotAsked, MostNames)}. To ask all the same, name people.";
        if (plan.AskedAtChance.Length > 0)
            yield return $"Asked, although {AtChance}: {Sentences.FirstFew(plan.AskedAtChance, MostNames)}. Others come first, where there are others "
                + "who have not labelled an example yet.";
    }

    private static TableRow[] Rows(LabelingPlan plan) =>
    [
        .. plan.Labels.GroupBy(label => label.Example).Select(group => new TableRow(
        [
            plan.Annotations.ExampleSet.NameOf(group.Key),
            .. ExampleCells.TextOf(plan.Annotations.ExampleSet, group.Key),
            string.Join(", ", group.Select(label => plan.Annotations.Annotators[label.Annotator])),
        ])),
    ];
}
