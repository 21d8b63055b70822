namespace LabelNotebooks;

/// <summary>
/// Writes estimates of how many labels are wrong, see <see cref="Schema"/>: the class is empty for all, the estimator is model,
/// sample or corrected, and what is not known is empty. What a file is, its name says: .csv, .parquet or .jsonl.
/// </summary>
public static class WrongLabelFile
{
    /// <summary>The columns: <c>class, estimator, estimate, low, high</c>.</summary>
    public static TableSchema Schema => WrongLabelSchema.Table;

    /// <summary>Refuses a name or options that <see cref="Write"/> would refuse, before any work is done.</summary>
    /// <inheritdoc cref="TableSchema.Check" path="/*[not(self::summary)]"/>
    public static void Check(string path, CsvWriteOptions? csv = null) => TableSchema.Check(path, csv);

    /// <summary>Writes all estimates, totals first.</summary>
    /// <param name="path">The file; one that is there is replaced, whole or not at all.</param>
    /// <param name="found">The estimates.</param>
    /// <param name="csv">How a .csv file is written; null for <see cref="CsvWriteOptions.Default"/>. Read for .csv alone.</param>
    /// <exception cref="AuditInputException">The name has another ending, an option is out of range, or the file cannot be written.</exception>
    public static void Write(string path, WrongLabels found, CsvWriteOptions? csv = null)
    {
        using var files = new OutputFiles();
        Add(files, path, found, csv);
        files.Commit();
    }

    /// <summary>The same as one of several files, for <see cref="OutputFiles.Commit"/> to put in its place.</summary>
    /// <inheritdoc cref="Write" path="/*[not(self::summary)]"/>
    public static void Add(OutputFiles files, string path, WrongLabels found, CsvWriteOptions? csv = null)
    {
        ArgumentNullException.ThrowIfNull(found);
        WrongLabelSchema.Table.Add(files, path, WrongLabelSchema.Rows(found), csv);
    }
}
