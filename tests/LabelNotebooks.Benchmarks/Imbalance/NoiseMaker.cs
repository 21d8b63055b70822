namespace LabelNotebooks.Benchmarks.Imbalance;

/// <summary>Makes labels wrong, at random and in a stated way.</summary>
internal static class NoiseMaker
{
    /// <summary>p(given | true), (K x K), rows are true classes.</summary>
    /// <param name="noise">The kind.</param>
    /// <param name="rate">How many labels of each true class become wrong.</param>
    /// <param name="counts">(K), how common each class is.</param>
    /// <param name="neighbours">(K), the most similar class of each.</param>
    public static double[][] Matrix(Noise noise, double rate, IReadOnlyList<int> counts, IReadOnlyList<int> neighbours)
    {
        int classes = counts.Count;
        var matrix = new double[classes][];
        for (int truth = 0; truth < classes; truth++)
        {
            double others = counts.Sum() - counts[truth];
            matrix[truth] = [.. Enumerable.Range(0, classes).Select(given => given == truth ? 1 - rate : rate * noise switch
            {
                Noise.Uniform => 1.0 / (classes - 1),
                Noise.ByShare => counts[given] / others,
                _ => neighbours[truth] == given ? 1 : 0,
            })];
        }

        return matrix;
    }

    public static int[] Apply(IReadOnlyList<int> truth, double[][] matrix, SeededGenerator generator) =>
        [.. truth.Select(label => Draw(matrix[label], generator))];

    /// <summary>For each class the one whose mean is nearest.</summary>
    public static int[] Neighbours(double[][] centres) => [.. Enumerable.Range(0, centres.Length).Select(k =>
        Enumerable.Range(0, centres.Length).Where(other => other != k).MinBy(other => centres[k].Zip(centres[other], (a, b) => (a - b) * (a - b)).Sum()))];

    private static int Draw(double[] shares, SeededGenerator generator)
    {
        double at = generator.NextDouble();
        int k = 0;
        while (k < shares.Length - 1 && at >= shares[k])
            at -= shares[k++];
        return k;
    }
}
