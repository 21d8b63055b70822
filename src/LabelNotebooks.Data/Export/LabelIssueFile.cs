namespace LabelNotebooks;

/// <summary>
/// Writes what an audit found as a table with one row for each example, in the order of the data: <c>example, given_label, suggested_label,
/// label_quality, is_label_issue, rank</c>.
/// </summary>
public static class LabelIssueFile
{
    /// <summary>Writes a file; what it is, its name says: .csv (RFC 4180, UTF-8, decimal point), .parquet, or .npy (the mask alone, (N,) bool).</summary>
    /// <param name="path">The file; one that is there is replaced, whole or not at all.</param>
    /// <param name="issues">The findings.</param>
    /// <param name="ids">(N), the id of each example; null for row numbers from 0.</param>
    /// <exception cref="AuditInputException">The name has another ending, the number of ids is not N, or the file cannot be written.</exception>
    /// <remarks>O(N). The rank counts from 1, the most suspicious first, and is empty where a label is not flagged. The same findings give the same bytes.</remarks>
    public static void Write(string path, LabelIssues issues, IReadOnlyList<string>? ids = null)
    {
        using var files = new OutputFiles();
        Add(files, path, issues, ids);
        files.Commit();
    }

    /// <summary>The same as one of several files, for <see cref="OutputFiles.Commit"/> to put in its place.</summary>
    /// <inheritdoc cref="Write" path="/*[not(self::summary)]"/>
    public static void Add(OutputFiles files, string path, LabelIssues issues, IReadOnlyList<string>? ids = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(issues);
        files.Add(path, WriterFor(path, issues, ids));
    }

    /// <summary>Refuses a name that <see cref="Write"/> would refuse, before any work is done.</summary>
    /// <exception cref="AuditInputException">The ending is none of .csv, .parquet and .npy, or there is no such folder.</exception>
    public static void Check(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Ending(path) is not (".csv" or ".parquet" or ".npy"))
            throw new AuditInputException(path, "the ending of the file's name says how it is written, and this is none that is known.", "Name it .csv (opens anywhere), .parquet, or .npy (true where a label is flagged).");
        OutputFile.Check(path);
    }

    private static Action<Stream> WriterFor(string path, LabelIssues issues, IReadOnlyList<string>? ids)
    {
        Check(path);
        if (ids is not null && ids.Count != issues.Labels.Count)
            throw new AuditInputException(path, $"the number of ids is {Sentences.Count(ids.Count)}, but the number of examples is {Sentences.Count(issues.Labels.Count)}.", "Give one id for each example, in the same order.");
        var rows = new LabelIssueRows(issues, ids);
        return Ending(path) switch
        {
            ".csv" => rows.WriteCsv,
            ".parquet" => rows.WriteParquet,
            _ => rows.WriteNpy,
        };
    }

    private static string Ending(string path) => Path.GetExtension(path).ToLowerInvariant();
}
