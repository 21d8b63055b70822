namespace LabelNotebooks;

/// <summary>
/// Finds among ratings what may be a word for "missing", in any language: raters agree on it no more often than chance has it, while they do on the other
/// classes. A word that looks unlike the other classes needs less for that than one that could be one of them.
/// </summary>
internal static class StrangeRatings
{
    private const double MostShare = 0.15;
    private const double Errors = 2;
    private const int LeastPairsUnlike = 4;
    private const int LeastPairs = 8;
    private const double LeastAgreement = 0.5;

    // How far short of the other classes a rare one may stay on which raters merely differ.
    private const double ShareOfAgreement = 0.5;
    private const int LeastOthers = 2;
    private const int LettersOfWord = 3;

    /// <summary>The classes that may mean that there is no label.</summary>
    /// <param name="names">The classes.</param>
    /// <param name="examples">The example of each label.</param>
    /// <param name="labels">The class of each label.</param>
    public static int[] Of(IReadOnlyList<string> names, IReadOnlyList<int> examples, IReadOnlyList<int> labels)
    {
        int[][] rated = [.. examples.Zip(labels).GroupBy(one => one.First, one => one.Second).Select(group => group.ToArray())];
        Pairs all = Pairs.Of(names.Count, rated);
        return [.. Enumerable.Range(0, names.Count).Where(name => IsStrange(name, names, rated, all))];
    }

    private static bool IsStrange(int name, IReadOnlyList<string> names, int[][] rated, Pairs all)
    {
        double share = all.Share(name);
        long pairs = all.Held[name];
        if (share is 0 or > MostShare || pairs < LeastPairsUnlike || all.Rate(name) > share + Errors * Error(share, pairs))
            return false;
        string[] others = [.. names.Where((_, at) => at != name && all.Count[at] > 0)];
        if (others.Length < LeastOthers || (IsNumber(names[name]) && others.Any(IsNumber)))
            return false;
        if (IsUnlike(names[name], others))
            return true;
        Pairs rest = Pairs.Of(names.Count, [.. rated.Select(one => one.Where(label => label != name).ToArray())]);
        if (pairs < LeastPairs || rest.Agreement is not (>= LeastAgreement and var agreement))
            return false;
        double expected = share + ShareOfAgreement * agreement * (1 - share);
        return all.Rate(name) <= expected - Errors * Error(expected, pairs) && StandsBesideAll(name, rated, rest);
    }

    // A gap befalls every class alike; a class that is confused stands beside those that it is confused with.
    private static bool StandsBesideAll(int name, int[][] rated, Pairs rest)
    {
        var beside = new long[rest.Count.Length];
        foreach (int[] one in rated)
        {
            int times = one.Count(label => label == name);
            foreach (int label in one.Where(label => times > 0 && label != name))
                beside[label] += times;
        }

        long sum = beside.Sum();
        int[] others = [.. Enumerable.Range(0, beside.Length).Where(label => rest.Count[label] > 0)];
        double distance = others.Sum(label => sum * rest.Share(label) is var expected && expected > 0 ? Math.Pow(beside[label] - expected, 2) / expected : 0);
        int freedom = others.Length - 1;
        return distance <= freedom + Errors * Math.Sqrt(2.0 * freedom);
    }

    /// <summary>True for a word among numbers, a letter or a sign among words, and a word written small among words written large.</summary>
    private static bool IsUnlike(string name, string[] others) =>
        (!name.Any(char.IsDigit) && others.All(IsNumber))
        || (Letters(name) < 2 && others.All(other => Letters(other) >= LettersOfWord))
        || (Letters(name) >= LettersOfWord && others.All(other => Letters(other) < 2))
        || (Letters(name) >= LettersOfWord && char.IsLower(name[0]) && others.All(other => char.IsUpper(other[0])));

    private static bool IsNumber(string name) => NumberParser.Parse(name, decimalComma: false, out _) == CellProblem.None;

    private static int Letters(string name) => name.Count(char.IsLetter);

    private static double Error(double share, long pairs) => Math.Sqrt(share * (1 - share) / pairs);

    /// <summary>What stands beside what: each label with each other label of its example.</summary>
    private sealed class Pairs(int classes)
    {
        private long? _labels;

        public long[] Count { get; } = new long[classes];

        public long[] Held { get; } = new long[classes];

        public long[] Alike { get; } = new long[classes];

        private long Labels => _labels ??= Count.Sum();

        /// <summary>Cohen's kappa of all pairs; null where there are none.</summary>
        public double? Agreement
        {
            get
            {
                long held = Held.Sum();
                double chance = Count.Sum(count => Math.Pow((double)count / Math.Max(1, Labels), 2));
                return held == 0 || chance >= 1 ? null : ((double)Alike.Sum() / held - chance) / (1 - chance);
            }
        }

        public static Pairs Of(int classes, int[][] rated)
        {
            var pairs = new Pairs(classes);
            foreach (int[] one in rated)
            {
                foreach (IGrouping<int, int> group in one.GroupBy(label => label))
                {
                    int times = group.Count();
                    pairs.Count[group.Key] += times;
                    pairs.Held[group.Key] += times * (one.Length - 1);
                    pairs.Alike[group.Key] += times * (times - 1);
                }
            }

            return pairs;
        }

        public double Share(int label) => (double)Count[label] / Labels;

        public double Rate(int label) => (double)Alike[label] / Held[label];
    }
}
