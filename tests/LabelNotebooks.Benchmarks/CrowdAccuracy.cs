using System.Diagnostics;
using System.Globalization;

namespace LabelNotebooks.Benchmarks;

/// <summary>
/// How often the consensus is the gold label, for each method on each real crowd of a folder: printed as a table for docs/consensus-accuracy.md. Ties go to the
/// first class; examples without gold are left out.
/// </summary>
internal static class CrowdAccuracy
{
    public static int Print(string folder)
    {
        ConsensusMethod[] methods = [.. Enum.GetValues<ConsensusMethod>().Where(method => method != ConsensusMethod.Crowdlab)];
        Console.WriteLine("| crowd | examples | labels for each | annotators | classes | " + string.Join(" | ", methods) + " |");
        Console.WriteLine("|---|---|---|---|---|" + string.Concat(methods.Select(_ => "---|")));
        var sums = new double[methods.Length];
        int sets = 0;
        foreach (string set in Directory.GetDirectories(folder, "ma-*").Order(StringComparer.Ordinal).Where(set => File.Exists(Path.Combine(set, "truth.csv"))))
        {
            Annotations crowd = Annotations.Read(Path.Combine(set, "annotations.csv"), id: "item", annotator: "annotator", label: "label");
            LabeledData gold = LabeledData.Read(Path.Combine(set, "truth.csv"), label: "true_label", id: "item");
            Dictionary<string, string> truth = Enumerable.Range(0, gold.RowCount).ToDictionary(row => gold.Ids[row], row => gold.Labels.Name(row));
            double[] accuracy = [.. methods.Select(method => Accuracy(LabelNotebooks.Consensus.Of(crowd, new ConsensusOptions { Method = method }), truth))];
            double best = accuracy.Max();
            for (int at = 0; at < sums.Length; at++)
                sums[at] += accuracy[at];
            sets++;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {Path.GetFileName(set)[3..]} | {crowd.Examples.Length:N0} "
                + $"| {(double)crowd.Count / crowd.Examples.Length:0.0} | {crowd.Annotators.Length:N0} | {crowd.Classes.Length} "
                + $"| {string.Join(" | ", accuracy.Select(value => value == best ? $"**{value:.000}**" : $"{value:.000}"))} |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| mean | | | | | {string.Join(" | ", sums.Select(sum => $"{sum / sets:.000}"))} |"));
        return 0;
    }

    /// <summary>
    /// 1,000,000 labels of 200,000 examples by 1,000 annotators over 10 classes: time for each step, and the peak of memory above that of the labels.
    /// </summary>
    public static int Scale()
    {
        const int Examples = 200_000, Each = 5, Annotators = 1000, Classes = 10;
        var generator = new SeededGenerator(1);
        int[] truth = [.. Enumerable.Range(0, Examples).Select(_ => generator.Next(Classes))];
        double[] skill = [.. Enumerable.Range(0, Annotators).Select(_ => 0.4 + (0.55 * generator.NextDouble()))];
        var examples = new int[Examples * Each];
        var annotators = new int[Examples * Each];
        var labels = new int[Examples * Each];
        for (int row = 0; row < examples.Length; row++)
        {
            examples[row] = row / Each;
            annotators[row] = generator.Next(Annotators);
            labels[row] = generator.NextDouble() < skill[annotators[row]] ? truth[row / Each] : generator.Next(Classes);
        }

        Annotations crowd = Annotations.FromCodes(
            examples,
            annotators,
            labels,
            [.. Enumerable.Range(0, Examples).Select(i => i.ToString(CultureInfo.InvariantCulture))],
            [.. Enumerable.Range(0, Annotators).Select(i => i.ToString(CultureInfo.InvariantCulture))],
            new AnnotationOptions { Classes = [.. Enumerable.Range(0, Classes).Select(i => i.ToString(CultureInfo.InvariantCulture))] });
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        long before = process.WorkingSet64;
        var watch = Stopwatch.StartNew();
        ConsensusLabels found = LabelNotebooks.Consensus.Of(crowd, new ConsensusOptions { Method = ConsensusMethod.DawidSkene });
        watch.Stop();
        process.Refresh();
        double right = Enumerable.Range(0, Examples).Count(example => found.Labels[example] == truth[example]) / (double)Examples;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{crowd.Count:N0} labels of {Examples:N0} examples by {Annotators:N0} annotators, {Classes} classes: {found.History.Length} steps of "
            + $"{watch.Elapsed.TotalMilliseconds / found.History.Length:0} ms, {(found.HasConverged ? "converged" : "not converged")}, accuracy {right:.000}; "
            + $"peak of the process {process.PeakWorkingSet64 / 1048576.0:0} MiB, of which {before / 1048576.0:0} MiB before"));
        return found.HasConverged ? 0 : 1;
    }

    private static double Accuracy(ConsensusLabels consensus, Dictionary<string, string> truth)
    {
        int[] known = [.. Enumerable.Range(0, consensus.Labels.Length).Where(example => truth.ContainsKey(consensus.Annotations.Examples[example]))];
        return known.Count(example => consensus.Annotations.Classes[consensus.Labels[example]] == truth[consensus.Annotations.Examples[example]])
            / (double)known.Length;
    }
}
