using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;

namespace LabelNotebooks.Charts;

/// <summary>Given classes (rows) against likely true ones (columns): the diagonal is muted so that errors show.</summary>
internal static class NoiseMatrixChart
{
    private const int MostClasses = 24;
    private const int CellSize = 44;

    public static Chart Of(LabelIssueReport report)
    {
        ClassMatrix<long> joint = report.Issues.Estimate.CalibratedJoint;
        int[] shown = Shown(joint, MostClasses);
        long most = Math.Max(1, Errors(joint, shown).Select(error => error.Count).DefaultIfEmpty().Max());
        int side = 110 + (Math.Max(shown.Length, 4) * CellSize);
        string left = shown.Length < joint.ClassCount
            ? $" {Sentences.Count(shown.Length)} of {Sentences.Count(joint.ClassCount)} classes are drawn, those with most errors."
            : "";
        return new Chart(
            Title(joint),
            Description(joint, shown),
            $"Rows: given label. Columns: the class that the model finds likely true. Cells: estimated number of labels; on the diagonal both agree. Point at a cell for p(given | true).{left}",
            side,
            side,
            Figure(report.Issues.Estimate, shown, most, side),
            palette => Still(joint, shown, most, palette));
    }

    internal static string Title(ClassMatrix<long> joint)
    {
        (int Given, int Truth, long Count)[] errors = [.. Errors(joint, [.. Enumerable.Range(0, joint.ClassCount)]).Where(error => error.Count > 0)];
        if (errors.Length == 0) return "The model finds every label likely true";
        int worst = errors.GroupBy(error => error.Given).OrderByDescending(group => group.Sum(error => error.Count)).ThenBy(group => group.Key).First().Key;
        string[] targets = [.. errors.Where(error => error.Given == worst).OrderByDescending(error => error.Count).ThenBy(error => error.Truth).Take(2).Select(error => joint.Classes[error.Truth])];
        return joint.ClassCount == 2
            ? $"Class {joint.Classes[worst]} loses most labels"
            : $"Class {joint.Classes[worst]} loses most labels, first to {string.Join(" and ", targets)}";
    }

    /// <summary>The classes that take part in most errors, in their own order.</summary>
    internal static int[] Shown(ClassMatrix<long> joint, int most) => [.. Enumerable.Range(0, joint.ClassCount)
        .OrderByDescending(k => joint.RowSum(k) + joint.ColumnSum(k) - (2 * joint[k, k])).ThenBy(k => k)
        .Take(most)
        .Order()];

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

    private static string Figure(JointEstimate estimate, int[] shown, long most, int side)
    {
        ClassMatrix<long> joint = estimate.CalibratedJoint;
        // The diagonal is left out of the colours; its counts are written in muted text.
        double?[][] z = [.. shown.Select(given => shown.Select(truth => given == truth ? (double?)null : joint[given, truth]).ToArray())];
        var annotations =
            from row in Enumerable.Range(0, shown.Length)
            from column in Enumerable.Range(0, shown.Length)
            let count = joint[shown[row], shown[column]]
            where count > 0
            let color = row == column ? "var(--lnb-dim)" : count * 2 > most ? "var(--lnb-on)" : "var(--lnb-ink)"
            select new Dictionary<string, object?>
            {
                ["x"] = column,
                ["y"] = row,
                ["text"] = Sentences.Count(count),
                ["showarrow"] = false,
                ["font"] = new Dictionary<string, object?> { ["color"] = color },
            };
        string[] names = [.. shown.Select(k => joint.Classes[k])];
        return PlotlyFigure.Json(
            "heatmap",
            new Dictionary<string, object?>
            {
                ["z"] = z,
                ["zmin"] = 0,
                ["zmax"] = most,
                ["xgap"] = 3,
                ["ygap"] = 3,
                ["showscale"] = false,
                ["hoverongaps"] = false,
                ["colorscale"] = new object[] { new object[] { 0, "var(--lnb-card)" }, new object[] { 1, "var(--lnb-given)" } },
                ["text"] = shown.Select(given => shown.Select(truth => Hover(estimate, given, truth)).ToArray()).ToArray(),
                ["hovertemplate"] = "%{text}<extra></extra>",
            },
            new Dictionary<string, object?>
            {
                ["height"] = Math.Min(side, 620),
                ["margin"] = PlotlyFigure.Margin(left: 40, top: 46, right: 8, bottom: 8),
                ["xaxis"] = PlotlyFigure.CategoryAxis("likely true class", names, top: true),
                ["yaxis"] = PlotlyFigure.CategoryAxis("given label", names),
                ["annotations"] = annotations.ToArray(),
            });
    }

    private static string Hover(JointEstimate estimate, int given, int truth)
    {
        ClassMatrix<long> joint = estimate.CalibratedJoint;
        string likely = PlotlyFigure.Text(joint.Classes[truth]);
        return $"given {PlotlyFigure.Text(joint.Classes[given])}, likely {likely}: {Sentences.Count(joint[given, truth], "label")}, {Sentences.Percent(estimate.NoiseMatrix[given, truth])} of all that are likely {likely}";
    }

    private static PlotModel Still(ClassMatrix<long> joint, int[] shown, long most, Palette palette)
    {
        var model = new PlotModel();
        string[] names = [.. shown.Select(k => joint.Classes[k])];
        model.Axes.Add(StillAxes.Categories(AxisPosition.Top, "likely true class", names, palette));
        model.Axes.Add(StillAxes.Categories(AxisPosition.Left, "given label", names, palette));
        for (int row = 0; row < shown.Length; row++)
        {
            for (int column = 0; column < shown.Length; column++)
            {
                long count = joint[shown[row], shown[column]];
                double strength = row == column ? 0 : (double)count / most;
                model.Annotations.Add(new RectangleAnnotation
                {
                    MinimumX = column - 0.46,
                    MaximumX = column + 0.46,
                    MinimumY = row - 0.46,
                    MaximumY = row + 0.46,
                    Fill = row == column ? OxyColors.Transparent : OxyColor.FromAColor((byte)(18 + (237 * strength)), palette.Given),
                    Text = count > 0 ? Sentences.Count(count) : "",
                    TextColor = row == column ? palette.Dim : strength > 0.5 ? palette.On : palette.Ink,
                });
            }
        }

        return model;
    }
}
