using LabelNotebooks.Features.Consensus;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Next;

/// <summary>Which examples to label next, and by whom.</summary>
internal static class LabelingPlanPage
{
    private const int MostRows = 200;
    private const int PageSize = 20;

    public static string Text(LabelingPlan plan)
    {
        var table = new TextTable(">example", "to be labelled by");
        (string Example, string People)[] rows = Rows(plan);
        foreach ((string example, string people) in rows.Take(PageSize))
            table.Add(example, people);
        return $"{plan}\n\n{string.Concat(Notes(plan).Select(note => note + "\n"))}{table}{Sentences.Count(Math.Min(rows.Length, PageSize))} of {Sentences.Count(rows.Length, "example")} shown, the most urgent.";
    }

    public static Html Markup(LabelingPlan plan)
    {
        (string Example, string People)[] rows = Rows(plan);
        Html head = Html.Of($"<th scope=\"col\" data-sort=\"t\">example</th><th scope=\"col\">to be labelled by</th>");
        Html table = PagedTable.Of(head, [.. rows.Take(MostRows).Select(row => (Html.Of($"<th scope=\"row\">{row.Example}</th><td>{row.People}</td>"), ""))], PageSize);
        return Page.Section(plan.ToString(), Html.Of($"<p class=\"lnb-sub\">The most urgent first; nobody labels an example again, and work is shared.</p>{Page.Notes(Notes(plan))}<div class=\"lnb-wide\">{table}</div>{Html.If(rows.Length > MostRows, $"<p class=\"lnb-sub\">{MostRows} of {rows.Length} examples are here; all are in <code>.Labels</code>.</p>")}"));
    }

    private static IReadOnlyCollection<string> Notes(LabelingPlan plan) =>
    [
        .. plan.Notes.Select(note => AnnotationNotes.Sentence(note)),
        .. plan.Exhausted > 0 ? [$"{Sentences.Count(plan.Exhausted, "more urgent example was", "more urgent examples were")} passed over: all who may be asked labelled {(plan.Exhausted == 1 ? "it" : "them")} already, or have their most."] : Array.Empty<string>(),
        .. plan.NotAsked.Length > 0 ? [$"Not asked, because their labels are with the consensus no more often than chance would give (check tool, scale and task with them first): {Sentences.FirstFew(plan.NotAsked, 8)}. To ask all the same, name people."] : Array.Empty<string>(),
    ];

    private static (string Example, string People)[] Rows(LabelingPlan plan) =>
    [
        .. plan.Labels.GroupBy(label => label.Example)
            .Select(group => (plan.Annotations.Examples[group.Key], string.Join(", ", group.Select(label => plan.Annotations.Annotators[label.Annotator])))),
    ];
}
