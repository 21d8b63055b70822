using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What a report on annotators says and hides.</summary>
public sealed record AnnotatorReportOptions
{
    /// <summary>
    /// True to call the annotators "annotator 1" and so on, in a shuffled order. Whoever has the list of names and the seed can undo it: it spares people a
    /// public page, it does not make data anonymous.
    /// </summary>
    public bool Pseudonymous { get; init; }

    /// <summary>True to say how fast they labelled, where the times are known. Off, because speed is not quality.</summary>
    public bool WithPace { get; init; }

    /// <summary>Whose labels are listed that differ from the consensus, by name; null for all annotators. Not with pseudonyms.</summary>
    public IReadOnlyList<string>? People { get; init; }

    /// <summary>Nothing is said of a person who shares fewer examples than this with others. At least 20.</summary>
    public int LeastShared { get; init; } = 20;

    /// <summary>The confidence of the intervals, in (0, 1).</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Begins the order of pseudonyms.</summary>
    public long Seed { get; init; } = 2026;

    /// <summary>All of the properties.</summary>
    public static ImmutableArray<OptionRow<AnnotatorReportOptions>> Rows { get; } =
    [
        OptionRows.Flag<AnnotatorReportOptions>(
            nameof(Pseudonymous),
            "pseudonyms",
            options => options.Pseudonymous,
            (options, value) => options with { Pseudonymous = value }),
        OptionRows.Flag<AnnotatorReportOptions>(
            nameof(WithPace),
            "with pace",
            options => options.WithPace,
            (options, value) => options with { WithPace = value }),
        OptionRows.Names<AnnotatorReportOptions>(
            nameof(People),
            "people",
            options => options.People,
            (options, value) => options with { People = value },
            value => value.Count > 0 ? null : ("nobody is named.", "Name annotators, or leave the names out to list the labels of all.")),
        OptionRows.Number<AnnotatorReportOptions, int>(
            nameof(LeastShared),
            "examples shared with others at least",
            options => options.LeastShared,
            (options, value) => options with { LeastShared = value },
            value => value >= 20
                ? null
                : ($"people who share {Sentences.Count(value, "example")} with others would be spoken of.",
                    "Give 20 or more: below that nothing about a person is more than chance.")),
        OptionRows.Confidence<AnnotatorReportOptions>(
            nameof(Confidence),
            options => options.Confidence,
            (options, value) => options with { Confidence = value }),
        OptionRows.Number<AnnotatorReportOptions, long>(nameof(Seed), "seed", options => options.Seed, (options, value) => options with { Seed = value }),
    ];

    /// <summary>What is wrong with the values; empty for nothing.</summary>
    public IEnumerable<OptionFault> Faults() => OptionRows.Faults(Rows, this);
}
