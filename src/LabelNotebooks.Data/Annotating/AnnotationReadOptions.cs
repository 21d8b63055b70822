using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>How a table of annotations is read.</summary>
public sealed record AnnotationReadOptions
{
    /// <summary>What counts where one annotator labelled one example more than once. They are counted in any case.</summary>
    public RepeatedAnnotations Repeats { get; init; } = RepeatedAnnotations.Keep;

    /// <summary>
    /// The column with the time of each label (2026-03-01T14:30, 1.3.2026 14:30, 3/1/2026 2:30 PM; without an offset it is UTC); null for none.
    /// </summary>
    public string? Time { get; init; }

    /// <summary>Which stands first in dates as 03/04/2026, the day or the month; found out by default.</summary>
    public DateOrder Dates { get; init; }

    /// <summary>The column with the version of the guideline that each label followed; null for none.</summary>
    public string? GuidelineVersion { get; init; }

    /// <summary>Classes, missing labels, how CSV is written.</summary>
    public TableReadOptions Table { get; init; } = new();

    /// <summary>The properties but for <see cref="Table"/>, which has rows of its own.</summary>
    public static ImmutableArray<OptionRow<AnnotationReadOptions>> Rows { get; } =
    [
        OptionRows.Named<AnnotationReadOptions, RepeatedAnnotations>(
            nameof(Repeats),
            "repeated labels",
            options => options.Repeats,
            (options, value) => options with { Repeats = value }),
        OptionRows.TextOrNone<AnnotationReadOptions>(
            nameof(Time),
            "column of times",
            options => options.Time,
            (options, value) => options with { Time = value }),
        OptionRows.Named<AnnotationReadOptions, DateOrder>(
            nameof(Dates),
            "order of dates",
            options => options.Dates,
            (options, value) => options with { Dates = value }),
        OptionRows.TextOrNone<AnnotationReadOptions>(
            nameof(GuidelineVersion),
            "column of guideline versions",
            options => options.GuidelineVersion,
            (options, value) => options with { GuidelineVersion = value }),
    ];

    /// <summary>What is wrong with the values, those of <see cref="Table"/> among them; empty for nothing.</summary>
    public IEnumerable<OptionFault> Faults() => OptionRows.Faults(Rows, this).Concat(Table.Faults());
}
