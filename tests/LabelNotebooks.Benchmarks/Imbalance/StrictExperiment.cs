using System.Globalization;

namespace LabelNotebooks.Benchmarks.Imbalance;

/// <summary>
/// The share of right labels in strict lists (0 where the list is empty) against the level, and the recall, over seeds. Printed as a
/// table for docs/class-imbalance.md.
/// </summary>
internal static class StrictExperiment
{
    private static readonly double[] Levels = [0.05, 0.1, 0.2];

    public static int Print(string data, int seeds)
    {
        Console.WriteLine("| data | reviewed | level | lists | mean false share | over the level | mean length | empty | recall | said to be given up |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach ((string name, Func<long, AuditedTable> make) in Sets(data))
        {
            AuditedTable[] tables = [.. Enumerable.Range(1, seeds).Select(seed => make(seed))];
            foreach (int reviewed in new[] { 0, 200, 1000 }.Where(count => count < tables[0].Given.Count))
            {
                foreach (double level in Levels)
                    Row(name, tables, reviewed, level);
            }
        }

        return 0;
    }

    private static void Row(string name, AuditedTable[] tables, int reviewed, double level)
    {
        double falseShare = 0, recall = 0, givenUp = 0, length = 0;
        int empty = 0, calibrated = 0, conformal = 0;
        for (int at = 0; at < tables.Length; at++)
        {
            AuditedTable table = tables[at];
            LabelIssues issues = ConfidentLearning.FindLabelIssues(table.Given, table.Probabilities);
            var sample = RandomSample.Of(
                table.Given.Count,
                RandomSample.Draw(table.Given.Count, reviewed, at).Select(row => new ReviewedExample(row, table.IsWrong(row))));
            StrictList list = StrictList.Of(issues, table.Probabilities, level, sample);
            int wrong = list.Listed.Count(one => table.IsWrong(one.Index));
            int open = Enumerable.Range(0, table.Given.Count).Count(table.IsWrong) - sample.WrongCount;
            falseShare += list.Listed.IsEmpty ? 0 : 1 - ((double)wrong / list.Listed.Length);
            recall += (double)wrong / Math.Max(1, open);
            givenUp += list.RecallGivenUp;
            length += list.Listed.Length;
            empty += list.Listed.IsEmpty ? 1 : 0;
            calibrated += list.IsCalibrated ? 1 : 0;
            conformal += list.Bases.Contains(StrictBasis.Conformal) ? 1 : 0;
        }

        int count = tables.Length;
        string basis = conformal > 0 ? $"{conformal} of {count} in part conformal" : calibrated > 0 ? $"{calibrated} of {count} calibrated" : "uncalibrated";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {reviewed} | {level} | {basis} | {falseShare / count:.000} | {falseShare / count / level:0.0}x | {length / count:0} | {empty} "
            + $"| {recall / count:.00} | {givenUp / count:.00} |"));
    }

    private static IEnumerable<(string Name, Func<long, AuditedTable> Make)> Sets(string data)
    {
        foreach (int ratio in new[] { 10, 100, 1000 })
        {
            foreach (bool exact in new[] { true, false })
                yield return ($"generated {ratio}:1, {(exact ? "exact probabilities" : "trained")}", seed =>
                    GeneratedTable.Make(ratio, Noise.ByShare, 0.1, seed, exact));
        }

        foreach (string name in new[] { "mammography", "oil-spill" })
            yield return (name, seed => RealTable.Make(Path.Combine(data, "tables-imbalanced", $"{name}.csv"), Noise.ByShare, 0.1, seed));
        foreach (string setting in new[] { "noise20_sparsity0", "noise40_sparsity20" })
            yield return ($"CIFAR-10 thinned 10:1, {setting}", seed => ThinnedPictures.Make(Path.Combine(data, "cl-cifar10-synthetic"), setting, 10, seed));
    }
}
