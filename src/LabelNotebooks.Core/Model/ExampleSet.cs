using System.Globalization;

namespace LabelNotebooks;

/// <summary>
/// N examples and how each is found again: the one place where an id becomes a row, and a row becomes words. Files and C# know an example by its key, the
/// id or the number of the row from 0; a screen shows the id, and where there is none the row as a spreadsheet counts it. Immutable.
/// </summary>
public sealed class ExampleSet
{
    private readonly Func<int, long>? _sheetRow;
    private readonly Lazy<Dictionary<string, int>> _rows;
    private IReadOnlyList<string>? _texts;

    private ExampleSet(string source, IReadOnlyList<string> keys, string? idColumn, bool areNumbered, Func<int, long>? sheetRow)
    {
        Source = source;
        Keys = keys;
        IdColumn = idColumn;
        AreNumbered = areNumbered;
        _sheetRow = sheetRow;
        _rows = new Lazy<Dictionary<string, int>>(Index);
    }

    /// <summary>Where the examples come from, as the person knows it.</summary>
    public string Source { get; }

    /// <summary>(N), distinct: the id of each example; where there is none the number of its row, from 0.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>The name of the column with the ids; null where they come from elsewhere, or there are none.</summary>
    public string? IdColumn { get; }

    /// <summary>True where examples are known by the number of their row alone: rows that are put in or taken out shift all that follow.</summary>
    public bool AreNumbered { get; }

    /// <summary>The column of the text of each example, which a page shows beside its name; null where none is known.</summary>
    public string? TextColumn { get; private init; }

    /// <summary>N.</summary>
    public int Count => Keys.Count;

    /// <summary>Examples with ids.</summary>
    /// <param name="source">Where they come from.</param>
    /// <param name="ids">(N), distinct.</param>
    /// <param name="idColumn">The name of their column; null where they have none.</param>
    public static ExampleSet Of(string source, IReadOnlyList<string> ids, string? idColumn = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(ids);
        return new ExampleSet(source, ids, idColumn, areNumbered: false, sheetRow: null);
    }

    /// <summary>Examples without ids.</summary>
    /// <param name="source">Where they come from.</param>
    /// <param name="numbers">(N), distinct: the number of each row as text, from 0.</param>
    /// <param name="sheetRow">The row of a spreadsheet, from 1, in which an example stands; null where no spreadsheet shows the source.</param>
    public static ExampleSet Numbered(string source, IReadOnlyList<string> numbers, Func<int, long>? sheetRow = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(numbers);
        return new ExampleSet(source, numbers, idColumn: null, areNumbered: true, sheetRow);
    }

    /// <summary>Examples without ids, numbered from 0 to N-1.</summary>
    public static ExampleSet Numbered(string source, int count) =>
        Numbered(source, [.. Enumerable.Range(0, count).Select(row => row.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>Some of these examples, each known as it is here. O(M).</summary>
    /// <param name="rows">(M), distinct: the row of each here, from 0, in the order wanted.</param>
    public ExampleSet Take(IReadOnlyList<int> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        int[] taken = [.. rows];
        return new ExampleSet(
            Source,
            (string[])[.. taken.Select(row => Keys[row])],
            IdColumn,
            AreNumbered,
            _sheetRow is { } sheetRow ? row => sheetRow(taken[row]) : null)
        {
            TextColumn = TextColumn,
            _texts = _texts is { } texts ? (string[])[.. taken.Select(row => texts[row])] : null,
        };
    }

    /// <summary>The same examples, under another name of where they come from.</summary>
    public ExampleSet WithSource(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new ExampleSet(source, Keys, IdColumn, AreNumbered, _sheetRow) { TextColumn = TextColumn, _texts = _texts };
    }

    /// <summary>The same examples with the text of each.</summary>
    /// <param name="column">The column that holds it.</param>
    /// <param name="texts">(N).</param>
    public ExampleSet WithTexts(string column, IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentOutOfRangeException.ThrowIfNotEqual(texts.Count, Count, nameof(texts));
        return new ExampleSet(Source, Keys, IdColumn, AreNumbered, _sheetRow) { TextColumn = column, _texts = texts };
    }

    /// <summary>The text of an example; empty where none is known.</summary>
    public string TextOf(int row) => _texts?[row] ?? "";

    /// <summary>By what an example is found in a file or in C#: its id, or the number of its row from 0.</summary>
    public string KeyOf(int row) => Keys[row];

    /// <summary>
    /// By what a person finds an example: its id; without ids "row 64", as a spreadsheet counts; where no spreadsheet shows it, the number from 0.
    /// </summary>
    public string NameOf(int row) => ShownIds.OnScreen(Keys[row], _sheetRow?.Invoke(row));

    /// <summary>
    /// (N), the row of a spreadsheet, from 1, in which each example stands: what <see cref="NameOf"/> says of it; null where examples have ids, or no
    /// spreadsheet shows the source. O(N).
    /// </summary>
    public IReadOnlyList<long>? SheetRows => _sheetRow is { } sheetRow ? (long[])[.. Enumerable.Range(0, Count).Select(sheetRow)] : null;

    /// <summary>The row of an example, from 0, by its key or as a screen names it; false where there is none. O(1) after O(N) once.</summary>
    public bool TryRowOf(string key, out int row) => _rows.Value.TryGetValue(key, out row);

    /// <summary>Finds examples of another list here. O(N + M); nothing of size N is kept.</summary>
    /// <param name="keys">(M), the keys of the others.</param>
    public ExampleMatch Match(IReadOnlyList<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        const int NotHere = -1;
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string key in keys)
            found[key] = NotHere;
        int extra = 0;
        for (int row = 0; row < Count; row++)
        {
            if (!found.TryGetValue(Keys[row], out int before))
                extra++;
            else if (before == NotHere)
                found[Keys[row]] = row;
        }

        return new ExampleMatch(
            [.. keys.Select(key => found[key])],
            [.. keys.Where(key => found[key] == NotHere).Distinct(StringComparer.Ordinal)],
            extra);
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() =>
        $"{Sentences.Count(Count, "example")} of {Source}, "
        + $"known by {(AreNumbered ? "row number" : IdColumn is null ? "id" : $"the id in column \"{IdColumn}\"")}.";

    private Dictionary<string, int> Index()
    {
        var rows = new Dictionary<string, int>(Count, StringComparer.Ordinal);
        for (int row = 0; row < Count; row++)
            rows.TryAdd(Keys[row], row);
        // Who writes down what a screen shows is understood, too: "row 64" is no number.
        for (int row = 0; row < Count && _sheetRow is not null; row++)
            rows.TryAdd(NameOf(row), row);
        return rows;
    }
}
