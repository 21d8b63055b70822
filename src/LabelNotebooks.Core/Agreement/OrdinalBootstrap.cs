namespace LabelNotebooks;

/// <summary>
/// The interval of Krippendorff's ordinal alpha: its metric depends on the labels themselves, so that no formula fits. Examples with two labels or more are
/// drawn again and again, with their replacement; equal examples are counted together.
/// </summary>
internal static class OrdinalBootstrap
{
    private const long MostDraws = 100_000_000;

    public static AgreementCoefficient With(AgreementCoefficient coefficient, RatingTable table, double[] values, AgreementOptions options)
    {
        // By their ids, so that the order of the rows in a file changes nothing.
        int[] shared = [.. Bootstrap.InOrder(table.Annotations).Where(example => table.Sizes[example] > 1)];
        if (shared.Length < 2 || double.IsNaN(coefficient.Value))
            return coefficient;
        (int[] kindOf, List<int[]> kinds) = Kinds(table, shared);
        int samples = (int)Math.Clamp(MostDraws / shared.Length, 100, options.BootstrapSamples);
        var alphas = new List<double>(samples);
        var generator = new SeededGenerator(options.Seed);
        var times = new int[kinds.Count];
        for (int sample = 0; sample < samples; sample++)
        {
            Array.Clear(times);
            for (int draw = 0; draw < shared.Length; draw++)
                times[kindOf[generator.Next(shared.Length)]]++;
            alphas.Add(Alpha(kinds, times, values));
        }

        return Bootstrap.With(coefficient, alphas, options);
    }

    private static (int[] KindOf, List<int[]> Kinds) Kinds(RatingTable table, int[] shared)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var kinds = new List<int[]>();
        var kindOf = new int[shared.Length];
        for (int at = 0; at < shared.Length; at++)
        {
            int[] counts = table.Of(shared[at]).ToArray();
            string key = string.Join(',', counts);
            if (!known.TryGetValue(key, out kindOf[at]))
            {
                known.Add(key, kindOf[at] = kinds.Count);
                kinds.Add(counts);
            }
        }

        return (kindOf, kinds);
    }

    private static double Alpha(List<int[]> kinds, int[] times, double[] values)
    {
        int k = kinds[0].Length;
        var counts = new double[k];
        for (int kind = 0; kind < kinds.Count; kind++)
        {
            for (int c = 0; c < k; c++)
                counts[c] += (double)times[kind] * kinds[kind][c];
        }

        double total = counts.Sum();
        double[] weights = ClassDistances.Ordinal(counts, values);
        double observed = 0;
        double expected = 0;
        for (int kind = 0; kind < kinds.Count; kind++)
        {
            int size = kinds[kind].Sum();
            if (times[kind] > 0)
                observed += times[kind] * ((double)size - (RatingTable.WeightedPairs(kinds[kind], weights) / (size - 1)));
        }

        for (int at = 0; at < weights.Length; at++)
            expected += counts[at / k] * counts[at % k] * (1 - weights[at]);
        return expected > 0 ? 1 - ((total - 1) * observed / expected) : double.NaN;
    }
}
