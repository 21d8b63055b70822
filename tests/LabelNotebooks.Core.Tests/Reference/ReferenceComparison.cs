using System.Globalization;
using System.Text.Json;

namespace LabelNotebooks.Core.Tests.Reference;

/// <summary>Compares every family of the reference with what the project answers.</summary>
internal static class ReferenceComparison
{
    public static void Estimates(ReferenceSet set)
    {
        JointEstimate estimate = ConfidentLearning.EstimateJoint(set.Labels, set.Probabilities);

        Near(set.Array("thresholds").Doubles(), [.. estimate.Thresholds], set.Tolerance, "thresholds");
        Assert.Equal(set.Array("confident_joint_raw").Integers(), Flat(estimate.ConfidentJoint));
        EqualButForTies(set.Array("confident_joint").Integers(), estimate, set.Labels);
        estimate = Audit(set).Estimate;
        Near(set.Array("joint").Doubles(), Flat(estimate.Joint), 1e-9, "joint");
        Near(set.Array("noise_matrix").Doubles(), Flat(estimate.NoiseMatrix), 1e-9, "noise matrix");
        Near(set.Array("inverse_noise_matrix").Doubles(), Flat(estimate.InverseNoiseMatrix), 1e-9, "inverse noise matrix");
    }

    public static void PruneCounts(ReferenceSet set)
    {
        string[] names = [.. set.Names("prune_counts__")];
        Assert.NotEmpty(names);
        foreach (string name in names)
        {
            string[] parts = name["prune_counts__min".Length..].Split("_frac");
            var options = new LabelIssueOptions { MinExamplesPerClass = Whole(parts[0]), NoiseFraction = Number(parts[1]) };
            LabelIssues issues = Audit(set, options);
            // The file is turned: likely true classes are its rows.
            Assert.Equal(set.Array(name).Integers(), Turned(issues.PruneCounts));
        }
    }

    public static void Masks(ReferenceSet set)
    {
        string[] names = [.. set.Names("mask_")];
        Assert.True(names.Length >= 7);
        foreach (string name in names)
        {
            LabelIssueOptions options = OptionsOf(name["mask_".Length..], set);
            bool[] expected = set.Array(name).Booleans();
            bool[] actual = Audit(set, options).ToMask();
            bool[] ambiguous = set.Ambiguous(options.FilterBy, name["mask_".Length..]);
            int[] different = [.. Enumerable.Range(0, expected.Length).Where(i => expected[i] != actual[i] && !ambiguous[i])];
            Assert.True(different.Length == 0, $"{set.Name}, {name}: {different.Length} rows differ, first {string.Join(", ", different.Take(8))}.");
        }
    }

    public static void Ranks(ReferenceSet set)
    {
        foreach (string name in set.Names("ranked_"))
        {
            string[] parts = name["ranked_".Length..].Split("__");
            LabelIssueOptions options = OptionsOf(parts[0], set) with { RankBy = RankOf(parts[1]) };
            bool[] ambiguous = set.Ambiguous(options.FilterBy, parts[0]);
            LabelIssues issues = Audit(set, options);
            int[] expected = [.. set.Array(name).Integers().Select(index => (int)index).Where(index => !ambiguous[index])];
            int[] actual = [.. issues.Ranked.Select(issue => issue.Index).Where(index => !ambiguous[index])];

            Assert.Equal(expected.Order(), actual.Order());
            // Where scores tie within the precision, cleanlab's order is its sort's; everywhere else the order is the same.
            for (int at = 0; at < expected.Length; at++)
            {
                double difference = Math.Abs(issues.QualityScores[expected[at]] - issues.QualityScores[actual[at]]);
                Assert.True(difference <= set.Tolerance, $"{set.Name}, {name}: rank {at} is {actual[at]}, expected {expected[at]}.");
            }
        }
    }

    public static void Scores(ReferenceSet set)
    {
        foreach (string name in set.Names("score_"))
        {
            string[] parts = name["score_".Length..].Split("__");
            double[] expected = set.Array(name).Doubles();
            double[] actual = [.. LabelQuality.Scores(set.Labels, set.Probabilities, RankOf(parts[0]), adjust: parts.Length > 1)];
            if (parts[0] == "confidence_weighted_entropy" && set.Tolerance > 1e-9)
                NearWithinSinglePrecision(expected, actual, name);
            else
                Near(expected, actual, set.Tolerance, name);
        }
    }

