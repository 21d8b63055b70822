namespace LabelNotebooks;

/// <summary>How the numbers of one column are written, where it is not plain.</summary>
/// <param name="DecimalComma">True for a decimal comma.</param>
/// <param name="Unit">The unit that stands behind the numbers; empty for none.</param>
/// <param name="HasLimits">True where "&lt;0,5" is read as 0.5.</param>
/// <param name="Limits">What such a limit is.</param>
internal sealed record NumberFormat(bool DecimalComma, string Unit, bool HasLimits = false, LimitReading Limits = LimitReading.Asked)
{
    public CellProblem Parse(ReadOnlySpan<char> cell, out double value)
    {
        CellProblem plain = NumberParser.Parse(cell, decimalComma: false, out value);
        if (plain is CellProblem.Empty or CellProblem.MissingMark or CellProblem.NaN or CellProblem.Infinite or CellProblem.TooLarge)
            return plain;
        bool isLimit = NumberLimit.Is(cell, out ReadOnlySpan<char> limit) && HasLimits;
        NumberText number = NumberText.Of(isLimit ? limit : cell);
        value = DecimalComma ? number.AsComma : number.AsPoint;
        if (number.Unit.Length > 0 && number.Unit != Unit)
            value = double.NaN;
        if (isLimit && Limits == LimitReading.Gap && !double.IsNaN(value))
        {
            value = double.NaN;
            return CellProblem.MissingMark;
        }

        return !double.IsNaN(value) ? CellProblem.None
            : number.Unit.Length > 0 || !number.IsNumber ? CellProblem.NotANumber
            : DecimalComma ? CellProblem.DecimalPoint
            : CellProblem.DecimalComma;
    }
}
