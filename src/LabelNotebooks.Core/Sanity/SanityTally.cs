using System.Numerics;

namespace LabelNotebooks;

/// <summary>What one pass over labels and probabilities counts.</summary>
internal sealed class SanityTally
{
    /// <summary>Above this the table of pairs would outgrow memory and the search for an order the patience of a person.</summary>
    public const int MostClassesPaired = 2000;

    /// <summary>A softmax that was computed in float16 is off by as much (by 0.013 on the CIFAR-10 sets of the confident learning paper).</summary>
    public const double SumTolerance = 0.02;

    private const int RowsNamed = 5;

    private SanityTally(int rows, int classes)
    {
        Rows = rows;
        Pairs = classes <= MostClassesPaired ? new long[classes * classes] : null;
        Predicted = new long[classes];
        Lowest = new double[classes];
        Highest = new double[classes];
        Array.Fill(Lowest, double.PositiveInfinity);
        Array.Fill(Highest, double.NegativeInfinity);
    }

    public int Rows { get; }

    /// <summary>
    /// (K x K): how many examples of each given class (row) have each class (column) as their most likely one; null above
    /// <see cref="MostClassesPaired"/> classes.
    /// </summary>
    public long[]? Pairs { get; }

    /// <summary>(K): how many examples have each class as their most likely one.</summary>
    public long[] Predicted { get; }

    /// <summary>(K): the lowest number of each column.</summary>
    public double[] Lowest { get; }

    /// <summary>(K): the highest number of each column.</summary>
    public double[] Highest { get; }

    /// <summary>True where all examples have the same row.</summary>
    public bool IsConstant => Rows > 1 && Lowest.AsSpan().SequenceEqual(Highest);

    /// <summary>Rows with NaN or infinity.</summary>
    public RowsSeen NotNumbers { get; } = new(RowsNamed);

    /// <summary>Rows with a number outside 0 to 1, beyond rounding.</summary>
    public RowsSeen Outside { get; } = new(RowsNamed);

    /// <summary>Rows within 0 to 1 that do not sum to 1.</summary>
    public RowsSeen WrongSums { get; } = new(RowsNamed);

    /// <summary>Rows without a negative number that sum to 100.</summary>
    public long Percentages { get; private set; }

    /// <summary>Rows of logarithms: none above 0, and their exponentials sum to 1.</summary>
    public long Logarithms { get; private set; }

    /// <summary>Rows of zeros and ones.</summary>
    public long Hard { get; private set; }

    public static SanityTally Count<T>(ClassLabels labels, PredictedProbabilities<T> source)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var tally = new SanityTally(labels.Count, labels.ClassCount);
        var blocks = new RowBlocks<T>(source, 0, labels.Count);
        while (blocks.MoveNext())
        {
            for (int offset = 0; offset < blocks.Count; offset++)
            {
                ReadOnlySpan<T> row = blocks.Row(offset);
                int best = RowMath.MostLikely(row);
                tally.AddChoice(labels[blocks.FirstRow + offset], best);
                tally.AddNumbers(row, blocks.FirstRow + offset);
            }
        }

        return tally;
    }

    private void AddChoice(int given, int best)
    {
        Predicted[best]++;
        if (Pairs is not null)
            Pairs[(given * Predicted.Length) + best]++;
    }

    private void AddNumbers<T>(ReadOnlySpan<T> row, int index)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double sum = 0;
        double lowest = double.PositiveInfinity;
        double highest = double.NegativeInfinity;
        int hard = 0;
        for (int k = 0; k < row.Length; k++)
        {
            double value = double.CreateChecked(row[k]);
            sum += value;
            lowest = Math.Min(lowest, value);
            highest = Math.Max(highest, value);
            hard += value is 0 or 1 ? 1 : 0;
            if (value < Lowest[k])
                Lowest[k] = value;
            if (value > Highest[k])
                Highest[k] = value;
        }

        bool logarithms = highest <= 0 && Math.Abs(SumOfExponentials(row) - 1) <= SumTolerance;
        // ln(0) is minus infinity: a logarithm, not a fault.
        if (!double.IsFinite(sum) && !logarithms)
        {
            NotNumbers.Add(index, sum);
        }
        else if (lowest < -InputCheck.MostOutside || highest > 1 + InputCheck.MostOutside)
        {
            Outside.Add(index, highest > 1 ? highest : lowest);
            // Whole percentages are each off by up to a half.
            Percentages += lowest >= 0 && highest <= 100 && Math.Abs(sum - 100) <= Math.Max(1, row.Length / 2.0) ? 1 : 0;
            Logarithms += logarithms ? 1 : 0;
        }
        else if (Math.Abs(sum - 1) > SumTolerance)
        {
            WrongSums.Add(index, sum);
        }

        Hard += hard == row.Length ? 1 : 0;
    }

    private static double SumOfExponentials<T>(ReadOnlySpan<T> row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double sum = 0;
        foreach (T value in row)
            sum += Math.Exp(double.CreateChecked(value));
        return sum;
    }
}
