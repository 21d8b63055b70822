using Sylvan.Data.Csv;

namespace LabelNotebooks;

/// <summary>Which field a row lacks, by where its numbers and its texts stand.</summary>
internal static class ShortRow
{
    // More candidates than these tell nobody where to look.
    private const int MostCandidates = 3;

    /// <summary>(fields): where a number stands.</summary>
    public static bool[] Numbers(CsvDataReader row, bool decimalComma) =>
        [.. Enumerable.Range(0, row.RowFieldCount).Select(at => NumberParser.Parse(row.GetFieldSpan(at), decimalComma, out _) == CellProblem.None)];

    /// <summary>The columns that a row with one field too few may lack; empty where numbers and texts do not tell, or where too many may be it.</summary>
    /// <param name="whole">(K), where a whole row has numbers.</param>
    /// <param name="row">(K-1), where the short one has.</param>
    public static int[] Missing(bool[] whole, bool[] row)
    {
        int[] found = [.. Enumerable.Range(0, whole.Length).Where(at => whole.Where((_, column) => column != at).SequenceEqual(row))];
        return found.Length <= MostCandidates && found.Length < whole.Length ? found : [];
    }
}
