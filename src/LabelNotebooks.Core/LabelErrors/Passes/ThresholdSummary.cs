using System.Numerics;

namespace LabelNotebooks;

/// <summary>First pass: how confident the model is of each class where that class is the given label.</summary>
internal sealed class ThresholdSummary
{
    private const double Floor = 2 * RowMath.Tolerance;

    // Above every probability: a class that no label shows is never reached.
    private const double NeverConfident = 2;

    private readonly FixedPointSum[] _selfConfidence;
    private readonly long[] _counts;

    private ThresholdSummary(int classCount)
    {
        _selfConfidence = new FixedPointSum[classCount];
        _counts = new long[classCount];
    }

    public static ThresholdSummary Summarize<T>(AuditPart<T> part)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var summary = new ThresholdSummary(part.ClassCount);
        ReadOnlySpan<int> given = part.Input.Labels.Codes;
        RowBlocks<T> blocks = part.Blocks();
        while (blocks.MoveNext())
        {
            for (int offset = 0; offset < blocks.Count; offset++)
            {
                int s = given[blocks.FirstRow + offset];
                summary._counts[s]++;
                summary._selfConfidence[s].Add(double.CreateChecked(blocks.Row(offset)[s]));
            }
        }

        return summary;
    }

    public ThresholdSummary Merge(ThresholdSummary other)
    {
        var merged = new ThresholdSummary(_counts.Length);
        for (int k = 0; k < _counts.Length; k++)
        {
            merged._counts[k] = _counts[k] + other._counts[k];
            merged._selfConfidence[k].Add(_selfConfidence[k]);
            merged._selfConfidence[k].Add(other._selfConfidence[k]);
        }

        return merged;
    }

    /// <summary>(K): the mean self-confidence of each class.</summary>
    public double[] Thresholds()
    {
        var thresholds = new double[_counts.Length];
        for (int k = 0; k < thresholds.Length; k++)
            thresholds[k] = _counts[k] == 0 ? NeverConfident : Math.Max(_selfConfidence[k].Total / _counts[k], Floor);
        return thresholds;
    }
}
