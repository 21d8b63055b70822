using LabelNotebooks.Pages;

namespace LabelNotebooks.Commands;

/// <summary>Lines to be copied that work as they stand.</summary>
internal static class TypedLine
{
    /// <summary>What was said of a table, to be said again: each with a space before it.</summary>
    public static string Reading(DataAudit audit) => Reading(audit.Options, audit.LabelReason == "named in the command" ? audit.LabelColumn : null);

    /// <summary>The same of a file of which the labels alone count, for commands that look at nothing else.</summary>
    public static string OfTexts(TableReadOptions options, string label) =>
        Reading(options with { DecimalComma = false, DecimalPoint = false, Limits = LimitReading.Asked, LeaveOutSeveralLabels = false, Classes = null }, label);

    /// <param name="options">How the table was read.</param>
    /// <param name="label">The column of the labels; null to leave it to be found.</param>
    public static string Reading(TableReadOptions options, string? label = null)
    {
        string[] more = [.. (options.MissingLabels ?? []).Except(TableReadOptions.UsualMissingLabels, StringComparer.Ordinal)];
        string[] words =
        [
            .. label is null ? [] : new[] { $"{AuditParameters.Label} {Word(label)}" },
            .. Flag(!options.HasHeader, TableOptions.NoHeader),
            .. options.Sheet is { } sheet ? new[] { $"{TableOptions.SheetName} {Word(sheet)}" } : [],
            .. Flag(options.DecimalComma, TableOptions.DecimalComma),
            .. Flag(options.DecimalPoint, TableOptions.DecimalPoint),
            .. options.Limits == LimitReading.Asked ? [] : new[] { $"{TableOptions.Limits} {ChoiceNames.Of(options.Limits)}" },
            .. Flag(options.LeaveOutSeveralLabels, TableOptions.LeaveOutSeveral),
            .. Flag(options.MergeSpellings, TableOptions.MergeSpellings),
            .. Flag(options.AsWritten, TableOptions.AsWritten),
            .. options.Encoding == TextEncoding.Found ? [] : new[] { $"{TableOptions.Encoding} {EncodingNames.NameOf(options.Encoding)}" },
            .. options.Quote switch { '"' => [], null => [$"{TableOptions.Quote} none"], _ => new[] { $"{TableOptions.Quote} single" } },
            .. more.Length > 0 ? new[] { $"{TableOptions.MissingLabels} {Word(string.Join(',', more))}" } : [],
            .. options.KeptLabels is { } kept ? new[] { $"{TableOptions.KeepLabels} {Word(string.Join(',', kept))}" } : [],
            .. options.MissingValues is { } gaps ? new[] { $"{TableOptions.MissingValues} {Word(string.Join(',', gaps))}" } : [],
            .. options.Classes is { } classes ? new[] { $"{AuditParameters.Classes} {Word(string.Join(',', classes))}" } : [],
        ];
        return string.Concat(words.Select(word => " " + word));
    }

    /// <summary>The columns as they were found, to be named: each with a space before it.</summary>
    public static string Columns(SuggestedColumns columns) => string.Concat(
        new[]
        {
            (AuditParameters.Label, (string?)columns.Label), (AuditParameters.Id, columns.Id), (AuditParameters.Probabilities, columns.Probabilities),
            (AuditParameters.Features, columns.Features), (AuditParameters.Categories, columns.Categories), (AuditParameters.Text, columns.Text),
        }
        .Where(column => column.Item2 is not null)
        .Select(column => $" {column.Item1} {Word(column.Item2!)}"));

    /// <summary>A value as one word.</summary>
    public static string Word(string text) => CommandLines.Word(TerminalText.OneLine(text));

    private static string[] Flag(bool isSet, string name) => isSet ? [name] : [];
}
