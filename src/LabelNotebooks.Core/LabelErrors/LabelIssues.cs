using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What an audit found: the flagged labels, worst first, and the estimates behind them. Immutable.</summary>
public sealed record LabelIssues
{
    /// <summary>The given labels that were audited: N, K and the classes.</summary>
    public required ClassLabels Labels { get; init; }

    /// <summary>How issues were found and ranked.</summary>
    public required LabelIssueOptions Options { get; init; }

    /// <summary>The flagged labels by ascending label quality score; ties by index.</summary>
    public required ImmutableArray<LabelIssue> Ranked { get; init; }

    /// <summary>
    /// Labels of rare classes that the rule flagged and the guard does not: there is not enough evidence against them, nor for them. To be shown to a
    /// domain expert. In the order of <see cref="Ranked"/>.
    /// </summary>
    public ImmutableArray<LabelIssue> NotEnoughEvidence { get; init; } = [];

    /// <summary>(N): the label quality score of every example, flagged or not.</summary>
    public required ImmutableArray<double> QualityScores { get; init; }

    /// <summary>(N): the code of every example's suggested label, the model's most likely class (the first of equals), flagged or not.</summary>
    public required ImmutableArray<int> SuggestedLabels { get; init; }

    /// <summary>The confident joint and what follows from it.</summary>
    public required JointEstimate Estimate { get; init; }

    /// <summary>How many labels each pruning rule may flag for each pair of classes; the diagonal counts those left alone.</summary>
    public required ClassMatrix<long> PruneCounts { get; init; }

    /// <summary>
    /// The estimated number of label issues: the size of <see cref="FilterBy.ConfidentLearning"/>, whatever rule flagged, and before the guard of rare classes.
    /// </summary>
    public required int EstimatedIssueCount { get; init; }

    /// <summary>How many given labels are the model's most likely class.</summary>
    public required int AgreementCount { get; init; }

    /// <summary>How many probabilities lay a little outside [0, 1] and were put back to its ends.</summary>
    public required long ClippedProbabilities { get; init; }

    /// <summary>How trustworthy the labels of each class are.</summary>
    public required LabelHealth Health { get; init; }

    /// <summary>The number of flagged labels.</summary>
    public int Count => Ranked.Length;

    /// <summary>(N): true where a label is flagged. A new array at each call.</summary>
    public bool[] ToMask()
    {
        var mask = new bool[Labels.Count];
        foreach (LabelIssue issue in Ranked) mask[issue.Index] = true;
        return mask;
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"{Sentences.Count(Count)} of {Sentences.Count(Labels.Count, "label")} to look at first; "
        + $"{Sentences.Count(EstimatedIssueCount)} {(EstimatedIssueCount == 1 ? "is" : "are")} confidently counted as another class.";
}
