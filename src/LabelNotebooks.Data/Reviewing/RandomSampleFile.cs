namespace LabelNotebooks;

/// <summary>
/// Reads labels that were drawn at random and reviewed: a table with the columns <c>example, verdict</c>, and where the sample has strata
/// <c>stratum, inclusion_probability</c>.
/// </summary>
public static class RandomSampleFile
{
    /// <summary>Reads a sample. Rows without a verdict were not reviewed yet: they are left out. O(N + rows).</summary>
    /// <param name="path">CSV or TSV, Parquet, JSON Lines or a JSON array of records. The verdict is right or wrong.</param>
    /// <param name="examples">(N), all examples: found by their keys, or as a screen names them.</param>
    /// <param name="labels">
    /// (N), the labels as they are now: where the table has a column given_label, a verdict about another label is refused. Null to ask for nothing.
    /// </param>
    /// <exception cref="AuditInputException">
    /// A column is missing, an example is not known, a verdict or probability cannot be read, or a row was not drawn at random because it stood first in a
    /// review queue: all problems at once.
    /// </exception>
    public static RandomSample Read(string path, ExampleSet examples, ClassLabels? labels = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read([path], examples, labels);
    }

    /// <summary>Reads a sample that stands in several sheets. O(N + rows).</summary>
    /// <param name="paths">Each as <see cref="Read(string, ExampleSet, ClassLabels?)"/> takes it. What two sheets say alike counts once.</param>
    /// <param name="examples">(N), all examples.</param>
    /// <param name="labels">(N), the labels as they are now; null to ask for nothing.</param>
    /// <exception cref="AuditInputException">A sheet cannot be read, or two of them say different things of one example.</exception>
    public static RandomSample Read(IReadOnlyList<string> paths, ExampleSet examples, ClassLabels? labels = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(examples);
        (List<ReviewedExample> reviewed, IReadOnlyList<Note> notes) = VerdictTable.Read(paths, examples, labels, SheetUse.RandomVerdicts);
        return RandomSample.Of(examples.Count, reviewed).WithNotes(notes);
    }

    /// <summary>The same for examples that go by ids in memory.</summary>
    /// <param name="path">The table.</param>
    /// <param name="ids">(N), distinct.</param>
    /// <param name="labels">(N), the labels as they are now; null to ask for nothing.</param>
    /// <exception cref="AuditInputException">All problems at once.</exception>
    public static RandomSample Read(string path, IReadOnlyList<string> ids, ClassLabels? labels = null) =>
        Read(path, ExampleSet.Of(path, ids), labels);
}
