using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Two classes that several annotators take for each other: a matter of the guideline, not of people.</summary>
/// <param name="First">A class, 0 to K-1.</param>
/// <param name="Second">Another class.</param>
/// <param name="Annotators">How many annotators, of whom enough is known, confuse them more than seldom.</param>
/// <param name="Count">How many labels.</param>
/// <param name="SecondGiven">How many of them gave the second class where the consensus is the first.</param>
/// <param name="Examples">The examples that show it, those with most such labels first; at most 20.</param>
public sealed record SharedConfusion(int First, int Second, int Annotators, int Count, int SecondGiven, ImmutableArray<int> Examples)
{
    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() =>
        $"Classes {Sentences.Count(First)} and {Sentences.Count(Second)}: {Sentences.Count(Annotators, "annotator")}, {Sentences.Count(Count, "label")}.";
}
