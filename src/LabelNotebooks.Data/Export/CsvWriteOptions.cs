using System.Collections.Immutable;
using System.Globalization;

namespace LabelNotebooks;

/// <summary>How a CSV file is written. UTF-8 with a decimal point, whatever the machine's language, each line ended by CR LF.</summary>
public sealed record CsvWriteOptions
{
    /// <summary>No more digits after the decimal point than a number in double precision is sure of.</summary>
    public const int MostDigits = 15;

    /// <summary>RFC 4180 as programs read it: commas, no mark, texts as they are, numbers to the last bit.</summary>
    public static CsvWriteOptions Default { get; } = new();

    /// <summary>For a person who opens the file in a spreadsheet: marked as UTF-8, and no text is taken for a formula.</summary>
    public static CsvWriteOptions ForSpreadsheets { get; } = new() { ByteOrderMark = true, NeutralizeFormulas = true };

    /// <summary>What stands between two fields: a comma, a semicolon or a tab.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>True to begin with the mark by which spreadsheets know UTF-8.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>
    /// True to write an apostrophe before a text that begins with = + - @ a tab or CR, which a spreadsheet would compute. Numbers stay numbers.
    /// </summary>
    public bool NeutralizeFormulas { get; init; }

    /// <summary>
    /// Digits after the decimal point, 0 to <see cref="MostDigits"/>, for a person to read; null for as many as tell a number from all others. Whole
    /// numbers have none.
    /// </summary>
    public int? Digits { get; init; }

    /// <summary>True to write numbers with a decimal comma, as spreadsheets of most of Europe read them; the separator is then no comma.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>For a person whose spreadsheet speaks this language: its separator and decimal sign, marked as UTF-8, no text taken for a formula.</summary>
    /// <param name="language">Two letters, as de, fr, es.</param>
    /// <returns>Null for a language that is not known here.</returns>
    public static CsvWriteOptions? ForLanguage(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return PointLanguages.Contains(language, StringComparer.OrdinalIgnoreCase) ? ForSpreadsheets
            : CommaLanguages.Contains(language, StringComparer.OrdinalIgnoreCase) ? ForSpreadsheets with { Separator = ';', DecimalComma = true }
            : null;
    }

    /// <summary>The languages of <see cref="ForLanguage"/>, by two letters (Unicode CLDR: the decimal sign of the language's main country).</summary>
    public static ImmutableArray<string> Languages => [.. PointLanguages, .. CommaLanguages];

    private static readonly ImmutableArray<string> PointLanguages = ["en", "ja", "zh", "ko", "he", "th", "hi"];

    private static readonly ImmutableArray<string> CommaLanguages =
    [
        "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "no", "fi", "pl", "cs", "sk", "hu", "ro", "bg", "el", "tr", "ru", "uk", "hr", "sl", "sr", "lt",
        "lv", "et", "is", "ca", "id", "vi",
    ];

    /// <summary>All of the properties.</summary>
    public static ImmutableArray<OptionRow<CsvWriteOptions>> Rows { get; } =
    [
        OptionRows.Letter<CsvWriteOptions>(
            nameof(Separator),
            "separator",
            options => options.Separator,
            (options, value) => value is { } separator ? options with { Separator = separator } : null,
            value => value is ',' or ';' or '\t' ? null : ($"the value is {Shown(value)}.", "Use a comma, a semicolon or a tab.")),
        OptionRows.Flag<CsvWriteOptions>(
            nameof(ByteOrderMark),
            "byte order mark",
            options => options.ByteOrderMark,
            (options, value) => options with { ByteOrderMark = value }),
        OptionRows.Flag<CsvWriteOptions>(
            nameof(DecimalComma),
            "decimal comma",
            options => options.DecimalComma,
            (options, value) => options with { DecimalComma = value }),
        OptionRows.Flag<CsvWriteOptions>(
            nameof(NeutralizeFormulas),
            "neutralized formulas",
            options => options.NeutralizeFormulas,
            (options, value) => options with { NeutralizeFormulas = value }),
        OptionRows.NumberOrNone<CsvWriteOptions, int>(
            nameof(Digits),
            "decimal digits",
            options => options.Digits,
            (options, value) => options with { Digits = value },
            value => value is >= 0 and <= MostDigits
                ? null
                : ($"the value is {Sentences.Count(value)}.",
                    $"Give a number of digits from 0 to {Sentences.Count(MostDigits)}, or leave it out for all that there are.")),
    ];

    /// <summary>What is wrong with the values; empty for nothing.</summary>
    public IEnumerable<OptionFault> Faults() =>
    [
        .. OptionRows.Faults(Rows, this),
        .. DecimalComma && Separator == ','
            ? new[]
            {
                new OptionFault(nameof(DecimalComma), "numbers with a decimal comma cannot stand between commas.", "Separate fields by a semicolon or a tab."),
            }
            : [],
    ];

    /// <exception cref="AuditInputException">A value is out of range; all of them at once.</exception>
    internal void Check()
    {
        InputProblem[] problems = [.. Faults().Select(fault => fault.ToProblem($"CSV options, {fault.Property}"))];
        if (problems.Length > 0)
            throw new AuditInputException(problems);
    }

    private static string Shown(char value) => char.IsControl(value) || char.IsSurrogate(value) || char.IsWhiteSpace(value)
        ? string.Create(CultureInfo.InvariantCulture, $"the character U+{(int)value:X4}")
        : $"\"{value}\"";
}
