using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>How agreement is computed.</summary>
public sealed record AgreementOptions
{
    /// <summary>
    /// True if the classes stand in an order that means something, such as grades: weighted coefficients are computed then. Classes that are numbers count by
    /// their value, others by their place.
    /// </summary>
    public bool AreClassesOrdered { get; init; }

    /// <summary>The confidence of the intervals, in (0, 1).</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>How many samples a bootstrap takes, where no formula for the standard error is published. At least 100.</summary>
    public int BootstrapSamples { get; init; } = 1000;

    /// <summary>Begins the bootstrap's sequence of random numbers.</summary>
    public long Seed { get; init; } = 2026;

    /// <summary>The pairwise figures cover at most this many annotators, those with the most labels; the rest is counted. At least 2.</summary>
    public int MostPairedAnnotators { get; init; } = 60;

    /// <summary>All of the properties.</summary>
    public static ImmutableArray<OptionRow<AgreementOptions>> Rows { get; } =
    [
        OptionRows.Flag<AgreementOptions>(
            nameof(AreClassesOrdered),
            "ordered classes",
            options => options.AreClassesOrdered,
            (options, value) => options with { AreClassesOrdered = value }),
        OptionRows.Confidence<AgreementOptions>(
            nameof(Confidence),
            options => options.Confidence,
            (options, value) => options with { Confidence = value }),
        OptionRows.Number<AgreementOptions, int>(
            nameof(BootstrapSamples),
            "samples of the bootstrap",
            options => options.BootstrapSamples,
            (options, value) => options with { BootstrapSamples = value },
            value => value >= 100 ? null : ($"the bootstrap takes {Sentences.Count(value, "sample")}.", "Give 100 or more.")),
        OptionRows.Number<AgreementOptions, long>(nameof(Seed), "seed", options => options.Seed, (options, value) => options with { Seed = value }),
        OptionRows.Number<AgreementOptions, int>(
            nameof(MostPairedAnnotators),
            "annotators in pairs at most",
            options => options.MostPairedAnnotators,
            (options, value) => options with { MostPairedAnnotators = value },
            value => value >= 2 ? null : ($"pairs cover at most {Sentences.Count(value, "annotator")}.", "Give 2 or more.")),
    ];

    /// <summary>What is wrong with the values; empty for nothing.</summary>
    public IEnumerable<OptionFault> Faults() => OptionRows.Faults(Rows, this);
}
