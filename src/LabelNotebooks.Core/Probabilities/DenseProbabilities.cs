using System.Numerics;

namespace LabelNotebooks;

internal sealed class DenseProbabilities<T> : PredictedProbabilities<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ReadOnlyMemory<T> _values;

    public DenseProbabilities(ReadOnlyMemory<T> values, int classCount)
        : base(RowsOf(values, classCount), classCount) => _values = values;

    public override ReadOnlySpan<T> Rows(int start, int count, Span<T> scratch) =>
        _values.Span.Slice(checked(start * ClassCount), checked(count * ClassCount));

    private static int RowsOf(ReadOnlyMemory<T> values, int classCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classCount);
        if (values.Length % classCount != 0)
        {
            throw new AuditInputException(
                "probabilities",
                $"{Sentences.Count(values.Length)} numbers do not fill rows of {Sentences.Count(classCount, "class", "classes")}.",
                "Give one column for each class, in the order of the classes.");
        }

        return values.Length / classCount;
    }
}
