namespace LabelNotebooks;

/// <summary>What one method gives, before ties are looked at.</summary>
/// <param name="Posterior">(M x K), each row sums to 1.</param>
/// <param name="Skills">(A).</param>
internal sealed record ConsensusFit(double[] Posterior, double[] Skills)
{
    /// <summary>(A x K x K): for each annotator and true class the probabilities of labels.</summary>
    public double[]? Confusions { get; init; }

    /// <summary>(K), how common each class is.</summary>
    public double[]? Prevalence { get; init; }

    /// <summary>(M): consensus labels, where the method has a rule of its own.</summary>
    public int[]? Chosen { get; init; }

    /// <summary>(M): examples at which even that rule did not decide.</summary>
    public bool[]? Undecided { get; init; }

    public IReadOnlyList<double> History { get; init; } = [];

    public string? Objective { get; init; }

    public bool HasConverged { get; init; } = true;

    public double[] ModelWeights { get; init; } = [];

    public double[] AnnotatorWeights { get; init; } = [];
}
