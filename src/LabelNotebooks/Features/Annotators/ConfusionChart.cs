using LabelNotebooks.Charts;
using LabelNotebooks.Features.Health;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Annotators;

/// <summary>What one annotator gave where the consensus is another class; the diagonal is muted so that differences show.</summary>
internal static class ConfusionChart
{
    private const int MostClasses = 16;

    /// <param name="annotator">Whose labels they are.</param>
    /// <param name="labels">How many labels there are, by consensus and label given.</param>
    /// <param name="team">The same of all annotators: maps of one page have their classes in one order.</param>
    public static Chart Of(string annotator, ClassMatrix<long> labels, ClassMatrix<long> team)
    {
        int[] shown = NoiseMatrixChart.Shown(team, MostClasses);
        string[] names = [.. shown.Select(k => labels.Classes[k])];
        long most = Math.Max(1, shown.SelectMany(row => shown.Where(column => column != row).Select(column => labels[row, column])).DefaultIfEmpty(0).Max());
        var map = new HeatMap(
            "consensus",
            "label given",
            names,
            names,
            [.. shown.Select(row => shown.Select(column => new HeatMapCell(
                row == column ? null : labels[row, column],
                labels[row, column] > 0 ? Sentences.Count(labels[row, column]) : "",
                $"consensus {PlotlyFigure.Text(labels.Classes[row])}, given {PlotlyFigure.Text(labels.Classes[column])}: "
                + $"{Sentences.Count(labels[row, column], "label")}"))
                .ToArray())],
            most);
        string left = shown.Length < labels.ClassCount
            ? $" {Sentences.Count(shown.Length)} of {Sentences.Count(labels.ClassCount)} classes are drawn, those that differ most."
            : "";
        return HeatMapChart.Of(
            $"Labels beside the consensus: {annotator}",
            $"Labels of {annotator} by the consensus of the example. "
            + $"{string.Join(", ", Largest(labels)
                .Select(one => $"{Sentences.Count(one.Count)} given {labels.Classes[one.Column]} where the consensus is {labels.Classes[one.Row]}")
                .DefaultIfEmpty("None differs"))}.",
            $"Rows: the consensus. Columns: the label given. Cells: number of labels; on the diagonal both are the same.{MapOrder.Words(labels.Classes)}{left}",
            map);
    }

    private static IEnumerable<(int Row, int Column, long Count)> Largest(ClassMatrix<long> labels) =>
        (from row in Enumerable.Range(0, labels.ClassCount)
         from column in Enumerable.Range(0, labels.ClassCount)
         where row != column && labels[row, column] > 0
         select (Row: row, Column: column, Count: labels[row, column]))
        .OrderByDescending(one => one.Count).ThenBy(one => one.Row).ThenBy(one => one.Column).Take(3);
}
