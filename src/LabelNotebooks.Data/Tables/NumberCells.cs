using System.Numerics;

namespace LabelNotebooks;

/// <summary>A typed column of numbers.</summary>
internal sealed class NumberCells<T>(Func<long, T?> get) : TypedCells
    where T : unmanaged, INumber<T>
{
    public override string Text(long row) => ToText(get(row));

    public override CellProblem Number(long row, out double value)
    {
        value = double.NaN;
        if (get(row) is not { } number)
            return CellProblem.Empty;
        value = double.CreateSaturating(number);
        return Judge(value);
    }
}
