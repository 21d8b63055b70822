using System.Globalization;
using Parquet.Schema;

namespace LabelNotebooks;

/// <summary>
/// Writes estimates of how many labels are wrong: <c>class, estimator, estimate, low, high</c>; the class is empty for all, the estimator is model, sample or corrected, and what is not known is empty. What a file
/// is, its name says: .csv or .parquet.
/// </summary>
public static class WrongLabelFile
{
    /// <summary>Refuses a name that <see cref="Write"/> would refuse, before any work is done.</summary>
    /// <exception cref="AuditInputException">The ending is neither .csv nor .parquet, or there is no such folder.</exception>
    public static void Check(string path) => ExportTable.Check(path);

    /// <summary>Writes all estimates, totals first. One that is there is replaced, whole or not at all.</summary>
    /// <exception cref="AuditInputException">The name has another ending, or the file cannot be written.</exception>
    public static void Write(string path, WrongLabels found)
    {
        ArgumentNullException.ThrowIfNull(found);
        WrongLabelEstimate[] rows = [.. found.Estimates];
        ExportTable.Write(
            path,
            rows.Select(row => (string[])[Name(row), Estimator(row), Number(row.Count), Number(row.Interval.Low), Number(row.Interval.High)]),
            async (group, fields) =>
            {
                await group.WriteAsync((DataField<string>)fields[0], Array.ConvertAll(rows, Name));
                await group.WriteAsync((DataField<string>)fields[1], Array.ConvertAll(rows, Estimator));
                await group.WriteAsync<double>(fields[2], Array.ConvertAll(rows, row => Known(row.Count)));
                await group.WriteAsync<double>(fields[3], Array.ConvertAll(rows, row => Known(row.Interval.Low)));
                await group.WriteAsync<double>(fields[4], Array.ConvertAll(rows, row => Known(row.Interval.High)));
            },
            new DataField<string>("class", nullable: false),
            new DataField<string>("estimator", nullable: false),
            new DataField<double?>("estimate"),
            new DataField<double?>("low"),
            new DataField<double?>("high"));

        string Name(WrongLabelEstimate row) => row.Class is { } k ? found.Labels.Classes[k] : "";
    }

    private static string Estimator(WrongLabelEstimate row) => row.Estimator switch
    {
        WrongLabelEstimator.Model => "model",
        WrongLabelEstimator.Sample => "sample",
        _ => "corrected",
    };

    private static double? Known(double value) => double.IsNaN(value) ? null : value;

    private static string Number(double value) => double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);
}
