using System.Collections.Immutable;
using System.Globalization;

namespace LabelNotebooks;

/// <summary>
/// What a file or the memory holds about N examples: ids, given labels, and where they are there features, predicted probabilities
/// and further columns as text. Row i of each belongs to the same example. Immutable.
/// </summary>
public sealed class LabeledData
{
    private readonly ImmutableDictionary<string, IReadOnlyList<string>> _text;

    internal LabeledData(LabeledDataParts parts)
    {
        Source = parts.Source;
        Ids = parts.Ids ?? [.. Enumerable.Range(0, parts.Labels.Count).Select(row => row.ToString(CultureInfo.InvariantCulture))];
        IdColumn = parts.IdColumn;
        Labels = parts.Labels;
        LabelColumn = parts.LabelColumn;
        Features = parts.Features;
        Probabilities = parts.Probabilities;
        Columns = parts.Columns;
        Notes = parts.Notes;
        _text = parts.Text;
    }

    /// <summary>Where the data comes from: the name of the file without its folder, or what the caller said.</summary>
    public string Source { get; }

    /// <summary>The id of each example, (N), distinct; where there is no id column the number of the row, from 0.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>The name of the column with the ids; null where ids are row numbers.</summary>
    public string? IdColumn { get; }

    /// <summary>The given labels, (N), over K classes.</summary>
    public ClassLabels Labels { get; }

    /// <summary>The name of the column with the given labels.</summary>
    public string LabelColumn { get; }

    /// <summary>The features, (N, D); null where none were asked for.</summary>
    public FeatureMatrix? Features { get; }

    /// <summary>The predicted probabilities, (N, K), column k for class k of <see cref="Labels"/>; null where none were asked for.</summary>
    public PredictedProbabilities? Probabilities { get; }

    /// <summary>The names of all columns in the order of the file.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>N, the number of examples.</summary>
    public int RowCount => Labels.Count;

    /// <summary>What was assumed, matched or skipped on reading, one sentence each: for a report to say.</summary>
    public ImmutableArray<string> Notes { get; }

    /// <summary>Reads labels, and what else is asked for, from a CSV file in one pass.</summary>
    /// <param name="path">A file in UTF-8, with or without byte order mark, whose first line names the columns.</param>
    /// <param name="label">The column with the given labels. They stay text: "007" is another class than "7".</param>
    /// <param name="id">The column with the ids, each met once; null to number the rows from 0.</param>
    /// <param name="features">The columns with numeric features: a name, names with commas between them, or a pattern as <c>px_*</c> (in the order of the file).</param>
    /// <param name="probabilities">The columns with predicted probabilities, one for each class, in the same ways; matched with the classes by <see cref="CsvReadOptions.ProbabilityMatching"/>.</param>
    /// <param name="options">Classes, delimiter, matching; null for the defaults.</param>
    /// <returns>The data; columns that are nothing of the above are kept as text, see <see cref="Column"/>.</returns>
    /// <exception cref="AuditInputException">
    /// The file cannot be read, a column is missing, or values cannot be used: all problems at once, by column, with the line that a text editor shows.
    /// </exception>
    /// <remarks>O(size of the file). Features are kept as float32, probabilities as float64, read with a decimal point in every culture.
    /// NaN, infinite and empty numbers are errors; probabilities outside 0 to 1 are for the audit to judge.</remarks>
    public static LabeledData ReadCsv(
        string path,
        string label,
        string? id = null,
        string? features = null,
        string? probabilities = null,
        CsvReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(label);
        return new CsvTableReader(path, new CsvRoles(label, id, features, probabilities), options ?? new CsvReadOptions()).Read();
    }

    /// <summary>Data that is in memory, labels by name.</summary>
    /// <param name="labels">(N), the name of each example's given class; sorted as <see cref="ClassLabels.FromNames"/> does.</param>
    /// <param name="ids">(N), distinct; null for row numbers from 0.</param>
    /// <param name="features">(N, D).</param>
    /// <param name="probabilities">(N, K), columns in the order of the classes.</param>
    /// <param name="columns">Further columns as text, (N) each.</param>
    /// <param name="source">What messages and reports call this data.</param>
    /// <exception cref="AuditInputException">Sizes differ, an id is met twice, or there is one class only: all problems at once.</exception>
    public static LabeledData Create(
        IReadOnlyList<string> labels,
        IReadOnlyList<string>? ids = null,
        FeatureMatrix? features = null,
        PredictedProbabilities? probabilities = null,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? columns = null,
        string source = "data in memory") =>
        Create(ClassLabels.FromNames(labels), ids, features, probabilities, columns, source);

    /// <summary>Data that is in memory, labels as codes with their classes.</summary>
    /// <param name="labels">(N), the given labels over K classes.</param>
    /// <param name="ids">(N), distinct; null for row numbers from 0.</param>
    /// <param name="features">(N, D).</param>
    /// <param name="probabilities">(N, K), columns in the order of the classes.</param>
    /// <param name="columns">Further columns as text, (N) each.</param>
    /// <param name="source">What messages and reports call this data.</param>
    /// <exception cref="AuditInputException">Sizes differ, an id is met twice, or there is one class only: all problems at once.</exception>
    public static LabeledData Create(
        ClassLabels labels,
        IReadOnlyList<string>? ids = null,
        FeatureMatrix? features = null,
        PredictedProbabilities? probabilities = null,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? columns = null,
        string source = "data in memory")
    {
        ArgumentNullException.ThrowIfNull(labels);
        return LabeledDataParts.InMemory(labels, ids, features, probabilities, columns, source);
    }

    /// <summary>The same data with predicted probabilities, for instance from cross-validation.</summary>
    /// <param name="probabilities">(N, K), columns in the order of the classes.</param>
    /// <exception cref="AuditInputException">N or K differ from this data's.</exception>
    public LabeledData WithProbabilities(PredictedProbabilities probabilities)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        var problems = new List<InputProblem>();
        LabeledDataParts.CheckProbabilities(Source, Labels, probabilities, problems);
        if (problems.Count > 0)
            throw new AuditInputException(problems);
        return new LabeledData(new LabeledDataParts(Source, Labels, LabelColumn, Columns)
        {
            Ids = Ids,
            IdColumn = IdColumn,
            Features = Features,
            Probabilities = probabilities,
            Notes = Notes,
            Text = _text,
        });
    }

    /// <summary>One column as text, (N): a note, a true label, a group. Numbers of a feature column are written with a decimal point.</summary>
    /// <exception cref="AuditInputException">There is no such column, or it was read as probabilities; names the nearest.</exception>
    public IReadOnlyList<string> Column(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name == IdColumn)
            return Ids;
        if (name == LabelColumn)
            return [.. Enumerable.Range(0, RowCount).Select(Labels.Name)];
        if (_text.TryGetValue(name, out IReadOnlyList<string>? text))
            return text;
        if (Features is not null && Features.Columns.IndexOf(name) is >= 0 and var column)
            return [.. Enumerable.Range(0, RowCount).Select(row => Features.Row(row)[column].ToString("R", CultureInfo.InvariantCulture))];
        if (!Columns.Contains(name))
            throw new AuditInputException([ColumnNames.Missing(Source, name, Columns)]);
        throw new AuditInputException("", $"The column \"{name}\" of {Source} holds predicted probabilities, not text.", "Read them from Probabilities.");
    }
}
