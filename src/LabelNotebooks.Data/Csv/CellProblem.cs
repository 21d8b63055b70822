namespace LabelNotebooks;

/// <summary>What can be wrong with one cell. Lower values are told first within a column.</summary>
internal enum CellProblem
{
    None,
    Empty,
    NaN,
    Infinite,
    TooLarge,
    DecimalComma,
    NotANumber,
}
