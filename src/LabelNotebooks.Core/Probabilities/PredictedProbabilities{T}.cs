using System.Numerics;

namespace LabelNotebooks;

/// <summary>Predicted probabilities in one precision. <inheritdoc cref="PredictedProbabilities"/></summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>; a source in another precision widens to one of them.</typeparam>
public abstract class PredictedProbabilities<T> : PredictedProbabilities
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>For a source of N = <paramref name="rowCount"/> rows and K = <paramref name="classCount"/> columns.</summary>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is neither float nor double.</exception>
    protected PredictedProbabilities(int rowCount, int classCount)
        : base(rowCount, classCount)
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
            throw new NotSupportedException($"Probabilities are float or double, not {typeof(T).Name}: widen them when they are read.");
    }

    /// <inheritdoc/>
    public override string Precision => typeof(T) == typeof(float) ? "float32" : "float64";

    /// <inheritdoc/>
    public sealed override double[] RowAsDouble(int index) => [.. Rows(index, 1, new T[ClassCount]).ToArray().Select(double.CreateChecked)];

    /// <summary>Gives a block of rows, (count x K), row-major. May be called from several threads at once, each with its own scratch.</summary>
    /// <param name="start">The first row, 0 to N-1.</param>
    /// <param name="count">The number of rows; <paramref name="start"/> + <paramref name="count"/> is at most N.</param>
    /// <param name="scratch">Room for count x K numbers, used where the source must convert; else untouched.</param>
    /// <returns>The source's own memory where it is contiguous, else <paramref name="scratch"/>. Valid until the next call with the same scratch.</returns>
    public abstract ReadOnlySpan<T> Rows(int start, int count, Span<T> scratch);
}
