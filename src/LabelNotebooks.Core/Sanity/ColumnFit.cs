namespace LabelNotebooks;

/// <summary>
/// Which columns fit which classes: the one-to-one assignment under which most labels are the model's first choice, by the (K, K) counts of given
/// label against most likely column. Columns are moved only where the evidence is strong, so that heavy label noise is not mistaken for a mix-up.
/// </summary>
internal sealed class ColumnFit
{
    // A mix-up turns agreement round; noise, however heavy, does not double it and lead each row at once: measured on sets with up to 70 % wrong labels.
    private const double LeastGain = 2;

    private const double LeastShare = 0.2;

    // One chance in a thousand, over all orders that were tried at once.
    private static readonly double LeastEvidence = Math.Log(1000);

    private const int MostClassesNamed = 12;

    private readonly ClassLabels _labels;
    private readonly long _present;

    private ColumnFit(ClassLabels labels, int[] order, long present, long agreeing)
    {
        _labels = labels;
        Order = order;
        _present = present;
        Agreeing = agreeing;
    }

    /// <summary>(K): the column of each class.</summary>
    public int[] Order { get; }

    /// <summary>How many labels are the first choice in that order.</summary>
    public long Agreeing { get; }

    public bool IsShuffled => Moved.Length > 0;

    private int[] Moved => [.. Enumerable.Range(0, Order.Length).Where(k => Order[k] != k)];

    public static ColumnFit Of(ClassLabels labels, SanityTally tally, long agreeing)
    {
        int count = labels.ClassCount;
        int[] order = [.. Enumerable.Range(0, count)];
        if (tally.Pairs is not { } pairs || DiagonalLeads(pairs, count))
            return new ColumnFit(labels, order, agreeing, agreeing);
        var table = new PairTable(pairs, labels, tally.Predicted);
        // Among equals, a column stays where it is.
        int[] best = Assignment.Highest(count, (given, column) => (table[given, column] * (count + 1)) + (given == column ? 1 : 0));
        int[] moved = [.. order.Where(given => best[given] != given)];
        // A shuffle that takes most examples along is believed as a whole; a smaller one only where each exchange stands on its own.
        if (2 * moved.Sum(table.Examples) >= labels.Count && IsStrong(moved, best, table))
            order = best;
        else
            Exchange(order, best, table);
        return new ColumnFit(labels, order, agreeing, Enumerable.Range(0, count).Sum(given => table[given, order[given]]));
    }

    public SanityFinding? Finding()
    {
        if (!IsShuffled)
            return null;
        string[] fits = [.. Moved.Take(MostClassesNamed + 1).Select(k => $"\"{_labels.Classes[k]}\" fits the column read as \"{_labels.Classes[Order[k]]}\"")];
        return new SanityFinding(
            SanityConcern.ColumnOrder,
            SanityVerdict.Unusable,
            $"The columns of the probabilities look shuffled: as they stand, the model agrees with {Share(_present)} of the labels; "
            + $"in the order that fits, with {Share(Agreeing)}. Class {Sentences.FirstFew(fits, MostClassesNamed)}."
            + $"{(2 * Agreeing < _labels.Count ? " Even so fewer than half agree: single classes may still be exchanged." : "")}",
            $"The order that fits: {string.Join(", ", Order)} (for each class its column, from 0). To take it: "
            + $"{Sentences.Setting(
                nameof(PredictedProbabilities.WithColumnOrder),
                "data.FindLabelIssues(data.Probabilities!.WithColumnOrder(data.CheckProbabilities().ColumnOrder))")}; "
            + "or name the classes in the order of the columns. If the columns are right, the names of these classes were swapped in the labels.")
        {
            Mending = ProbabilityMending.ColumnOrder,
        };
    }

    private string Share(long count) => Sentences.Percent((double)count / _labels.Count);

    // Where every class has its own column most often, no other order can be better.
    private static bool DiagonalLeads(long[] pairs, int count)
    {
        for (int given = 0; given < count; given++)
        {
            ReadOnlySpan<long> row = pairs.AsSpan(given * count, count);
            foreach (long other in row)
            {
                if (other > row[given])
                    return false;
            }
        }

        return true;
    }

    private static IEnumerable<int[]> Cycles(int[] order)
    {
        var seen = new bool[order.Length];
        for (int start = 0; start < order.Length; start++)
        {
            var cycle = new List<int>();
            for (int at = start; !seen[at]; at = order[at])
            {
                seen[at] = true;
                cycle.Add(at);
            }

            if (cycle.Count > 1)
                yield return [.. cycle];
        }
    }

    private static void Exchange(int[] order, int[] best, PairTable table)
    {
        foreach (int[] cycle in Cycles(best).Where(cycle => cycle.All(given => table.LeadsRow(given, best[given])) && IsStrong(cycle, best, table)))
        {
            foreach (int given in cycle)
                order[given] = best[given];
        }
    }

    private static bool IsStrong(int[] classes, int[] best, PairTable table)
    {
        long present = classes.Sum(given => table[given, given]);
        long proposed = classes.Sum(given => table[given, best[given]]);
        long examples = classes.Sum(table.Examples);
        // Two columns leave no choice of orders, and what one order loses the other gains: the share is enough.
        return (best.Length == 2 || proposed >= LeastGain * present)
            && proposed - present >= LeastShare * examples
            && table.Evidence(classes, best, proposed, examples) >= LeastEvidence + (classes.Length * Math.Log(best.Length));
    }

    /// <summary>The (K, K) counts with their margins.</summary>
    private sealed class PairTable(long[] pairs, ClassLabels labels, long[] predicted)
    {
        public long this[int given, int column] => pairs[(given * labels.ClassCount) + column];

        public long Examples(int given) => labels.ClassCounts[given];

        public bool LeadsRow(int given, int column)
        {
            foreach (long other in pairs.AsSpan(given * labels.ClassCount, labels.ClassCount))
            {
                if (other > this[given, column])
                    return false;
            }

            return true;
        }

        /// <summary>How far the agreement is above chance: the exponent of Chernoff's bound for a binomial count, in nats.</summary>
        public double Evidence(int[] classes, int[] best, long proposed, long examples)
        {
            double share = (double)proposed / examples;
            double chance = classes.Sum(given => (double)labels.ClassCounts[given] * predicted[best[given]]) / labels.Count / examples;
            return chance <= 0 || share <= chance ? 0 : examples * (Term(share, chance) + Term(1 - share, 1 - chance));
        }

        private static double Term(double share, double chance) => share <= 0 ? 0 : share * Math.Log(share / chance);
    }
}
