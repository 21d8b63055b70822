namespace LabelNotebooks;

/// <summary>Keeps a spreadsheet from taking a text for a formula: behind an apostrophe it is a text.</summary>
internal static class FormulaGuard
{
    /// <summary>What stands before a text that looks like a formula; a reader of ours takes it off.</summary>
    public const string Mark = "'";

    /// <summary>True where a spreadsheet would compute instead of show.</summary>
    public static bool IsFormula(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
}
