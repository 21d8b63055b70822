namespace LabelNotebooks;

/// <summary>A typed column of values that are no numbers: truth, dates. A truth counts as 1, all else is refused as a number.</summary>
internal sealed class ValueCells<T>(Func<long, T?> get) : TypedCells
    where T : struct
{
    public override string Text(long row) => ToText(get(row));

    public override CellProblem Number(long row, out double value)
    {
        T? cell = get(row);
        value = cell is true ? 1 : 0;
        return cell is null ? CellProblem.Empty : cell is bool ? CellProblem.None : CellProblem.NotANumber;
    }
}
