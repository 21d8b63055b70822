using System.Globalization;
using System.Numerics;
using Microsoft.Data.Analysis;

namespace LabelNotebooks;

/// <summary>A DataFrame as a table. It is read once, cell by cell: its own statistics overflow without a word.</summary>
internal sealed class DataFrameSource(DataFrame frame, string name) : ColumnarSource(name, [.. frame.Columns.Select(column => column.Name)])
{
    private bool _given;

    public override long MostRows => frame.Rows.Count;

    protected override (TypedCells[] Cells, long Rows)? NextBlock()
    {
        if (_given)
            return null;
        _given = true;
        return ([.. frame.Columns.Select(Cells)], frame.Rows.Count);
    }

    private static TypedCells Cells(DataFrameColumn column) => column switch
    {
        PrimitiveDataFrameColumn<sbyte> typed => Numbers(typed),
        PrimitiveDataFrameColumn<byte> typed => Numbers(typed),
        PrimitiveDataFrameColumn<short> typed => Numbers(typed),
        PrimitiveDataFrameColumn<ushort> typed => Numbers(typed),
        PrimitiveDataFrameColumn<int> typed => Numbers(typed),
        PrimitiveDataFrameColumn<uint> typed => Numbers(typed),
        PrimitiveDataFrameColumn<long> typed => Numbers(typed),
        PrimitiveDataFrameColumn<ulong> typed => Numbers(typed),
        PrimitiveDataFrameColumn<float> typed => Numbers(typed),
        PrimitiveDataFrameColumn<double> typed => Numbers(typed),
        PrimitiveDataFrameColumn<decimal> typed => Numbers(typed),
        PrimitiveDataFrameColumn<bool> typed => new ValueCells<bool>(row => typed[row]),
        PrimitiveDataFrameColumn<DateTime> typed => new ValueCells<DateTime>(row => typed[row]),
        PrimitiveDataFrameColumn<char> typed => new TextCells(row => typed[row]?.ToString()),
        StringDataFrameColumn typed => new TextCells(row => typed[row]),
        _ => new TextCells(row => Convert.ToString(column[row], CultureInfo.InvariantCulture)),
    };

    private static NumberCells<T> Numbers<T>(PrimitiveDataFrameColumn<T> column)
        where T : unmanaged, INumber<T> => new(row => column[row]);
}
