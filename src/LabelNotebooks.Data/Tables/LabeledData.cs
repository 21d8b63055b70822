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
        Path = parts.File?.Path;
        ReadOptions = parts.File?.Options;
        CsvLikeFile = parts.CsvLikeFile;
        Source = parts.Source;
        Examples = parts.Examples ?? ExampleSet.Numbered(parts.Source, RowNumberIds.To(parts.Labels.Count));
        Labels = parts.Labels;
        LabelColumn = parts.LabelColumn;
        Features = parts.Features;
        Categories = parts.Categories;
        Texts = parts.Texts;
        Probabilities = parts.Probabilities;
        Columns = parts.Columns;
        Notes = parts.Notes;
        _text = parts.Text;
    }

    /// <summary>Where the data comes from: the name of the file without its folder, or what the caller said.</summary>
    public string Source { get; }

    /// <summary>The whole path of the file; null where the data is of no file alone.</summary>
    public string? Path { get; }

    /// <summary>How the file was read; null where the data is of no file.</summary>
    public TableReadOptions? ReadOptions { get; }

    /// <summary>How a sheet is written that a spreadsheet opens as it opens the file; null where nothing tells of another than the usual one.</summary>
    public CsvWriteOptions? CsvLikeFile { get; }

    /// <summary>The examples, as they are found again: in files, in C#, on a screen.</summary>
    public ExampleSet Examples { get; }

    /// <summary>The id of each example, (N), distinct; where there is no id column the number of the row, from 0.</summary>
    public IReadOnlyList<string> Ids => Examples.Keys;

    /// <summary>The name of the column with the ids; null where ids are row numbers.</summary>
    public string? IdColumn => Examples.IdColumn;

    /// <summary>The given labels, (N), over K classes.</summary>
    public ClassLabels Labels { get; }

    /// <summary>The name of the column with the given labels.</summary>
    public string LabelColumn { get; }

    /// <summary>The numeric features, (N, D), NaN where a value is missing; null where none were asked for.</summary>
    public FeatureMatrix? Features { get; }

    /// <summary>The features that are names, (N) each; empty where none were asked for.</summary>
    public ImmutableArray<CategoryColumn> Categories { get; }

    /// <summary>The features that are running text, (N) each; empty where none were asked for.</summary>
    public ImmutableArray<TextColumn> Texts { get; }

    /// <summary>All that a model may learn from: numbers, categories and texts; null where none were asked for.</summary>
    public ModelInputs? Inputs => Features is null && Categories.IsEmpty && Texts.IsEmpty ? null : new ModelInputs(Features, Categories, Texts);

    /// <summary>The predicted probabilities, (N, K), column k for class k of <see cref="Labels"/>; null where none were asked for.</summary>
    public PredictedProbabilities? Probabilities { get; }

    /// <summary>The names of all columns in the order of the file.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The names of the columns that are kept as text, in the order of the table: see <see cref="Column"/>.</summary>
    public IEnumerable<string> TextColumns => Columns.Where(_text.ContainsKey);

    /// <summary>N, the number of examples.</summary>
    public int RowCount => Labels.Count;

    /// <summary>What was assumed, matched or skipped on reading, a note each: for a report to say.</summary>
    public ImmutableArray<Note> Notes { get; }

    /// <summary>
    /// Reads labels, and what else is asked for, from a table: CSV or TSV, Parquet, JSON Lines or a JSON array of records. What it is, the
    /// first bytes of the file say, not its name.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="label">
    /// The column with the given labels: texts, whole numbers or true and false. Examples without a label are left out and counted. In text files
    /// labels stay text: "007" is another class than "7".
    /// </param>
    /// <param name="id">The column with the ids, each met once; null for the number of the row in the file, from 0.</param>
    /// <param name="features">
    /// The columns with numbers to learn from: a name, names with commas between them, or a pattern as <c>px_*</c> (in the order of the file). An
    /// empty cell is a missing value.
    /// </param>
    /// <param name="probabilities">
    /// The columns with predicted probabilities, one for each class, in the same ways; matched with the classes by
    /// <see cref="TableReadOptions.ProbabilityMatching"/>.
    /// </param>
    /// <param name="categories">The columns with names to learn from (ward, colour), in the same ways.</param>
    /// <param name="text">The columns with running text to learn from, in the same ways.</param>
    /// <param name="options">Classes, matching, missing labels, how CSV is written; null for the defaults.</param>
    /// <returns>
    /// The data; columns that are nothing of the above are kept as text, see <see cref="Column"/>. What was assumed or left out is in <see cref="Notes"/>.
    /// </returns>
    /// <exception cref="AuditInputException">
    /// The file cannot be read, a column is missing, or values cannot be used: all problems at once, by column, with the line that a text editor
    /// shows (Parquet: the row, from 0).
    /// </exception>
    /// <remarks>O(size of the file). Features are kept as float32, probabilities as float64, read in the same way in every culture.
    /// Infinite features and NaN or empty probabilities are errors; probabilities outside 0 to 1 are for the audit to judge.</remarks>
    public static LabeledData Read(
        string path,
        string label,
        string? id = null,
        string? features = null,
        string? probabilities = null,
        string? categories = null,
        string? text = null,
        TableReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(label);
        options ??= new TableReadOptions();
        options.Check();
        return TableReader.Read(
            () => TableFormats.Open(path, options),
            new TableRoles(label, id, features, probabilities, categories, text),
            options,
            path);
    }

    /// <summary>The names of the columns of a table, without reading its rows (JSON Lines: names of all records, so all are read).</summary>
    /// <param name="path">CSV or TSV, Parquet, JSON Lines or a JSON array of records.</param>
    /// <param name="options">How CSV is written; null for the defaults.</param>
    /// <exception cref="AuditInputException">The file cannot be read.</exception>
    public static ImmutableArray<string> ColumnsOf(string path, TableReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new TableReadOptions();
        options.Check();
        using TableSource source = TableFormats.Open(path, options);
        return source.Columns;
    }

    /// <summary>Reads labels, and what else is asked for, from a CSV or TSV file, whatever its first bytes look like.</summary>
    /// <inheritdoc cref="Read" path="/*[not(self::summary)]"/>
    public static LabeledData ReadCsv(
        string path,
        string label,
        string? id = null,
        string? features = null,
        string? probabilities = null,
        string? categories = null,
        string? text = null,
        TableReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(label);
        options ??= new TableReadOptions();
        options.Check();
        return TableReader.Read(
            () => CsvSource.Open(path, options),
            new TableRoles(label, id, features, probabilities, categories, text),
            options,
            path);
    }

    /// <summary>Reads labels, and what else is there, from numpy arrays: .npy files, or arrays of a .npz archive as <c>data.npz[y]</c>.</summary>
    /// <param name="labels">(N) or (N, 1): whole numbers, bool, floats that are whole, or texts.</param>
    /// <param name="probabilities">(N, K) numbers; mapped, not loaded, except from an archive. Null for none.</param>
    /// <param name="features">(N, D) numbers, NaN where one is missing; null for none.</param>
    /// <param name="classes">
    /// (K), the names of the classes: labels are then codes 0 to K-1, or these names. Null: "0" to "K-1" where there are probabilities, else the values met.
    /// </param>
    /// <returns>The data; ids are row numbers from 0. What each array is, and what was converted, is in <see cref="Notes"/>.</returns>
    /// <exception cref="AuditInputException">An array cannot be used, or they do not fit each other.</exception>
    /// <remarks>The file of the probabilities stays mapped, and must stay where it is, until they are disposed or the process ends.</remarks>
    public static LabeledData ReadNpy(string labels, string? probabilities = null, string? features = null, IReadOnlyList<string>? classes = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(labels);
        return ArrayReader.Read(labels, probabilities, features, classes);
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
        return Copy(probabilities, Notes);
    }

    /// <summary>The size and the source.</summary>
    public override string ToString() => $"{Sentences.Count(RowCount, "example")} of {Sentences.Count(Labels.ClassCount, "class", "classes")} in {Source}.";

    internal LabeledData WithNotes(ImmutableArray<Note> notes) => Copy(Probabilities, notes);

    /// <summary>
    /// One column as classes, (N): a value that is a class but for capitals, accents, spaces or hyphens is written as the class. See <see cref="Column"/>.
    /// </summary>
    public IReadOnlyList<string> ColumnAsClasses(string name) => LabelSpellings.AsClasses(Column(name), Labels.Classes);

    /// <summary>
    /// One column as text, (N): a note, a true label, a group. Numbers of a feature column are written with a decimal point, missing ones as nothing.
    /// </summary>
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
            return [.. Enumerable.Range(0, RowCount).Select(row => float.IsNaN(Features.Row(row)[column])
                ? ""
                : Features.Row(row)[column].ToString("R", CultureInfo.InvariantCulture))];
        if (!Columns.Contains(name))
            throw new AuditInputException([ColumnNames.Missing(Source, name, Columns)]);
        throw new AuditInputException("", $"The column \"{name}\" of {Source} holds predicted probabilities, not text.", "Read them from Probabilities.");
    }

    /// <summary>One cell of <see cref="Column"/>. O(1), where a whole column of numbers would be written out.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="row">The example, 0 to N-1.</param>
    /// <exception cref="AuditInputException">There is no such column, or it holds predicted probabilities.</exception>
    public string Cell(string name, int row)
    {
        if (name == LabelColumn)
            return Labels.Name(row);
        if (name != IdColumn && !_text.ContainsKey(name) && Features?.Columns.IndexOf(name) is >= 0 and var column)
            return Features.Row(row)[column] is var value && float.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);
        return Column(name)[row];
    }

    private LabeledData Copy(PredictedProbabilities? probabilities, ImmutableArray<Note> notes) =>
        new(new LabeledDataParts(Source, Labels, LabelColumn, Columns)
        {
            File = Path is { } path && ReadOptions is { } options ? (path, options) : null,
            CsvLikeFile = CsvLikeFile,
            Examples = Examples,
            Features = Features,
            Categories = Categories,
            Texts = Texts,
            Probabilities = probabilities,
            Notes = notes,
            Text = _text,
        });
}
