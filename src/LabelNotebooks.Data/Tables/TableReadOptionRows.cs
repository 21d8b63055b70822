using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>The rows of <see cref="TableReadOptions"/>.</summary>
internal static class TableReadOptionRows
{
    public const string OtherDelimiter = "Leave it out, or give a comma, semicolon, tab or bar.";

    public static ImmutableArray<OptionRow<TableReadOptions>> All { get; } =
    [
        OptionRows.Number<TableReadOptions, int>(
            nameof(TableReadOptions.MaxProblemsShown),
            "problems spelled out at most",
            options => options.MaxProblemsShown,
            (options, value) => options with { MaxProblemsShown = value },
            value => value >= 1
                ? null
                : ($"MaxProblemsShown is {Sentences.Count(value)}, but must be at least 1.", "Correct MaxProblemsShown; 20 is the default.")),
        OptionRows.Named<TableReadOptions, TextEncoding>(
            nameof(TableReadOptions.Encoding),
            "encoding",
            options => options.Encoding,
            (options, value) => options with { Encoding = value }),
        OptionRows.TextOrNone<TableReadOptions>(
            nameof(TableReadOptions.Sheet),
            "sheet",
            options => options.Sheet,
            (options, value) => options with { Sheet = value }),
        OptionRows.Letter<TableReadOptions>(
            nameof(TableReadOptions.Delimiter),
            "separator",
            options => options.Delimiter,
            (options, value) => options with { Delimiter = value },
            value => CanSeparate(value) ? null : ($"Delimiter is '{value}', which cannot separate fields.", OtherDelimiter)),
        OptionRows.Letter<TableReadOptions>(
            nameof(TableReadOptions.Quote),
            "quote",
            options => options.Quote,
            (options, value) => options with { Quote = value },
            value => CanEnclose(value) ? null : (QuoteFault(value).Finding, QuoteFault(value).Mend)),
        OptionRows.Flag<TableReadOptions>(
            nameof(TableReadOptions.HasHeader),
            "first line names the columns",
            options => options.HasHeader,
            (options, value) => options with { HasHeader = value }),
        OptionRows.Flag<TableReadOptions>(
            nameof(TableReadOptions.DecimalComma),
            "decimal comma",
            options => options.DecimalComma,
            (options, value) => options with { DecimalComma = value }),
        OptionRows.Flag<TableReadOptions>(
            nameof(TableReadOptions.DecimalPoint),
            "decimal point",
            options => options.DecimalPoint,
            (options, value) => options with { DecimalPoint = value }),
        OptionRows.Named<TableReadOptions, LimitReading>(
            nameof(TableReadOptions.Limits),
            "limits of instruments",
            options => options.Limits,
            (options, value) => options with { Limits = value }),
        OptionRows.Flag<TableReadOptions>(
            nameof(TableReadOptions.LeaveOutSeveralLabels),
            "examples with several labels left out",
            options => options.LeaveOutSeveralLabels,
            (options, value) => options with { LeaveOutSeveralLabels = value }),
        OptionRows.Names<TableReadOptions>(
            nameof(TableReadOptions.Classes),
            "classes",
            options => options.Classes,
            (options, value) => options with { Classes = value }),
        OptionRows.Names<TableReadOptions>(
            nameof(TableReadOptions.MissingLabels),
            "texts that mean no label",
            options => options.MissingLabels,
            (options, value) => options with { MissingLabels = value }),
        OptionRows.Names<TableReadOptions>(
            nameof(TableReadOptions.KeptLabels),
            "labels that read like gaps and are classes",
            options => options.KeptLabels,
            (options, value) => options with { KeptLabels = value }),
        OptionRows.Names<TableReadOptions>(
            nameof(TableReadOptions.MissingValues),
            "texts that mean no value",
            options => options.MissingValues,
            (options, value) => options with { MissingValues = value }),
        OptionRows.Flag<TableReadOptions>(
            nameof(TableReadOptions.MergeSpellings),
            "spellings merged",
            options => options.MergeSpellings,
            (options, value) => options with { MergeSpellings = value }),
        OptionRows.Flag<TableReadOptions>(
            nameof(TableReadOptions.AsWritten),
            "read as written",
            options => options.AsWritten,
            (options, value) => options with { AsWritten = value }),
        OptionRows.Named<TableReadOptions, ProbabilityMatching>(
            nameof(TableReadOptions.ProbabilityMatching),
            "matching of probability columns",
            options => options.ProbabilityMatching,
            (options, value) => options with { ProbabilityMatching = value }),
        OptionRows.TextOrNone<TableReadOptions>(
            nameof(TableReadOptions.ProbabilityPrefix),
            "prefix of probability columns",
            options => options.ProbabilityPrefix,
            (options, value) => options with { ProbabilityPrefix = value }),
    ];

    public static bool CanSeparate(char delimiter) => delimiter is not ('"' or '\r' or '\n' or > '\u007F') && !char.IsLetterOrDigit(delimiter);

    public static bool CanEnclose(char quote) => quote is not ('\r' or '\n' or ' ' or '\t' or > '\u007F') && !char.IsLetterOrDigit(quote);

    public static OptionFault QuoteFault(char quote) => new(
        nameof(TableReadOptions.Quote),
        $"Quote is '{quote}', which cannot enclose a text.",
        "Leave it out for \", give another mark, or null where nothing encloses texts.");
}
