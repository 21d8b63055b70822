namespace LabelNotebooks;

/// <summary>What can be wrong with one cell. Lower values are told first within a column.</summary>
internal enum CellProblem
{
    None,
    Empty,
    MissingMark,
    NaN,
    Infinite,
    TooLarge,
    DecimalComma,
    DecimalPoint,
    Thousands,
    NotANumber,
    Nested,
}
