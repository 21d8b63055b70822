using System.Globalization;
using LabelNotebooks.Pages;
using Microsoft.Data.Analysis;

namespace LabelNotebooks.Tests.Features;

/// <summary>The columns of every report that becomes a DataFrame: their types, names and values.</summary>
public sealed class ReportFrameTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public void Dispose() => CultureInfo.CurrentCulture = _before;

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Every_frame_has_the_columns_that_were_agreed(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        LabelIssueReport report = Sample.Report(["cat, tabby", "d\"og", "=newt|eft"]);
        Snapshot.Matches(string.Join(
            '\n',
            Text("issues", report.ToDataFrame()),
            Text("top", report.Top(3, skip: 1).ToDataFrame()),
            Text("top of none", report.Top(3, skip: 1000).ToDataFrame()),
            Text("by class", report.ByClass.ToDataFrame()),
            Text("confused pairs", report.ConfusedPairs.ToDataFrame()),
            Text("noise matrix", report.NoiseMatrix.ToDataFrame())));
    }

    private static string Text(string name, DataFrame frame) => $"=== {name}: {frame.Rows.Count} rows\n" + string.Concat(frame.Columns.Select(column =>
        $"{column.GetType().Name} {column.Name}, {column.NullCount} "
        + $"empty: {string.Join("; ", Enumerable.Range(0, (int)Math.Min(column.Length, 8)).Select(row => Cell(column[row])))}\n"));

    private static string Cell(object? value) => value is null ? "(none)" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
