namespace LabelNotebooks.Benchmarks.Imbalance;

/// <summary>How right labels become wrong ones.</summary>
internal enum Noise
{
    /// <summary>To any other class, each equally likely: rare classes fill up with labels that are wrong.</summary>
    Uniform,

    /// <summary>To another class in proportion to how common it is: rare classes stay rare.</summary>
    ByShare,

    /// <summary>To the most similar class: the one whose centre is nearest.</summary>
    Neighbour,
}
