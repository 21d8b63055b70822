namespace LabelNotebooks;

/// <summary>
/// Reads labels that were drawn at random and reviewed: a table with the columns <c>example, verdict</c>, and where the sample has strata
/// <c>stratum, inclusion_probability</c>.
/// </summary>
public static class RandomSampleFile
{
    /// <summary>Reads a sample. Rows without a verdict were not reviewed yet: they are left out. O(N + rows).</summary>
    /// <param name="path">CSV or TSV, Parquet, JSON Lines or a JSON array of records. The verdict is right or wrong.</param>
    /// <param name="ids">(N), the ids of all examples.</param>
    /// <param name="labels">
    /// (N), the labels as they are now: where the table has a column given_label, a verdict about another label is refused. Null to ask for nothing.
    /// </param>
    /// <exception cref="AuditInputException">
    /// A column is missing, an example is not known, a verdict or probability cannot be read, or a row was not drawn at random because it stood first in a
    /// review queue: all problems at once.
    /// </exception>
    public static RandomSample Read(string path, IReadOnlyList<string> ids, ClassLabels? labels = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(ids);
        return RandomSample.Of(ids.Count, VerdictTable.Read(path, ids, labels, refuseQueue: true));
    }
}
