namespace LabelNotebooks.Core.Tests.Sanity;

/// <summary>Labels and calibrated out-of-sample probabilities whose properties are known, for sanity checks to be tried on.</summary>
internal sealed record Simulated(ClassLabels Labels, double[] Rows)
{
    public int K => Labels.ClassCount;

    public PredictedProbabilities Probabilities => PredictedProbabilities.FromRows(Rows, K);

    /// <param name="n">N.</param>
    /// <param name="k">K.</param>
    /// <param name="noise">The share of labels that are replaced by another class.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="sureness">How much more the right class gets: 3 gives a model that is right in about 9 of 10.</param>
    public static Simulated Of(int n = 600, int k = 4, double noise = 0.08, long seed = 1, double sureness = 3)
    {
        var generator = new SeededGenerator(seed);
        var codes = new int[n];
        var rows = new double[n * k];
        for (int i = 0; i < n; i++)
        {
            int truth = generator.Next(k);
            codes[i] = generator.NextDouble() < noise ? (truth + 1 + generator.Next(k - 1)) % k : truth;
            double sum = 0;
            for (int j = 0; j < k; j++)
                sum += rows[(i * k) + j] = Math.Exp((j == truth ? sureness : 0) + (generator.NextDouble() * 3));
            for (int j = 0; j < k; j++)
                rows[(i * k) + j] /= sum;
        }

        return new Simulated(ClassLabels.FromCodes(codes, [.. Enumerable.Range(0, k).Select(j => ((char)('a' + j)).ToString())]), rows);
    }

    public Simulated Map(Func<int, int, double> cell) => this with { Rows = [.. Enumerable.Range(0, Rows.Length).Select(at => cell(at / K, at % K))] };

    public double this[int row, int k] => Rows[(row * K) + k];

    /// <summary>What a forest grown to the end says of its own training data: 63.2 % of its trees saw the example and repeat its label.</summary>
    public Simulated InSample() => Map((row, k) => (0.368 * this[row, k]) + (k == Labels[row] ? 0.632 : 0));

    public Simulated Shifted(int by) => Map((row, k) => this[(row + by + Labels.Count) % Labels.Count, k]);
}
