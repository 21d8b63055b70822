using System.Numerics;

namespace LabelNotebooks;

/// <summary>Scores rows by one method, adjusted for the model's confidence in each class where that is asked for.</summary>
internal sealed class QualityScorer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly RankBy _method;
    private readonly T[]? _shift;
    private readonly T[] _adjusted;

    public QualityScorer(RankBy method, bool adjust, double[] thresholds)
    {
        _method = method;
        _adjusted = new T[thresholds.Length];
        if (adjust)
        {
            double highest = thresholds.Max();
            _shift = [.. thresholds.Select(threshold => T.CreateChecked(highest - threshold))];
        }
    }

    public T Score(ReadOnlySpan<T> row, int given)
    {
        if (_shift is null) return QualityMath.Score(row, given, _method);

        T sum = T.Zero;
        for (int k = 0; k < row.Length; k++)
        {
            _adjusted[k] = row[k] + _shift[k];
            sum += _adjusted[k];
        }

        // A row of zeros, unshifted, has nothing to share out: it stays as it is.
        if (sum > T.Zero)
        {
            for (int k = 0; k < row.Length; k++) _adjusted[k] /= sum;
        }

        return QualityMath.Score<T>(_adjusted, given, _method);
    }
}
