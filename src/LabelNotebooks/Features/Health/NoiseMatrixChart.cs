using LabelNotebooks.Charts;

namespace LabelNotebooks.Features.Health;

/// <summary>Given classes (rows) against likely true ones (columns): the diagonal is muted so that errors show.</summary>
internal static class NoiseMatrixChart
{
    private const int MostClasses = 24;

    public static Chart Of(LabelIssueReport report)
    {
        ClassMatrix<long> joint = report.Issues.Estimate.CalibratedJoint;
        int[] shown = Shown(joint, MostClasses);
        long most = Math.Max(1, Errors(joint, shown).Select(error => error.Count).DefaultIfEmpty().Max());
        HeatMap map = Map(report.Issues.Estimate, shown, most);
        string left = shown.Length < joint.ClassCount
            ? $" {Sentences.Count(shown.Length)} of {Sentences.Count(joint.ClassCount)} classes are drawn, those with most errors."
            : "";
        return HeatMapChart.Of(
            Title(joint),
            Description(joint, shown),
            "Rows: given label. Columns: the class that the model finds likely true. Cells: estimated number of labels; "
            + $"on the diagonal both agree.{MapOrder.Words(joint.Classes)} Point at a cell for p(given | true).{left}",
            map);
    }

    internal static string Title(ClassMatrix<long> joint)
    {
        (int Given, int Truth, long Count)[] errors = [.. Errors(joint, [.. Enumerable.Range(0, joint.ClassCount)]).Where(error => error.Count > 0)];
        if (errors.Length == 0) return "The model finds every label likely true";
        int worst = errors.GroupBy(error => error.Given).OrderByDescending(group => group.Sum(error => error.Count)).ThenBy(group => group.Key).First().Key;
        string[] targets = [.. errors
            .Where(error => error.Given == worst)
            .OrderByDescending(error => error.Count)
            .ThenBy(error => error.Truth)
            .Take(2)
            .Select(error => joint.Classes[error.Truth])];
        return joint.ClassCount == 2
            ? $"Class {joint.Classes[worst]} loses most labels"
            : $"Class {joint.Classes[worst]} loses most labels, first to {string.Join(" and ", targets)}";
    }

    /// <summary>The classes that take part in most errors, those that are taken for one another side by side.</summary>
    internal static int[] Shown(ClassMatrix<long> joint, int most) => MapOrder.Of(
        [.. Enumerable.Range(0, joint.ClassCount)
            .OrderByDescending(k => joint.RowSum(k) + joint.ColumnSum(k) - (2 * joint[k, k])).ThenBy(k => k)
            .Take(most)
            .Order()],
        joint.Classes,
        (one, other) => joint[one, other] + joint[other, one]);

    private static IEnumerable<(int Given, int Truth, long Count)> Errors(ClassMatrix<long> joint, int[] classes) =>
        from given in classes from truth in classes where given != truth select (given, truth, joint[given, truth]);

    private static string Description(ClassMatrix<long> joint, int[] shown)
    {
        IEnumerable<string> largest = Errors(joint, shown)
            .Where(error => error.Count > 0)
            .OrderByDescending(error => error.Count).ThenBy(error => error.Given).ThenBy(error => error.Truth)
            .Take(3)
            .Select(error => $"{Sentences.Count(error.Count)} given {joint.Classes[error.Given]} likely {joint.Classes[error.Truth]}");
        return $"Noise matrix of {Sentences.Count(shown.Length)} classes. Largest errors: {string.Join(", ", largest.DefaultIfEmpty("none"))}.";
    }

    // The diagonal is left out of the colours; its counts are written in muted text.
    private static HeatMap Map(JointEstimate estimate, int[] shown, long most)
    {
        ClassMatrix<long> joint = estimate.CalibratedJoint;
        string[] names = [.. shown.Select(k => joint.Classes[k])];
        return new HeatMap(
            "given label",
            "likely true class",
            names,
            names,
            [.. shown.Select(given => shown
                .Select(truth => new HeatMapCell(
                    given == truth ? null : joint[given, truth],
                    joint[given, truth] > 0 ? Sentences.Count(joint[given, truth]) : "",
                    Hover(estimate, given, truth)))
                .ToArray())],
            most);
    }

    private static string Hover(JointEstimate estimate, int given, int truth)
    {
        ClassMatrix<long> joint = estimate.CalibratedJoint;
        string likely = PlotlyFigure.Text(joint.Classes[truth]);
        return $"given {PlotlyFigure.Text(joint.Classes[given])}, likely {likely}: {Sentences.Count(joint[given, truth], "label")}, "
            + $"{Sentences.Percent(estimate.NoiseMatrix[given, truth])} of all that are likely {likely}";
    }
}
