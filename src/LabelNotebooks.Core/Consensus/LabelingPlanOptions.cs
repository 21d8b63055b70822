using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What a labelling plan asks for.</summary>
public sealed record LabelingPlanOptions
{
    /// <summary>How many examples are to be labelled again.</summary>
    public int Examples { get; init; } = 100;

    /// <summary>How many new labels each of them gets.</summary>
    public int LabelsEach { get; init; } = 1;

    /// <summary>Who can be asked, by name; null for all annotators.</summary>
    public IReadOnlyList<string>? Annotators { get; init; }

    /// <summary>The most labels that one person is asked for; null for no bound.</summary>
    public int? MostPerAnnotator { get; init; }

    /// <summary>All of the properties.</summary>
    public static ImmutableArray<OptionRow<LabelingPlanOptions>> Rows { get; } =
    [
        OptionRows.Number<LabelingPlanOptions, int>(
            nameof(Examples),
            "examples",
            options => options.Examples,
            (options, value) => options with { Examples = value },
            value => value >= 1 ? null : ($"it covers {Sentences.Count(value, "example")}.", "Give 1 or more.")),
        OptionRows.Names<LabelingPlanOptions>(
            nameof(Annotators),
            "annotators",
            options => options.Annotators,
            (options, value) => options with { Annotators = value },
            value => value.Count > 0 ? null : ("nobody is named to be asked.", "Name annotators, or leave the names out to ask all.")),
        OptionRows.Number<LabelingPlanOptions, int>(
            nameof(LabelsEach),
            "labels for each example",
            options => options.LabelsEach,
            (options, value) => options with { LabelsEach = value },
            value => value is >= 1 and <= 1000 ? null : ($"each example gets {Sentences.Count(value, "label")}.", "Give 1 to 1,000.")),
        OptionRows.NumberOrNone<LabelingPlanOptions, int>(
            nameof(MostPerAnnotator),
            "labels of one person at most",
            options => options.MostPerAnnotator,
            (options, value) => options with { MostPerAnnotator = value },
            value => value >= 1 ? null : ($"one person is asked for at most {Sentences.Count(value, "label")}.", "Give 1 or more, or leave it out.")),
    ];

    /// <summary>What is wrong with the values; empty for nothing.</summary>
    public IEnumerable<OptionFault> Faults() => OptionRows.Faults(Rows, this);
}
