namespace LabelNotebooks.Charts;

/// <summary>A table of cells that are darker where there is more to look at.</summary>
/// <param name="RowTitle">What rows are.</param>
/// <param name="ColumnTitle">What columns are.</param>
/// <param name="Rows">The names of the rows.</param>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Cells">By row, then column.</param>
/// <param name="Most">The strength of the darkest colour.</param>
internal sealed record HeatMap(
    string RowTitle,
    string ColumnTitle,
    IReadOnlyList<string> Rows,
    IReadOnlyList<string> Columns,
    HeatMapCell[][] Cells,
    double Most);
