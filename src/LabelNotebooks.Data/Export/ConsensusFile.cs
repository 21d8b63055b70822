using System.Globalization;
using Parquet.Schema;

namespace LabelNotebooks;

/// <summary>
/// Writes consensus labels as a table with a row for each example, <c>example, consensus_label, consensus_quality, annotator_agreement, annotations</c>, and labelling plans as
/// <c>example, annotator</c>. What a file is, its name says: .csv (RFC 4180, UTF-8, decimal point) or .parquet.
/// </summary>
public static class ConsensusFile
{
    /// <summary>Refuses a name that <see cref="Write(string, ConsensusLabels)"/> would refuse, before any work is done.</summary>
    /// <exception cref="AuditInputException">The ending is neither .csv nor .parquet, or there is no such folder.</exception>
    public static void Check(string path) => ExportTable.Check(path);

    /// <summary>Writes consensus labels, in the order of the examples. One that is there is replaced, whole or not at all. O(M).</summary>
    /// <exception cref="AuditInputException">The name has another ending, or the file cannot be written.</exception>
    public static void Write(string path, ConsensusLabels consensus)
    {
        ArgumentNullException.ThrowIfNull(consensus);
        Annotations annotations = consensus.Annotations;
        int[] rows = [.. Enumerable.Range(0, consensus.Labels.Length)];
        ExportTable.Write(
            path,
            rows.Select(row => (string[])
            [
                annotations.Examples[row],
                annotations.Classes[consensus.Labels[row]],
                consensus.Quality[row].ToString("R", CultureInfo.InvariantCulture),
                consensus.Agreement[row].ToString("R", CultureInfo.InvariantCulture),
                consensus.LabelCountOf(row).ToString(CultureInfo.InvariantCulture),
            ]),
            async (group, fields) =>
            {
                await group.WriteAsync((DataField<string>)fields[0], Array.ConvertAll(rows, row => annotations.Examples[row]));
                await group.WriteAsync((DataField<string>)fields[1], Array.ConvertAll(rows, row => annotations.Classes[consensus.Labels[row]]));
                await group.WriteAsync<double>(fields[2], Array.ConvertAll(rows, row => consensus.Quality[row]));
                await group.WriteAsync<double>(fields[3], Array.ConvertAll(rows, row => consensus.Agreement[row]));
                await group.WriteAsync<int>(fields[4], Array.ConvertAll(rows, consensus.LabelCountOf));
            },
            new DataField<string>("example", nullable: false),
            new DataField<string>("consensus_label", nullable: false),
            new DataField<double>("consensus_quality"),
            new DataField<double>("annotator_agreement"),
            new DataField<int>("annotations"));
    }

    /// <summary>Writes a labelling plan, a row for each label to ask for. One that is there is replaced, whole or not at all.</summary>
    /// <exception cref="AuditInputException">The name has another ending, or the file cannot be written.</exception>
    public static void Write(string path, LabelingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        string[] examples = [.. plan.Labels.Select(label => plan.Annotations.Examples[label.Example])];
        string[] annotators = [.. plan.Labels.Select(label => plan.Annotations.Annotators[label.Annotator])];
        ExportTable.Write(
            path,
            examples.Zip(annotators, (example, annotator) => (string[])[example, annotator]),
            async (group, fields) =>
            {
                await group.WriteAsync((DataField<string>)fields[0], examples);
                await group.WriteAsync((DataField<string>)fields[1], annotators);
            },
            new DataField<string>("example", nullable: false),
            new DataField<string>("annotator", nullable: false));
    }
}
