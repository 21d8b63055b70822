using System.Globalization;

namespace LabelNotebooks.Charts;

/// <summary>In which order a heat map draws its classes, so that what belongs together is seen together.</summary>
internal static class MapOrder
{
    /// <summary>What a caption says of it; empty where the classes stand in their own order.</summary>
    public static string Words(IReadOnlyList<string> names) => HasOwn(names) ? "" : " Classes that are taken for one another stand side by side.";

    /// <summary>
    /// Numbers and an order that somebody gave stay. An alphabet means nothing: there, each class stands beside the one it is mixed up with most, by a chain
    /// that is built from the strongest pair down. O(K^2 log K).
    /// </summary>
    /// <param name="classes">The classes that are drawn, in their own order.</param>
    /// <param name="names">The names of all classes.</param>
    /// <param name="mixedUp">How often two classes are taken for one another, either way.</param>
    public static int[] Of(int[] classes, IReadOnlyList<string> names, Func<int, int, double> mixedUp)
    {
        if (HasOwn(names))
            return classes;
        var pairs =
            from first in classes
            from second in classes
            where first < second
            let weight = mixedUp(first, second)
            where weight > 0
            orderby weight descending, first, second
            select (First: first, Second: second);
        var chains = classes.ToDictionary(k => k, k => new List<int> { k });
        foreach ((int first, int second) in pairs)
        {
            List<int> left = chains[first], right = chains[second];
            if (left == right || !IsEnd(left, first) || !IsEnd(right, second))
                continue;
            if (left[^1] != first)
                left.Reverse();
            if (right[0] != second)
                right.Reverse();
            left.AddRange(right);
            foreach (int k in right)
                chains[k] = left;
        }

        // A chain reads from its end that comes first by name; chains that have nothing to do with one another, too.
        return
        [
            .. chains.Values.Distinct()
                .Select(chain => chain[0] <= chain[^1] ? chain : Enumerable.Reverse(chain).ToList())
                .OrderBy(chain => chain.Min())
                .SelectMany(chain => chain),
        ];
    }

    private static bool IsEnd(List<int> chain, int k) => chain[0] == k || chain[^1] == k;

    // Classes are sorted by name unless somebody gave their order.
    private static bool HasOwn(IReadOnlyList<string> names) =>
        names.Count < 3
        || names.All(name => double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        || Enumerable.Range(1, Math.Max(0, names.Count - 1)).Any(at => string.CompareOrdinal(names[at - 1], names[at]) > 0);
}
