using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Describe;

/// <summary>How common classes are.</summary>
internal static class ClassTable
{
    private static readonly Column[] Columns =
    [
        new("class") { NamesRows = true },
        new("labels", Align.Right),
        new("share of all labels", Align.RightInTerminal) { Line = "share" },
    ];

    /// <param name="data">All of it.</param>
    /// <param name="shown">The codes of the classes that are shown.</param>
    /// <param name="left">What is said under them; empty for nothing.</param>
    public static Table Of(LabeledData data, IEnumerable<int> shown, string left)
    {
        IReadOnlyList<int> counts = data.Labels.ClassCounts;
        return new Table(Columns, shown.Select(k => new TableRow(
            new ChipCell(data.Labels.Classes[k]),
            Sentences.Count(counts[k]),
            new MeterCell((double)counts[k] / data.RowCount, Sentences.Percent((double)counts[k] / data.RowCount)))))
        {
            Rest = _ => left,
        };
    }
}