    public static void Health(ReferenceSet set)
    {
        LabelIssues issues = Audit(set);
        Assert.Equal(set.Json("num_label_issues").GetProperty("off_diagonal").GetInt32(), issues.EstimatedIssueCount);

        JsonElement expected = set.Json("health_summary");
        Assert.Equal(expected.GetProperty("overall_label_health_score").GetDouble(), issues.Health.Overall, 9);

        double[][] classes = Rows(expected.GetProperty("classes_by_label_quality"));
        Assert.Equal(set.Labels.ClassCount, classes.Length);
        Assert.Equal(classes.Select(row => row[5]), issues.Health.ByClass.Select(health => health.Quality), new Within(1e-9));
        foreach (double[] row in classes)
        {
            ClassHealth health = issues.Health.ByClass.Single(candidate => candidate.Class == (int)row[0]);
            Near(row[1..], [health.LabelIssues, health.InverseLabelIssues, health.Noise, health.InverseNoise, health.Quality], 1e-9, "class health");
        }

        double[][] overlaps = Rows(expected.GetProperty("overlapping_classes"));
        Assert.Equal(overlaps.Select(row => row[3]), issues.Health.Overlaps.Select(pair => pair.JointProbability), new Within(1e-9));
        foreach (double[] row in overlaps)
        {
            ClassOverlap pair = issues.Health.Overlaps.Single(candidate => candidate.ClassA == (int)row[0] && candidate.ClassB == (int)row[1]);
            Near(row[2..], [pair.ExampleCount, pair.JointProbability], 1e-9, "overlap");
        }
    }

    // Which of several equal remainders is rounded up is cleanlab's sort's choice, and every later family follows from it:
    // later families are compared with the reference's own choice as the start.
    private static LabelIssues Audit(ReferenceSet set, LabelIssueOptions? options = null) =>
        ConfidentLearning.FindLabelIssues(
            set.Labels,
            set.Probabilities,
            (options ?? new LabelIssueOptions()) with { GuardBelow = 0 },
            set.Array("confident_joint").Integers());

    private static void EqualButForTies(long[] expected, JointEstimate estimate, ClassLabels labels)
    {
        for (int given = 0; given < labels.ClassCount; given++)
        {
            ReadOnlySpan<long> row = estimate.CalibratedJoint.Row(given);
            double scale = (double)labels.ClassCounts[given] / estimate.ConfidentJoint.RowSum(given);
            var tied = new List<double>();
            long moved = 0;
            for (int truth = 0; truth < row.Length; truth++)
            {
                long difference = expected[(given * row.Length) + truth] - row[truth];
                moved += difference;
                if (difference == 0) continue;
                Assert.Equal(1, Math.Abs(difference));
                double cell = estimate.ConfidentJoint[given, truth] * scale;
                tied.Add(cell - Math.Floor(cell));
            }

            Assert.Equal(0, moved);
            Assert.True(tied.Count == 0 || tied.Max() - tied.Min() < 1e-9, $"class {given}: cells differ that are not tied.");
        }
    }

    // ln(q + 1) / q in single precision carries the rounding of q + 1, about 2^-23 / q, and q is at least 2 (1 - score).
    private static void NearWithinSinglePrecision(double[] expected, double[] actual, string what)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            double allowed = 1e-6 + (1.3e-7 / Math.Max(2 * (1 - actual[i]), 1e-6));
            Assert.True(Math.Abs(expected[i] - actual[i]) <= allowed, $"{what}, {i}: expected {expected[i]}, was {actual[i]}.");
        }
    }

    private static LabelIssueOptions OptionsOf(string name, ReferenceSet set)
    {
        string[] parts = name.Split("__");
        FilterBy filter = parts[0] switch
        {
            "prune_by_noise_rate" => FilterBy.PruneByNoiseRate,
            "prune_by_class" => FilterBy.PruneByClass,
            "both" => FilterBy.Both,
            "confident_learning" => FilterBy.ConfidentLearning,
            "predicted_neq_given" => FilterBy.PredictedNeqGiven,
            "low_normalized_margin" => FilterBy.LowNormalizedMargin,
            "low_self_confidence" => FilterBy.LowSelfConfidence,
            _ => throw new NotSupportedException(name),
        };
        var options = new LabelIssueOptions { FilterBy = filter };
        if (parts.Length == 1) return options;
        return parts[1] switch
        {
            ['f', 'r', 'a', 'c', '_', .. string fraction] => options with { NoiseFraction = Number(fraction) },
            ['m', 'i', 'n', 'p', 'e', 'r', '_', .. string least] => options with { MinExamplesPerClass = Whole(least) },
            "remove2" => options with { RemovePerClass = [.. Enumerable.Repeat(2, set.Labels.ClassCount)] },
            _ => throw new NotSupportedException(name),
        };
    }

    private static RankBy RankOf(string name) => name switch
    {
        "self_confidence" => RankBy.SelfConfidence,
        "normalized_margin" => RankBy.NormalizedMargin,
        "confidence_weighted_entropy" => RankBy.ConfidenceWeightedEntropy,
        _ => throw new NotSupportedException(name),
    };

    private static double[][] Rows(JsonElement table) =>
        [.. table.GetProperty("rows").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetDouble()).ToArray())];

    private static T[] Flat<T>(ClassMatrix<T> matrix)
        where T : struct, System.Numerics.INumber<T> => [.. matrix.ToArray().Cast<T>()];

    private static long[] Turned(ClassMatrix<long> matrix) =>
        [.. from column in Enumerable.Range(0, matrix.ClassCount) from row in Enumerable.Range(0, matrix.ClassCount) select matrix[row, column]];

    private static void Near(double[] expected, double[] actual, double tolerance, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance, $"{what}, {i}: expected {expected[i]}, was {actual[i]}.");
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private sealed class Within(double tolerance) : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) <= tolerance;

        public int GetHashCode(double obj) => 0;
    }
}
