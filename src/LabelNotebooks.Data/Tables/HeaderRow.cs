namespace LabelNotebooks;

/// <summary>Finds the row that names the columns under what stands above a table: a title in one cell, or a few words with gaps between them.</summary>
internal static class HeaderRow
{
    /// <summary>The index of the row; -1 where none is filled enough.</summary>
    /// <param name="rows">The first rows.</param>
    /// <param name="fewest">In how many cells the names stand at least.</param>
    public static int Find(IReadOnlyList<string[]> rows, int fewest)
    {
        int at = IndexOf(rows, 0, row => Filled(row) >= fewest);
        if (at < 0)
            return at;
        int names = IndexOf(rows, at + 1, row => Filled(row) > Filled(rows[at]) && !HasNumbers(row));
        return names > 0 && HasGaps(rows[at], rows[names]) && names + 1 < rows.Count && HasNumbers(rows[names + 1]) && MayBeNames(rows, names) ? names : at;
    }

    /// <summary>True where a row can be the names below a title: it is no example, and what stands above it cannot be the names.</summary>
    /// <param name="rows">The first rows.</param>
    /// <param name="at">The row in question.</param>
    public static bool MayBeNames(IReadOnlyList<string[]> rows, int at) =>
        !ComesAgain(rows, at) && !Enumerable.Range(0, at).Any(above => AreNames(rows, above, at));

    /// <summary>How many cells of a row hold something.</summary>
    public static int Filled(string[] cells) => cells.Count(cell => !string.IsNullOrWhiteSpace(cell));

    public static bool HasNumbers(string[] cells) => cells.Any(cell => NumberText.Of(cell).IsNumber);

    private static int IndexOf(IReadOnlyList<string[]> rows, int from, Func<string[], bool> isWanted)
    {
        for (int at = from; at < rows.Count; at++)
        {
            if (isWanted(rows[at]))
                return at;
        }

        return -1;
    }

    // A label comes again further down, a name does not; the whole row does where each printed page begins with the names.
    private static bool ComesAgain(IReadOnlyList<string[]> rows, int at) => rows.Skip(at + 1).Any(row =>
        !row.SequenceEqual(rows[at], StringComparer.Ordinal)
        && row.Zip(rows[at]).Any(cells => !string.IsNullOrWhiteSpace(cells.Second) && cells.First.Trim() == cells.Second.Trim()));

    // Names leave out columns at the ends alone: one before them that counts the rows, some behind them that hold a remark here and there.
    private static bool AreNames(IReadOnlyList<string[]> rows, int above, int at)
    {
        string[] names = rows[above];
        int first = Array.FindIndex(names, cell => !string.IsNullOrWhiteSpace(cell));
        int last = Array.FindLastIndex(names, cell => !string.IsNullOrWhiteSpace(cell));
        return first is 0 or 1
            && last > first
            && last - first + 1 == Filled(names)
            && !HasNumbers(names)
            && !names.Any(cell => cell.TrimEnd().EndsWith(':'))
            && Enumerable.Range(last + 1, Math.Max(0, rows[at].Length - last - 1)).All(column => !IsMostlyFilled(rows, at + 1, column));
    }

    private static bool IsMostlyFilled(IReadOnlyList<string[]> rows, int from, int column) =>
        2 * rows.Skip(from).Count(row => column < row.Length && !string.IsNullOrWhiteSpace(row[column])) > rows.Count - from;

    // "Station:", "3", nothing, "Month:": the names of columns leave none out.
    private static bool HasGaps(string[] title, string[] names) =>
        Enumerable.Range(0, names.Length).Any(column => names[column].Length > 0 && (column >= title.Length || title[column].Length == 0));
}
