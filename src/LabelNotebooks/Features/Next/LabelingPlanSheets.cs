using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Next;

/// <summary>Pages of single labels to ask for.</summary>
internal static class LabelingPlanSheets
{
    private const int MostRows = 100;

    public static Sheet Of(NextExample next) => new(next.ToString());

    public static Sheet Of(IEnumerable<NextExample> examples)
    {
        NextExample[] all = [.. examples];
        return Sheet.OfTable(
            "By how much one more label is worth",
            [">example", ">score", ">labels", ">not the consensus"],
            [.. all.Take(MostRows).Select(one =>
                new[] { Sentences.Count(one.Example), Words.Exact(one.Score), Sentences.Count(one.Labels), Sentences.Percent(one.Disagreement) })],
            all.Length,
            "example",
            "examples");
    }

    public static Sheet Of(PlannedLabel label) => new(label.ToString());
}
