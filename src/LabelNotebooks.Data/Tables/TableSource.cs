using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>A table that is walked through row by row, whatever it is kept in. Rows that are no rows of the table are gathered, not given.</summary>
internal abstract class TableSource(string name) : IDisposable
{
    private FrozenSet<string> _gaps = [];

    /// <summary>What messages call it: the name of the file without its folder.</summary>
    public string Name { get; } = name;

    /// <summary>The names of the columns; known before the first row.</summary>
    public abstract ImmutableArray<string> Columns { get; }

    /// <summary>The names of columns that hold no single values and are passed over.</summary>
    public virtual ImmutableArray<string> NotRead => [];

    /// <summary>What a position is called: "line" where a text editor shows it, "row" where rows are counted from 0.</summary>
    public abstract string PositionNoun { get; }

    /// <summary>The position of the current row.</summary>
    public abstract long Position { get; }

    /// <summary>The row of a spreadsheet, from 1, in which the current row stands; null where no spreadsheet opens the source.</summary>
    public virtual long? SheetRow => null;

    /// <summary>No more rows than this; 0 where it is not known. For room, not for truth.</summary>
    public virtual long MostRows => 0;

    /// <summary>No more cells than this: room asked for beyond it is never needed.</summary>
    public virtual long MostCells => long.MaxValue;

    /// <summary>True where cells are text and a number must be recognized, so that "1.0" and "1" are two texts.</summary>
    public virtual bool IsText => true;

    /// <summary>True where the line that should name the columns reads like an example.</summary>
    public virtual bool FirstLineLooksLikeData => false;

    /// <summary>True where commas stand between the fields: who writes so writes decimals with a point.</summary>
    public virtual bool SpeaksForPoints => false;

    /// <summary>What stands between the fields; null where the source is no text of fields.</summary>
    public virtual char? Separator => null;

    /// <summary>What else may be wrong where columns are missing; null for nothing.</summary>
    public virtual InputProblem? HeaderHint => null;

    /// <summary>Goes to the next row; false at the end or where reading had to stop.</summary>
    public abstract bool Read();

    /// <summary>The cell as text; empty where it is missing. Valid until the next row.</summary>
    public abstract ReadOnlySpan<char> Text(int column);

    /// <summary>True where the cell is a list of several values, drawn together in <see cref="Text"/>.</summary>
    public virtual bool IsList(int column) => false;

    /// <summary>True where the cell is a record, or a list of records or lists: spans, boxes.</summary>
    public virtual bool IsNested(int column) => false;

    /// <summary>How the numbers of columns are written, where that was found out; by the index of the column.</summary>
    public IReadOnlyDictionary<int, NumberFormat>? NumberFormats { get; private set; }

    /// <summary>True where the column holds floats of single precision: whole numbers beyond 16,777,216 may have been rounded in it.</summary>
    public virtual bool IsSinglePrecision(int column) => false;

    /// <summary>
    /// True where a cell of a source that is text is a number all the same, as in a workbook: how texts beside it write their numbers says nothing of it.
    /// </summary>
    public virtual bool IsTypedNumber(int column) => false;

    /// <summary>True where a source that knows numbers holds a text in this cell.</summary>
    public virtual bool IsStoredAsText(int column) => false;

    /// <summary>The cell as a number.</summary>
    public CellProblem Number(int column, out double value)
    {
        CellProblem problem = NumberFormats is { } formats && formats.TryGetValue(column, out NumberFormat? format) && !IsTypedNumber(column)
            ? format.Parse(Text(column), out value)
            : PlainNumber(column, out value);
        return problem != CellProblem.Empty && IsNamedGap(Text(column)) ? CellProblem.MissingMark : problem;
    }

    /// <summary>True for a text that was named as a gap.</summary>
    public bool IsNamedGap(ReadOnlySpan<char> text) => _gaps.Count > 0 && _gaps.Contains(text.Trim().ToString());

    /// <summary>From now on the numbers of these columns are read so; by the names of the columns.</summary>
    /// <param name="formats">How they are written; null where that is not known.</param>
    /// <param name="options">Which words mean a gap.</param>
    public void ReadNumbersAs(IReadOnlyDictionary<string, NumberFormat>? formats, TableReadOptions options)
    {
        _gaps = options.MissingValues?.ToFrozenSet(StringComparer.Ordinal) ?? [];
        NumberFormats = formats is null
            ? null
            : Columns
                .Select((name, index) => (name, index))
                .Where(column => formats.ContainsKey(column.name))
                .ToDictionary(column => column.index, column => formats[column.name]);
    }

    /// <summary>The cell as a number, as this source writes all of them.</summary>
    protected abstract CellProblem PlainNumber(int column, out double value);

    /// <summary>What was wrong with rows, once the end is reached.</summary>
    public virtual IEnumerable<InputProblem> RowProblems => [];

    /// <summary>Why reading stopped before the end; null where it did not.</summary>
    public InputProblem? Stopped { get; protected set; }

    /// <summary>What was skipped or converted, once the end is reached.</summary>
    public virtual IEnumerable<Note> Notes => [];

    /// <summary>Where a problem lies: "file.csv, line 4,117, column p_3".</summary>
    public string Place(long position, string? column = null)
    {
        string from0 = PositionNoun == "row" ? " (from 0)" : "";
        return $"{Name}, {PositionNoun} {Sentences.Count(position)}{from0}{(column is null ? "" : $", column {column}")}";
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
