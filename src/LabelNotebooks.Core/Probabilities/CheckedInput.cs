using System.Numerics;

namespace LabelNotebooks;

/// <summary>Labels and probabilities that fit each other and were checked: what the passes read.</summary>
/// <param name="Labels">(N).</param>
/// <param name="Probabilities">(N, K), each in [0, 1].</param>
/// <param name="Clipped">How many numbers lay a little outside [0, 1] and are put back to its ends as rows are read.</param>
/// <param name="FirstIndex">The index of the first example in the whole data set, where this is a part of it.</param>
internal sealed record CheckedInput<T>(ClassLabels Labels, PredictedProbabilities<T> Probabilities, long Clipped, int FirstIndex = 0)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public int Count => Labels.Count;

    public int ClassCount => Labels.ClassCount;
}
