namespace LabelNotebooks;

/// <summary>A typed column of texts.</summary>
internal sealed class TextCells(Func<long, string?> get) : TypedCells
{
    public override string Text(long row) => get(row) ?? "";

    public override CellProblem Number(long row, out double value) => NumberParser.Parse(Text(row), decimalComma: false, out value);
}
