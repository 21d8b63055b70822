using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>One label for each of M examples out of several, how sure it is, and what was found of the annotators.</summary>
public sealed record ConsensusLabels
{
    /// <summary>What it was made of.</summary>
    public required Annotations Annotations { get; init; }

    /// <summary>How it was made.</summary>
    public required ConsensusOptions Options { get; init; }

    /// <summary>
    /// (M), the consensus label of each example. Where classes tie, the first of them in the order of <see cref="Annotations.Classes"/>; CROWDLAB asks the
    /// model first, then takes the rarest class, then the one of the annotators who agree more elsewhere.
    /// </summary>
    public required ImmutableArray<int> Labels { get; init; }

    /// <summary>(M), in [0, 1]: the probability of the consensus label, as the method sees it.</summary>
    public required ImmutableArray<double> Quality { get; init; }

    /// <summary>(M, K), each row sums to 1: the probability of each class, as the method sees it.</summary>
    public required PredictedProbabilities<double> Probabilities { get; init; }

    /// <summary>(M), in [0, 1]: the share of the example's labels that are the consensus.</summary>
    public required ImmutableArray<double> Agreement { get; init; }

    /// <summary>The examples whose consensus is a tie that only the order of the classes decided.</summary>
    public required ImmutableArray<int> Tied { get; init; }

    /// <summary>(A), what was found of each annotator.</summary>
    public required ImmutableArray<AnnotatorSkill> Annotators { get; init; }

    /// <summary>(K), how common each class is; null where the method does not ask.</summary>
    public ImmutableArray<double>? Prevalence { get; init; }

    /// <summary>The objective after each step of an iterative method; it never falls. Empty where there is none.</summary>
    public required ImmutableArray<double> History { get; init; }

    /// <summary>What <see cref="History"/> counts, such as "log likelihood"; null where there is none.</summary>
    public string? Objective { get; init; }

    /// <summary>False if an iterative method stopped at the most steps that were allowed.</summary>
    public required bool HasConverged { get; init; }

    /// <summary>For CROWDLAB: the weight of each model. Empty otherwise.</summary>
    public ImmutableArray<double> ModelWeights { get; init; } = [];

    /// <summary>For CROWDLAB: (A), the weight of each annotator. Empty otherwise.</summary>
    public ImmutableArray<double> AnnotatorWeights { get; init; } = [];

    /// <summary>What was assumed on the way, one sentence each: for a report to say.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>The examples that have one label: their consensus is that label, whoever gave it.</summary>
    public int SingleCount => Enumerable.Range(0, Labels.Length).Count(example => LabelCountOf(example) == 1);

    /// <summary>
    /// The examples whose consensus none of their annotators gave: how the annotators confuse classes, or a model, speaks for it. In doubt whatever the quality
    /// says, which rests on very few labels where a class is rare.
    /// </summary>
    public ImmutableArray<int> GivenByNobody => [.. Enumerable.Range(0, Labels.Length).Where(example => Agreement[example] == 0)];

    /// <summary>The consensus as given labels, (M), in the order of <see cref="Annotations.Examples"/>: what <see cref="ConfidentLearning"/> takes.</summary>
    public ClassLabels ToClassLabels() => ClassLabels.FromCodes(Labels.AsSpan(), Annotations.Classes);

    /// <summary>How many labels one example has. <paramref name="example"/> is 0 to M-1.</summary>
    public int LabelCountOf(int example)
    {
        (int start, int end) = Annotations.RowsOf(example);
        return end - start;
    }

    /// <summary>The same with more that was assumed.</summary>
    public ConsensusLabels WithNotes(IEnumerable<Note> notes) => this with { Notes = [.. Notes, .. notes] };

    /// <summary>True if all labels of one example are the same.</summary>
    public bool IsUnanimous(int example)
    {
        (int start, int end) = Annotations.RowsOf(example);
        return !Annotations.LabelCodes[start..end].ContainsAnyExcept(Annotations.LabelCodes[start]);
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() =>
        $"One label for each of {Sentences.Count(Labels.Length, "example")} from {Sentences.Count(Annotations.Count, "label")} "
        + $"of {Sentences.Count(Annotations.Annotators.Length, "annotator")}; {Sentences.Count(Tied.Length, "tie")}.";
}
