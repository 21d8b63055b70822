namespace LabelNotebooks.Tool;

/// <summary>An audit as it was typed.</summary>
/// <param name="File">The table.</param>
/// <param name="Html">Where the page goes; null for none.</param>
/// <param name="Sheet">Where the sheet to fill in goes; null for none.</param>
/// <param name="Done">The verdicts so far, to be read back; null for none.</param>
/// <param name="SheetLanguage">The language of the spreadsheet in which it is filled in; null for English.</param>
/// <param name="Values">What was said for the parameters of the command.</param>
/// <param name="Line">The line, without what names files beside the table, for a page to say what to type next.</param>
internal sealed record AuditRequest(
    string File, string? Html, string? Sheet, string? Done, string? SheetLanguage, IReadOnlyDictionary<string, object?> Values, string Line);
