using System.Numerics;
using CsCheck;

namespace LabelNotebooks.Core.Tests;

/// <summary>Labels and probabilities drawn by chance, each row summing to about 1; about one label in five is wrong.</summary>
/// <remarks>This folder's tests keep to the root namespace: one named ConfidentLearning would hide the class of that name.</remarks>
internal sealed record RandomAudit(int ClassCount, int[] Codes, double[] Values, bool Single)
{
    /// <summary>Every rule, for the properties that hold for all of them.</summary>
    public static readonly Gen<LabelIssueOptions> Options = Gen.Select(
        Gen.Enum<FilterBy>(),
        Gen.Enum<RankBy>(),
        Gen.Enum<ConfidentJointRule>(),
        Gen.OneOf(0, 1, 3),
        Gen.OneOf(1.0, 0.5, 0.8),
        Gen.Bool,
        Gen.OneOf(0, 4, LabelIssueOptions.DefaultGuardBelow),
        (filter, rank, rule, least, fraction, adjust, guard) => new LabelIssueOptions
        {
            FilterBy = filter,
            RankBy = rank,
            JointRule = rule,
            MinExamplesPerClass = least,
            NoiseFraction = fraction,
            GuardBelow = guard,
            AdjustProbabilities = adjust && rank != RankBy.ConfidenceWeightedEntropy,
        });

    /// <summary>No two values that a rule or a rank compares are equal.</summary>
    public static readonly Gen<RandomAudit> WithoutTies = Draw(cells: 0).Where(audit => !audit.HasTies());

    /// <summary>Probabilities are multiples of 1/8, so that most values a rule compares are equal to others.</summary>
    public static readonly Gen<RandomAudit> WithTies = Draw(cells: 8);

    public int Count => Codes.Length;

    public ClassLabels Labels => ClassLabels.FromCodes(Codes, ClassCount);

    public PredictedProbabilities Probabilities => Single
        ? PredictedProbabilities.FromRows([.. Values.Select(value => (float)value)], ClassCount)
        : PredictedProbabilities.FromRows(Values, ClassCount);

    public LabelIssues Audit(LabelIssueOptions? options = null) =>
        ConfidentLearning.FindLabelIssues(Labels, Probabilities, options ?? new LabelIssueOptions { GuardBelow = 0 });

    public ReadOnlySpan<double> Row(int row) => Values.AsSpan(row * ClassCount, ClassCount);

    /// <summary>Example i of the answer is example order[i] of this one.</summary>
    public RandomAudit WithRows(int[] order) => this with
    {
        Codes = [.. order.Select(row => Codes[row])],
        Values = [.. order.SelectMany(row => Row(row).ToArray())],
    };

    /// <summary>Class k is called renamed[k] in the answer.</summary>
    public RandomAudit WithClasses(int[] renamed)
    {
        var values = new double[Values.Length];
        for (int at = 0; at < values.Length; at++) values[(at / ClassCount * ClassCount) + renamed[at % ClassCount]] = Values[at];
        return this with { Codes = [.. Codes.Select(code => renamed[code])], Values = values };
    }

    /// <summary>0 to n - 1 in an order that depends on the seed alone.</summary>
    public static int[] Order(int n, long seed)
    {
        int[] order = [.. Enumerable.Range(0, n)];
        new SeededGenerator(seed).Shuffle<int>(order);
        return order;
    }

    public override string ToString() =>
        $"{nameof(RandomAudit)} K={ClassCount} N={Count} float={Single} codes=[{string.Join(',', Codes)}] values=[{string.Join(',', Values)}]";

    private static Gen<RandomAudit> Draw(int cells) => Gen.Select(
        Gen.Int[2, 6], Gen.Int[20, 200], Gen.Long, Gen.Bool, (k, n, seed, single) =>
        {
            var generator = new SeededGenerator(seed);
            var codes = new int[n];
            var values = new double[n * k];
            for (int row = 0; row < n; row++)
            {
                int truth = generator.Next(k);
                codes[row] = row < 2 ? row : generator.NextDouble() < 0.2 ? generator.Next(k) : truth;
                Fill(values.AsSpan(row * k, k), truth, cells, generator);
            }

            // What a float cannot tell apart must not be apart here either.
            if (single)
            {
                for (int at = 0; at < values.Length; at++) values[at] = (float)values[at];
            }

            return new RandomAudit(k, codes, values, single);
        });

    private static void Fill(Span<double> row, int truth, int cells, SeededGenerator generator)
    {
        for (int k = 0; k < row.Length; k++) row[k] = generator.NextDouble() + (k == truth ? 1.5 * generator.NextDouble() : 0);
        double sum = 0;
        foreach (double value in row) sum += value;
        for (int k = 0; k < row.Length; k++)
            row[k] = cells == 0 ? row[k] / sum : Math.Round(row[k] / sum * cells, MidpointRounding.ToEven) / cells;
    }

    private bool HasTies()
    {
        for (int row = 0; row < Count; row++)
        {
            if (Row(row).ToArray().Distinct().Count() < ClassCount) return true;
        }

        IEnumerable<int> rows = Enumerable.Range(0, Count);
        for (int k = 0; k < ClassCount; k++)
        {
            int[] own = [.. rows.Where(row => Codes[row] == k)];
            for (int truth = 0; truth < ClassCount; truth++)
            {
                if (truth != k && own.Select(row => Difference(row, k, truth)).Distinct().Count() < own.Length) return true;
            }
        }

        return Enum.GetValues<RankBy>().Any(rank => LabelQuality.Scores(Labels, Probabilities, rank).Distinct().Count() < Count)
            || new[] { RankBy.SelfConfidence, RankBy.NormalizedMargin }
                .Any(rank => LabelQuality.Scores(Labels, Probabilities, rank, adjust: true).Distinct().Count() < Count);
    }

    private double Difference(int row, int given, int truth) =>
        Single ? (float)Row(row)[given] - (float)Row(row)[truth] : Row(row)[given] - Row(row)[truth];
}
