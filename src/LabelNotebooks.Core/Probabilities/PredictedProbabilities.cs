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

    /// <summary>
    /// Where the numbers lie and what is done to them on reading, for a report to say: "float16 in probs.npy, converted to float32 as it is read".
    /// </summary>
    public virtual string Storage => $"{Precision}, in memory";

    /// <summary>Probabilities that are in memory. The array is taken over: it must not be changed afterwards.</summary>
    /// <param name="values">(N x K), row-major.</param>
    /// <param name="classCount">K.</param>
    /// <exception cref="AuditInputException">The length is not a multiple of K.</exception>
    public static PredictedProbabilities<float> FromRows(float[] values, int classCount)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new DenseProbabilities<float>(values, classCount);
    }

    /// <inheritdoc cref="FromRows(float[], int)"/>
    public static PredictedProbabilities<double> FromRows(double[] values, int classCount)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new DenseProbabilities<double>(values, classCount);
    }

    /// <summary>Probabilities that lie in a part of an array or other memory, which must not be changed afterwards.</summary>
    /// <inheritdoc cref="FromRows(float[], int)" path="/*[not(self::summary)]"/>
    public static PredictedProbabilities<float> FromRows(ReadOnlyMemory<float> values, int classCount) => new DenseProbabilities<float>(values, classCount);

    /// <inheritdoc cref="FromRows(ReadOnlyMemory{float}, int)"/>
    public static PredictedProbabilities<double> FromRows(ReadOnlyMemory<double> values, int classCount) => new DenseProbabilities<double>(values, classCount);

    /// <summary>Probabilities that are in memory, (N, K). Copied.</summary>
    public static PredictedProbabilities<double> FromRows(double[,] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var rows = new double[values.Length];
        Buffer.BlockCopy(values, 0, rows, 0, values.Length * sizeof(double));
        return new DenseProbabilities<double>(rows, values.GetLength(1));
    }

    /// <summary>One row as float64, (K), in an array of its own.</summary>
    /// <param name="index">0 to N-1.</param>
    public abstract double[] RowAsDouble(int index);

    /// <summary>
    /// The softmax of each row, (N, K): what turns a model's scores (logits) or log probabilities into probabilities. Computed in float64 as rows
    /// are read; nothing is copied. A row with NaN stays NaN. Disposing the result disposes this.
    /// </summary>
    public PredictedProbabilities Softmax() => this switch
    {
        PredictedProbabilities<float> source => RowChanges.Softmax(source),
        PredictedProbabilities<double> source => RowChanges.Softmax(source),
        _ => throw NotSupported(),
    };

    /// <summary>
    /// Each row divided by its sum, (N, K): what turns percentages or one-against-the-rest scores into shares of 1. Computed as rows are read;
    /// nothing is copied. A row that sums to 0 or less stays as it is. Disposing the result disposes this.
    /// </summary>
    public PredictedProbabilities Normalized() => this switch
    {
        PredictedProbabilities<float> source => RowChanges.Normalized(source),
        PredictedProbabilities<double> source => RowChanges.Normalized(source),
        _ => throw NotSupported(),
    };

    /// <summary>The same probabilities with their columns in another order; nothing is copied. Disposing the result disposes this.</summary>
    /// <param name="columns">
    /// (K): for each class, which of the present columns (from 0) holds its probabilities; each once. <see cref="SanityReport.ColumnOrder"/> is one.
    /// </param>
    /// <exception cref="AuditInputException">It is no order of the K columns.</exception>
    public PredictedProbabilities WithColumnOrder(IReadOnlyList<int> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count != ClassCount || !columns.Order().SequenceEqual(Enumerable.Range(0, ClassCount)))
        {
            throw new AuditInputException(
                "column order",
                $"the numbers {Sentences.FirstFew([.. columns.Take(13).Select(column => Sentences.Count(column))], 12)} do not name each of "
                + $"the {Sentences.Count(ClassCount)} columns once.",
                $"Give each number from 0 to {ClassCount - 1} once: for each class, the column that holds its probabilities.");
        }

        return this switch
        {
            PredictedProbabilities<float> source => RowChanges.Reordered(source, [.. columns]),
            PredictedProbabilities<double> source => RowChanges.Reordered(source, [.. columns]),
            _ => throw NotSupported(),
        };
    }

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

    /// <summary>The shape and where it lies.</summary>
    public override string ToString() =>
        $"Probabilities of {Sentences.Count(RowCount, "example")} and {Sentences.Count(ClassCount, "class", "classes")}, {Storage}.";

    private NotSupportedException NotSupported() => new($"Probabilities of type {GetType().Name} are neither float nor double.");
}
