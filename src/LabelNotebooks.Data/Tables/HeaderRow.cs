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
        return names > 0 && HasGaps(rows[at], rows[names]) && names + 1 < rows.Count && HasNumbers(rows[names + 1]) ? names : at;
    }

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

    // "Station:", "3", nothing, "Month:": the names of columns leave none out.
    private static bool HasGaps(string[] title, string[] names) =>
        Enumerable.Range(0, names.Length).Any(column => names[column].Length > 0 && (column >= title.Length || title[column].Length == 0));
}
