using System.Globalization;

namespace LabelNotebooks.Benchmarks.Imbalance;

/// <summary>
/// What the guard of rare classes does: precision and recall with it and without (which is cleanlab's default rule), for classes below the limit and for the
/// others, over seeds. Printed as tables for docs/class-imbalance.md.
/// </summary>
internal static class GuardExperiment
{
    private const double Rate = 0.1;

    private static readonly int[] Edges = [10, 20, 50, 100, 200, 500, 1000, int.MaxValue];

    public static int Print(string data, int seeds)
    {
        var bins = new Tally[Edges.Length];
        for (int at = 0; at < bins.Length; at++)
            bins[at] = new Tally();
        Console.WriteLine("| data | noise | guarded classes: labels, wrong | precision, unguarded | guarded | recall, unguarded | guarded | "
            + "other classes: precision | recall, unguarded | guarded |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        var byClass = new List<string>();
        foreach ((string name, string noise, Func<long, AuditedTable> make) in Sets(data))
        {
            var classes = new SortedDictionary<int, (string Name, Tally Tally)>();
            var rare = new Tally();
            var others = new Tally();
            for (int seed = 1; seed <= seeds; seed++)
                Add(make(seed), rare, others, bins, classes);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {noise} | {(rare.Labels == 0 ? "none" : $"{(double)rare.Labels / seeds:0.0}, {Share(rare.Wrong, rare.Labels)}")} "
                + $"| {Share(rare.FlaggedWrong, rare.Flagged)} | {Share(rare.KeptWrong, rare.Kept)} | {Share(rare.FlaggedWrong, rare.Wrong)} "
                + $"| {Share(rare.KeptWrong, rare.Wrong)} | {Share(others.FlaggedWrong, others.Flagged)} "
                + $"| {Share(others.FlaggedWrong, others.Wrong)} | {Share(others.KeptWrong, others.Wrong)} |"));
            byClass.AddRange(classes.Values.Select(one => string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {noise} | {one.Name} | {(double)one.Tally.Labels / seeds:0.0} | {Share(one.Tally.FlaggedWrong, one.Tally.Flagged)} "
                + $"| {Share(one.Tally.KeptWrong, one.Tally.Kept)} | {Share(one.Tally.FlaggedWrong, one.Tally.Wrong)} "
                + $"| {Share(one.Tally.KeptWrong, one.Tally.Wrong)} |")));
        }

        Console.WriteLine();
        Console.WriteLine("| labels of the class | labels | wrong | precision without | with | recall without | with | false alarms taken away | "
            + "right flags taken away | false alarms for each right flag |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        for (int at = 0; at < bins.Length; at++)
        {
            Tally bin = bins[at];
            if (bin.Labels == 0)
                continue;
            int right = bin.FlaggedWrong - bin.HypotheticalWrong, alarms = bin.Flagged - bin.FlaggedWrong - (bin.Hypothetical - bin.HypotheticalWrong);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {(at == 0 ? 1 : Edges[at - 1])} to {(at == Edges.Length - 1 ? "more" : Edges[at] - 1)} | {bin.Labels} | {Share(bin.Wrong, bin.Labels)} "
                + $"| {Share(bin.FlaggedWrong, bin.Flagged)} | {Share(bin.HypotheticalWrong, bin.Hypothetical)} | {Share(bin.FlaggedWrong, bin.Wrong)} "
                + $"| {Share(bin.HypotheticalWrong, bin.Wrong)} | {alarms} | {right} | {Share(alarms, right, "0.0")} |"));
        }

        Console.WriteLine(
            "\n| data | noise | given class | labels | precision, unguarded | guarded | recall, unguarded | guarded |\n|---|---|---|---|---|---|---|---|");
        byClass.ForEach(Console.WriteLine);
        return 0;
    }

    private static void Add(AuditedTable table, Tally rare, Tally others, Tally[] bins, SortedDictionary<int, (string Name, Tally Tally)> classes)
    {
        LabelIssues open = ConfidentLearning.FindLabelIssues(table.Given, table.Probabilities, new LabelIssueOptions { GuardBelow = 0 });
        bool[] kept = ConfidentLearning.FindLabelIssues(table.Given, table.Probabilities).ToMask();
        var flagged = open.Ranked.ToDictionary(issue => issue.Index);
        for (int row = 0; row < table.Given.Count; row++)
        {
            int count = table.Given.ClassCounts[table.Given[row]];
            Tally group = count < LabelIssueOptions.DefaultGuardBelow ? rare : others;
            Tally bin = bins[Array.FindIndex(Edges, edge => count < edge)];
            if (!classes.TryGetValue(table.Given[row], out (string Name, Tally Tally) own))
                classes[table.Given[row]] = own = (table.Given.Name(row), new Tally());
            foreach (Tally tally in new[] { group, bin, own.Tally })
                tally.Add(table.IsWrong(row), flagged.TryGetValue(row, out LabelIssue? issue), kept[row], issue is { WrongProbability: > 0.5 });
        }
    }

    private static IEnumerable<(string Name, string Noise, Func<long, AuditedTable> Make)> Sets(string data)
    {
        foreach (int ratio in new[] { 10, 100, 1000 })
        {
            foreach (Noise noise in Enum.GetValues<Noise>())
            {
                foreach (bool exact in new[] { true, false })
                    yield return (
                        $"generated {ratio}:1, {(exact ? "exact probabilities" : "trained")}",
                        Words(noise),
                        seed => GeneratedTable.Make(ratio, noise, Rate, seed, exact));
            }
        }

        foreach (string name in new[] { "mammography", "oil-spill", "ecoli", "glass", "new-thyroid" })
        {
            foreach (Noise noise in Enum.GetValues<Noise>())
                yield return (name, Words(noise), seed => RealTable.Make(Path.Combine(data, "tables-imbalanced", $"{name}.csv"), noise, Rate, seed));
        }

        foreach (string setting in new[] { "noise20_sparsity0", "noise40_sparsity20", "noise40_sparsity60", "noise60_sparsity40" })
        {
            foreach (int ratio in new[] { 10, 100 })
                yield return (
                    $"CIFAR-10, three classes thinned {ratio}:1",
                    setting,
                    seed => ThinnedPictures.Make(Path.Combine(data, "cl-cifar10-synthetic"), setting, ratio, seed));
        }
    }

    private static string Words(Noise noise) => noise switch
    {
        Noise.Uniform => "to any class",
        Noise.ByShare => "by how common",
        _ => "to the nearest",
    };

    private static string Share(int part, int whole, string format = ".00") =>
        whole == 0 ? "" : ((double)part / whole).ToString(format, CultureInfo.InvariantCulture);

    private sealed class Tally
    {
        public int Labels { get; private set; }

        public int Wrong { get; private set; }

        public int Flagged { get; private set; }

        public int FlaggedWrong { get; private set; }

        public int Kept { get; private set; }

        public int KeptWrong { get; private set; }

        /// <summary>What the guard would keep if it guarded classes of every size.</summary>
        public int Hypothetical { get; private set; }

        public int HypotheticalWrong { get; private set; }

        public void Add(bool isWrong, bool isFlagged, bool isKept, bool isLikelyWrong)
        {
            int wrong = isWrong ? 1 : 0;
            Labels++;
            Wrong += wrong;
            if (isFlagged)
                (Flagged, FlaggedWrong) = (Flagged + 1, FlaggedWrong + wrong);
            if (isKept)
                (Kept, KeptWrong) = (Kept + 1, KeptWrong + wrong);
            if (isFlagged && isLikelyWrong)
                (Hypothetical, HypotheticalWrong) = (Hypothetical + 1, HypotheticalWrong + wrong);
        }
    }
}
