namespace LabelNotebooks;

/// <summary>How many annotators gave each class to each example, and how many labels each example has.</summary>
internal sealed class RatingTable
{
    public RatingTable(Annotations annotations)
    {
        Annotations = annotations;
        ClassCount = annotations.Classes.Length;
        ExampleCount = annotations.Examples.Length;
        Counts = new int[ExampleCount * ClassCount];
        Sizes = new int[ExampleCount];
        for (int example = 0; example < ExampleCount; example++)
        {
            (int start, int end) = annotations.RowsOf(example);
            Sizes[example] = end - start;
            for (int at = start; at < end; at++)
                Counts[(example * ClassCount) + annotations.LabelCodes[at]]++;
        }

        SharedCount = Sizes.Count(size => size > 1);
    }

    public Annotations Annotations { get; }

    public int ClassCount { get; }

    public int ExampleCount { get; }

    /// <summary>(M x K).</summary>
    public int[] Counts { get; }

    /// <summary>(M), labels of each example.</summary>
    public int[] Sizes { get; }

    /// <summary>How many examples have two labels or more.</summary>
    public int SharedCount { get; }

    public ReadOnlySpan<int> Of(int example) => Counts.AsSpan(example * ClassCount, ClassCount);

    /// <summary>(M): the weighted agreement of each example's pairs of labels, in [0, 1]; 0 where there is no pair.</summary>
    public double[] PairAgreement(double[] weights)
    {
        var agreement = new double[ExampleCount];
        for (int example = 0; example < ExampleCount; example++)
        {
            if (Sizes[example] > 1)
                agreement[example] = WeightedPairs(Of(example), weights) / ((double)Sizes[example] * (Sizes[example] - 1));
        }

        return agreement;
    }

    /// <summary>The weight of all ordered pairs of different labels' places in one example.</summary>
    public static double WeightedPairs(ReadOnlySpan<int> counts, double[] weights)
    {
        int k = counts.Length;
        double sum = 0;
        for (int a = 0; a < k; a++)
        {
            if (counts[a] == 0)
                continue;
            double weighted = 0;
            for (int b = 0; b < k; b++)
                weighted += weights[(a * k) + b] * counts[b];
            sum += counts[a] * (weighted - 1);
        }

        return sum;
    }
}
