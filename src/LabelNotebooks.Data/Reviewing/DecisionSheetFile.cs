namespace LabelNotebooks;

/// <summary>
/// Reads what people decided in a sheet to review, see <see cref="ReviewSheetFile"/>: a table with the column <c>example</c> and one of
/// <c>decision, verdict, new_label</c>; beside them, if anything,
/// <c>given_label, reason, cause, reviewer, role, guideline, decided, stratum, inclusion_probability, purpose</c>.
/// </summary>
public static class DecisionSheetFile
{
    /// <summary>Reads the decisions. Rows without one were not reviewed yet: they are counted. O(N + rows).</summary>
    /// <param name="path">A workbook, CSV or TSV as spreadsheets save it, Parquet, JSON Lines or a JSON array of records.</param>
    /// <param name="examples">(N), all examples: found by their keys, or as a screen names them.</param>
    /// <param name="labels">
    /// (N), the label of each as the data have it: for sheets that do not say which label was given. A sheet that says another one is read as it is.
    /// </param>
    /// <exception cref="AuditInputException">
    /// A column is missing, an example is not known or stands twice, a word, time or probability cannot be read, a decision and the new label contradict each
    /// other: all problems at once.
    /// </exception>
    public static DecisionSheet Read(string path, ExampleSet examples, IReadOnlyList<string> labels)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read([path], examples, labels);
    }

    /// <summary>Reads the decisions of several sheets as one. O(N + rows).</summary>
    /// <param name="paths">
    /// Each as <see cref="Read(string, ExampleSet, IReadOnlyList{string})"/> takes it. What two sheets say alike of one person, or of nobody by name, counts
    /// once; what several people decided is kept of each.
    /// </param>
    /// <param name="examples">(N), all examples.</param>
    /// <param name="labels">(N), the label of each as the data have it.</param>
    /// <exception cref="AuditInputException">A sheet cannot be read, or two of them let one person decide differently on one example.</exception>
    public static DecisionSheet Read(IReadOnlyList<string> paths, ExampleSet examples, IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Count != examples.Count)
            throw new ArgumentException("Each example has one label.", nameof(labels));
        return SheetsTogether.Read(paths, examples, source => new DecisionSheetReader(source, examples, labels), keepsEach: true);
    }
}
