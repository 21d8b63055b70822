namespace LabelNotebooks;

/// <summary>
/// Writes consensus labels as a table with a row for each example, see <see cref="Schema"/>, and labelling plans with a row for each label to ask for, see
/// <see cref="PlanSchema"/>. What a file is, its name says: .csv (RFC 4180, UTF-8, decimal point), .parquet or .jsonl.
/// </summary>
public static class ConsensusFile
{
    /// <summary>The columns of consensus labels: <c>example, consensus_label, consensus_quality, annotator_agreement, annotations</c>.</summary>
    public static TableSchema Schema => ConsensusSchema.Table;

    /// <summary>The columns of a labelling plan: <c>example, annotator</c>.</summary>
    public static TableSchema PlanSchema => LabelingPlanSchema.Table;

    /// <summary>Refuses a name or options that <see cref="Write(string, ConsensusLabels, CsvWriteOptions?)"/> would refuse, before any work is done.</summary>
    /// <inheritdoc cref="TableSchema.Check" path="/*[not(self::summary)]"/>
    public static void Check(string path, CsvWriteOptions? csv = null) => TableSchema.Check(path, csv);

    /// <summary>Writes consensus labels, in the order of the examples. O(M).</summary>
    /// <param name="path">The file; one that is there is replaced, whole or not at all.</param>
    /// <param name="consensus">The labels.</param>
    /// <param name="csv">How a .csv file is written; null for <see cref="CsvWriteOptions.Default"/>. Read for .csv alone.</param>
    /// <exception cref="AuditInputException">The name has another ending, an option is out of range, or the file cannot be written.</exception>
    public static void Write(string path, ConsensusLabels consensus, CsvWriteOptions? csv = null)
    {
        using var files = new OutputFiles();
        Add(files, path, consensus, csv);
        files.Commit();
    }

    /// <summary>The same as one of several files, for <see cref="OutputFiles.Commit"/> to put in its place.</summary>
    /// <inheritdoc cref="Write(string, ConsensusLabels, CsvWriteOptions?)" path="/*[not(self::summary)]"/>
    public static void Add(OutputFiles files, string path, ConsensusLabels consensus, CsvWriteOptions? csv = null)
    {
        ArgumentNullException.ThrowIfNull(consensus);
        ConsensusSchema.Table.Add(files, path, ConsensusSchema.Rows(consensus), csv);
    }

    /// <summary>Writes a labelling plan, a row for each label to ask for.</summary>
    /// <param name="path">The file; one that is there is replaced, whole or not at all.</param>
    /// <param name="plan">Whom to ask for what.</param>
    /// <param name="csv">How a .csv file is written; null for <see cref="CsvWriteOptions.Default"/>. Read for .csv alone.</param>
    /// <exception cref="AuditInputException">The name has another ending, an option is out of range, or the file cannot be written.</exception>
    public static void Write(string path, LabelingPlan plan, CsvWriteOptions? csv = null)
    {
        using var files = new OutputFiles();
        Add(files, path, plan, csv);
        files.Commit();
    }

    /// <summary>The same as one of several files, for <see cref="OutputFiles.Commit"/> to put in its place.</summary>
    /// <inheritdoc cref="Write(string, LabelingPlan, CsvWriteOptions?)" path="/*[not(self::summary)]"/>
    public static void Add(OutputFiles files, string path, LabelingPlan plan, CsvWriteOptions? csv = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        LabelingPlanSchema.Table.Add(files, path, LabelingPlanSchema.Rows(plan), csv);
    }
}
