using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>A table that is held in blocks of typed columns. Rows are counted from 0.</summary>
internal abstract class ColumnarSource(string name, ImmutableArray<string> columns) : TableSource(name)
{
    private TypedCells[] _cells = [];
    private long _rowsInBlock;
    private long _row = -1;
    private long _firstRow;

    public sealed override ImmutableArray<string> Columns { get; } = columns;

    public sealed override string PositionNoun => "row";

    public sealed override long Position => _firstRow + _row;

    public sealed override bool IsText => false;

    public sealed override bool Read()
    {
        _row++;
        while (_row >= _rowsInBlock)
        {
            _firstRow += _rowsInBlock;
            if (NextBlock() is not { } block)
                return false;
            (_cells, _rowsInBlock) = block;
            _row = 0;
        }

        return true;
    }

    public sealed override ReadOnlySpan<char> Text(int column) => _cells[column].Text(_row);

    public sealed override bool IsSinglePrecision(int column) => _cells[column] is NumberCells<float>;

    /// <summary>How numbers are written where a column holds them as text.</summary>
    public bool DecimalComma { get; init; }

    protected sealed override CellProblem PlainNumber(int column, out double value) =>
        DecimalComma && _cells[column] is TextCells text
            ? NumberParser.Parse(text.Text(_row), decimalComma: true, out value)
            : _cells[column].Number(_row, out value);

    /// <summary>
    /// The next block, a column for each of <see cref="Columns"/>; null at the end, with <see cref="TableSource.Stopped"/> set where it came early.
    /// </summary>
    protected abstract (TypedCells[] Cells, long Rows)? NextBlock();
}
