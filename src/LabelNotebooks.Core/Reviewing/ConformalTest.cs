namespace LabelNotebooks;

/// <summary>
/// Tests "this label is right" against reviewed right labels of the same class, which were drawn at random as it might have been: holds whatever the model.
/// </summary>
internal static class ConformalTest
{
    /// <summary>
    /// For each row the share of reviewed right labels of its class that are at least as surprising, its own included. O(n log n + rows log n).
    /// </summary>
    public static Dictionary<int, double> PValues(int[] rows, ClassLabels labels, double[] ratios, RandomSample sample)
    {
        Dictionary<int, double[]> right = sample.Examples
            .Where(example => !example.IsWrong)
            .GroupBy(example => labels[example.Index])
            .ToDictionary(group => group.Key, group => group.Select(example => ratios[example.Index]).Order().ToArray());
        return rows.ToDictionary(row => row, row =>
        {
            double[] known = right[labels[row]];
            return (known.Length - Below(known, ratios[row]) + 1.0) / (known.Length + 1);
        });
    }

    /// <summary>The rows of the smallest p-values, as many as Benjamini and Hochberg allow at the level. O(rows log rows).</summary>
    public static IEnumerable<int> Discoveries(Dictionary<int, double> pValues, double level)
    {
        KeyValuePair<int, double>[] order = [.. pValues.OrderBy(one => one.Value).ThenBy(one => one.Key)];
        int kept = 0;
        for (int at = 0; at < order.Length; at++)
        {
            if (order[at].Value <= level * (at + 1) / order.Length)
                kept = at + 1;
        }

        return order.Take(kept).Select(one => one.Key);
    }

    // How many of the sorted values are below.
    private static int Below(double[] sorted, double value)
    {
        int from = 0, to = sorted.Length;
        while (from < to)
        {
            int middle = (from + to) / 2;
            if (sorted[middle] < value)
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }
}
