namespace LabelNotebooks;

/// <summary>
/// Predicted probabilities of N examples for K classes: an (N, K) row-major source that is read in blocks of rows, so that it may be
/// larger than an array or than memory. Row i belongs to example i, column k to class k. For an audit the probabilities
/// must be out-of-sample: each row from a model that did not see that example's label.
/// Derive from <see cref="PredictedProbabilities{T}"/>, not from this class.
/// </summary>
public abstract class PredictedProbabilities : IDisposable
{
    private protected PredictedProbabilities(int rowCount, int classCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rowCount);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classCount);
        RowCount = rowCount;
        ClassCount = classCount;
    }

    /// <summary>N, the number of rows. At most 2,147,483,591, the most labels an array holds; N x K has no such bound.</summary>
    public int RowCount { get; }

    /// <summary>K, the number of columns.</summary>
    public int ClassCount { get; }

    /// <summary>The name of the precision in which rows are given: "float32" or "float64". Comparisons happen in it.</summary>
    public abstract string Precision { get; }

    /// <summary>Where the numbers lie and what is done to them on reading, for a report to say: "float16 in probs.npy, converted to float32 as it is read".</summary>
    public virtual string Storage => $"{Precision}, in memory";

    /// <summary>Probabilities that are in memory. The array is taken over: it must not be changed afterwards.</summary>
    /// <param name="values">(N x K), row-major.</param>
    /// <param name="classCount">K.</param>
    /// <exception cref="AuditInputException">The length is not a multiple of K.</exception>
    public static PredictedProbabilities<float> FromRows(float[] values, int classCount) => new DenseProbabilities<float>(values, classCount);

    /// <inheritdoc cref="FromRows(float[], int)"/>
    public static PredictedProbabilities<double> FromRows(double[] values, int classCount) => new DenseProbabilities<double>(values, classCount);

    /// <summary>Probabilities that are in memory, (N, K). Copied.</summary>
    public static PredictedProbabilities<double> FromRows(double[,] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new DenseProbabilities<double>([.. values.Cast<double>()], values.GetLength(1));
    }

    /// <summary>One row as float64, (K), in an array of its own.</summary>
    /// <param name="index">0 to N-1.</param>
    public abstract double[] RowAsDouble(int index);

    /// <summary>Lets go of what the source holds, such as a mapped file. Probabilities in memory hold nothing and stay readable.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Where a source lets go of what it holds. Does nothing here.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
