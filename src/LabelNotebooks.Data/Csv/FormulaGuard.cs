namespace LabelNotebooks;

/// <summary>Keeps a spreadsheet from taking a text for a formula: behind an apostrophe it is a text.</summary>
internal static class FormulaGuard
{
    /// <summary>What stands before a text that looks like a formula; a reader of ours takes it off.</summary>
    public const string Mark = "'";

    /// <summary>True where a spreadsheet would compute instead of show.</summary>
    public static bool IsFormula(ReadOnlySpan<char> text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];

    /// <summary>True where the mark is written before a text: a formula, or what looks like a marked one, so that each comes back as it was.</summary>
    public static bool NeedsMark(ReadOnlySpan<char> text) => IsFormula(text.TrimStart(Mark[0]));

    /// <summary>What was marked, without the mark; anything else as it is.</summary>
    public static string Unmarked(string text) =>
        text.StartsWith(Mark, StringComparison.Ordinal) && NeedsMark(text) ? text[Mark.Length..] : text;
}
