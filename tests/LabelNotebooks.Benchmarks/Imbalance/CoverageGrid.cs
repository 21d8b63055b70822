using System.Globalization;

namespace LabelNotebooks.Benchmarks.Imbalance;

/// <summary>
/// How often the intervals of the sample and of the corrected estimate hold the true number of wrong labels, and how wide they are: a grid of error rates,
/// sample sizes and populations, and samples of the noisy CIFAR-10 sets, whose truth is known. Printed as tables for docs/wrong-label-coverage.md.
/// </summary>
internal static class CoverageGrid
{
    private static readonly double[] Rates = [0.005, 0.02, 0.05, 0.1, 0.2, 0.4];
    private static readonly int[] Samples = [50, 100, 200, 500, 1000];
    private static readonly int[] Populations = [500, 2000, 10_000, 50_000];

    public static int Print(string data, int draws)
    {
        Console.WriteLine("| N | wrong | reviewed | sample covers | mean width | corrected covers | mean width |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        double lowest = 1;
        foreach (int size in Populations)
        {
            foreach (double rate in Rates)
            {
                foreach (int reviewed in Samples.Where(count => count <= size))
                    lowest = Math.Min(lowest, Cell(size, rate, reviewed, draws));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nLowest coverage of any cell and estimator: {lowest:.000}, of {draws} draws each.\n"));
        Pictures(Path.Combine(data, "cl-cifar10-synthetic"), draws);
        return 0;
    }

    // A model that flags 8 % of the right labels and 80 % of the wrong ones; probabilities play no part in either estimator.
    private static double Cell(int size, double rate, int reviewed, int draws)
    {
        var generator = new SeededGenerator(size + reviewed);
        var wrong = new bool[size];
        wrong.AsSpan(0, (int)Math.Round(size * rate)).Fill(true);
        var codes = new int[size];
        var rows = new double[size * 2];
        for (int row = 0; row < size; row++)
        {
            codes[row] = generator.Next(2);
            double given = generator.NextDouble() < (wrong[row] ? 0.8 : 0.08) ? 0.05 : 0.95;
            rows[(row * 2) + codes[row]] = given;
            rows[(row * 2) + 1 - codes[row]] = 1 - given;
        }

        LabelIssues issues = ConfidentLearning.FindLabelIssues(
            ClassLabels.FromCodes(codes, ["a", "b"]),
            PredictedProbabilities.FromRows(rows, 2),
            new LabelIssueOptions { FilterBy = FilterBy.PredictedNeqGiven });
        (double Covers, double Width) sample = (0, 0), corrected = (0, 0);
        for (int draw = 0; draw < draws; draw++)
        {
            WrongLabels found = WrongLabels.Of(issues, Review(wrong, reviewed, draw));
            sample = Add(sample, found[WrongLabelEstimator.Sample], wrong);
            corrected = Add(corrected, found[WrongLabelEstimator.Corrected], wrong);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {size} | {100 * rate:0.#} % | {reviewed} | {sample.Covers / draws:.000} | {sample.Width / draws:0} "
            + $"| {corrected.Covers / draws:.000} | {corrected.Width / draws:0} |"));
        return Math.Min(sample.Covers, corrected.Covers) / draws;
    }

    private static void Pictures(string folder, int draws)
    {
        Console.WriteLine(
            "| CIFAR-10 | truly wrong | the joint says | bias | L1 of the joint | reviewed | sample covers | mean width | corrected covers | mean width |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (string setting in new[] { "noise20_sparsity0", "noise40_sparsity20", "noise40_sparsity60", "noise60_sparsity40" })
        {
            AuditedTable table = ThinnedPictures.Make(folder, setting, 1, 1);
            bool[] wrong = [.. Enumerable.Range(0, table.Given.Count).Select(table.IsWrong)];
            LabelIssues issues = ConfidentLearning.FindLabelIssues(table.Given, table.Probabilities);
            double model = WrongLabels.Of(issues, RandomSample.Of(wrong.Length, []))[WrongLabelEstimator.Model].Count;
            int truth = wrong.Count(one => one);
            foreach (int reviewed in new[] { 100, 500 })
            {
                (double Covers, double Width) sample = (0, 0), corrected = (0, 0);
                for (int draw = 0; draw < draws; draw++)
                {
                    WrongLabels found = WrongLabels.Of(issues, Review(wrong, reviewed, draw));
                    sample = Add(sample, found[WrongLabelEstimator.Sample], wrong);
                    corrected = Add(corrected, found[WrongLabelEstimator.Corrected], wrong);
                }

                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {setting} | {truth} | {model:0} | {(model - truth) / truth:+0 %;-0 %} | {JointDistance(table, issues):.000} | {reviewed} "
                    + $"| {sample.Covers / draws:.000} | {sample.Width / draws:0} | {corrected.Covers / draws:.000} | {corrected.Width / draws:0} |"));
            }
        }
    }

    private static double JointDistance(AuditedTable table, LabelIssues issues)
    {
        int k = table.Given.ClassCount;
        var truth = new double[k, k];
        for (int row = 0; row < table.Given.Count; row++)
            truth[table.Given[row], table.Truth[row]] += 1.0 / table.Given.Count;
        double sum = 0;
        for (int given = 0; given < k; given++)
        {
            for (int right = 0; right < k; right++)
                sum += Math.Abs(truth[given, right] - issues.Estimate.Joint[given, right]);
        }

        return sum;
    }

    private static (double Covers, double Width) Add((double Covers, double Width) sum, WrongLabelEstimate estimate, bool[] wrong)
    {
        int truth = wrong.Count(one => one);
        return (
            sum.Covers + (truth >= estimate.Interval.Low - 1e-9 && truth <= estimate.Interval.High + 1e-9 ? 1 : 0),
            sum.Width + estimate.Interval.High - estimate.Interval.Low);
    }

    private static RandomSample Review(bool[] wrong, int reviewed, int seed) =>
        RandomSample.Of(wrong.Length, RandomSample.Draw(wrong.Length, reviewed, seed).Select(row => new ReviewedExample(row, wrong[row])));
}
