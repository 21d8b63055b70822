using System.Runtime.InteropServices;

namespace LabelNotebooks;

/// <summary>How often one annotator labelled one example more than once.</summary>
/// <param name="Pairs">Pairs of an annotator and an example with more than one label.</param>
/// <param name="Rows">Labels beyond the first of their pair.</param>
/// <param name="Differing">Pairs whose labels are not all the same.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RepeatCount(int Pairs, int Rows, int Differing)
{
    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() =>
        $"{Sentences.Count(Pairs, "pair")} of an annotator and an example with more than one label, {Sentences.Count(Differing)} of them with different ones.";
}
