using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>One class given where the consensus is another.</summary>
/// <param name="Given">The class that was given, 0 to K-1.</param>
/// <param name="Consensus">The consensus, 0 to K-1.</param>
/// <param name="Count">How often.</param>
/// <param name="Of">Of how many labels of examples with this consensus.</param>
/// <param name="Interval">The Wilson interval of the share.</param>
/// <param name="Examples">The examples, in their order.</param>
public sealed record ConfusedClasses(int Given, int Consensus, int Count, int Of, Interval Interval, ImmutableArray<int> Examples)
{
    /// <summary>The share, in [0, 1].</summary>
    public double Share => (double)Count / Of;

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() =>
        $"Class {Sentences.Count(Given)} given where the consensus is {Sentences.Count(Consensus)}: {Sentences.Count(Count)} of {Sentences.Count(Of)}.";
}
