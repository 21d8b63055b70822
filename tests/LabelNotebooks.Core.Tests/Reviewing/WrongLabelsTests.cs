using CsCheck;

namespace LabelNotebooks.Core.Tests.Reviewing;

public sealed class WrongLabelsTests
{
    // Population, sample and wrong labels: error rates of 0.5 to 40 %, samples of 50 to 1,000, populations of 500 to 50,000.
    public static TheoryData<int, int, double> Grid
    {
        get
        {
            var grid = new TheoryData<int, int, double>();
            foreach (int population in (int[])[500, 5000, 50_000])
            {
                foreach (int size in ((int[])[50, 200, 400, 1000]).Where(size => size < population))
                {
                    foreach (double rate in (double[])[0.005, 0.02, 0.1, 0.4])
                        grid.Add(population, size, rate);
                }
            }

            return grid;
        }
    }

    [Theory]
    [MemberData(nameof(Grid))]
    public void The_interval_of_a_sample_covers_what_it_promises(int population, int size, double rate)
    {
        // Not simulated: every number of wrong labels that a sample can hold, weighed by its probability.
        int wrong = (int)Math.Round(population * rate);
        double covered = 0;
        double seen = 0;
        for (int found = 0; found <= Math.Min(size, wrong); found++)
        {
            double probability = Math.Exp(LogChoose(wrong, found) + LogChoose(population - wrong, size - found) - LogChoose(population, size));
            if (probability < 1e-7)
                continue;
            seen += probability;
            (int low, int high) = FinitePopulation.Bounds(found, size, population, 0.95);
            covered += low <= wrong && wrong <= high ? probability : 0;
        }

        Assert.InRange(seen, 0.9999, 1.0001);
        Assert.InRange(covered, 0.949, 1.0001);
    }

    [Theory]
    [InlineData(500, 100, 0.04, 0.5, 0.02)]
    [InlineData(5000, 200, 0.05, 0.7, 0.005)]
    [InlineData(5000, 400, 0.10, 0.4, 0.05)]
    [InlineData(20_000, 200, 0.02, 0.6, 0.02)]
    [InlineData(20_000, 1000, 0.08, 0.5, 0.1)]
    [InlineData(20_000, 50, 0.3, 0.5, 0.2)]
    public void The_corrected_interval_covers_93_of_100_and_is_no_wider_where_the_model_helps(
        int population,
        int size,
        double flaggedShare,
        double wrongOfFlagged,
        double wrongOfOthers)
    {
        const int Runs = 1500;
        int flaggedCount = (int)(population * flaggedShare);
        int wrongFlagged = (int)Math.Round(flaggedCount * wrongOfFlagged);
        int wrongOthers = (int)Math.Round((population - flaggedCount) * wrongOfOthers);
        // Rows: the wrong ones of the flagged, the other flagged, the wrong ones of the rest, the rest.
        bool IsFlagged(int row) => row < flaggedCount;
        bool IsWrong(int row) => row < wrongFlagged || (row >= flaggedCount && row < flaggedCount + wrongOthers);
        var generator = new SeededGenerator(population + size);
        var known = new Dictionary<(int, int, int), (int Low, int High)>();
        int covered = 0;
        for (int run = 0; run < Runs; run++)
        {
            var drawn = new HashSet<int>();
            while (drawn.Count < size)
                drawn.Add(generator.Next(population));
            int flagged = drawn.Count(IsFlagged);
            (int Wrong, int Drawn, int Size)[] parts = flagged == 0 || flagged == size
                ? [(drawn.Count(IsWrong), size, population)]
                : [(drawn.Count(row => !IsFlagged(row) && IsWrong(row)), size - flagged, population - flaggedCount), (
                    drawn.Count(row => IsFlagged(row) && IsWrong(row)),
                    flagged,
                    flaggedCount)];
            (_, Interval interval) = StratifiedCount.Combine(parts, (wrong, of, all) =>
            {
                if (!known.TryGetValue((wrong, of, all), out (int Low, int High) bounds))
                    known.Add((wrong, of, all), bounds = FinitePopulation.Bounds(wrong, of, all, 0.95));
                return bounds;
            });
            covered += interval.Low <= wrongFlagged + wrongOthers && wrongFlagged + wrongOthers <= interval.High ? 1 : 0;
        }

        Assert.InRange((double)covered / Runs, 0.93, 1);
    }

    [Fact]
    public void Once_all_is_reviewed_nothing_is_left_to_doubt()
    {
        ClassLabels labels = ClassLabels.FromCodes([0, 0, 1, 1, 1], 2);
        WrongLabels found = WrongLabels.Of(labels, RandomSample.Of(5, [new(0, false), new(1, true), new(2, true), new(3, false), new(4, true)]));
        Assert.Equal(new Interval(3, 3), found[WrongLabelEstimator.Sample].Interval);
        Assert.Equal((1.0, 2.0), (found[WrongLabelEstimator.Sample, 0].Count, found[WrongLabelEstimator.Sample, 1].Count));
        Assert.Equal(new Interval(2, 2), found[WrongLabelEstimator.Sample, 1].Interval);
    }

    [Fact]
    public void Before_any_review_the_model_leads_and_has_no_interval()
    {
        LabelIssues issues = Issues();
        WrongLabels found = WrongLabels.Of(issues, RandomSample.Of(issues.Labels.Count, []));
        Assert.Equal(WrongLabelEstimator.Model, found.Leading.Estimator);
        Assert.True(double.IsNaN(found.Leading.Interval.Low));
        Assert.True(double.IsNaN(found[WrongLabelEstimator.Sample].Count));
        Assert.Equal(new Interval(0, issues.Labels.Count), found[WrongLabelEstimator.Sample].Interval);
    }

    [Fact]
    public void A_model_that_flags_what_is_wrong_makes_the_interval_narrower()
    {
        LabelIssues issues = Issues();
        bool[] flagged = issues.ToMask();
        int[] drawn = [.. RandomSample.Draw(issues.Labels.Count, 200, seed: 3)];
        WrongLabels found = WrongLabels.Of(issues, RandomSample.Of(issues.Labels.Count, drawn.Select(row => new ReviewedExample(row, flagged[row]))));
        Assert.Equal(WrongLabelEstimator.Corrected, found.Leading.Estimator);
        Assert.Equal(issues.Count, found[WrongLabelEstimator.Corrected].Count, 1e-9);
        Assert.True(Width(found[WrongLabelEstimator.Corrected]) < Width(found[WrongLabelEstimator.Sample]));

        static double Width(WrongLabelEstimate estimate) => estimate.Interval.High - estimate.Interval.Low;
    }

    [Fact]
    public void Strata_are_weighed_by_the_chance_of_being_drawn()
    {
        ClassLabels labels = ClassLabels.FromCodes(new int[1000], 2);
        // 50 of the 100 suspicious ones, 45 of the other 900.
        IEnumerable<ReviewedExample> sample = Enumerable.Range(0, 50).Select(row => new ReviewedExample(row, row < 20, "suspicious", 0.5))
            .Concat(Enumerable.Range(100, 45).Select(row => new ReviewedExample(row, row < 102, "other", 0.05)));
        WrongLabelEstimate estimate = WrongLabels.Of(labels, RandomSample.Of(1000, sample))[WrongLabelEstimator.Sample];
        Assert.Equal(40 + 40, estimate.Count, 1e-9);
        Assert.InRange(estimate.Count, estimate.Interval.Low, estimate.Interval.High);
    }

    [Fact]
    public void A_sample_that_cannot_be_used_is_refused_with_all_that_is_wrong()
    {
        string Of(int population, params ReviewedExample[] examples) => Assert.Throws<AuditInputException>(() => RandomSample.Of(population, examples)).Message;
        Snapshot.Matches(string.Join("\n\n", (string[])
        [
            Of(3, new(3, true), new(-1, false)),
            Of(3, new(1, true), new ReviewedExample(1, false)),
            Of(3, new(0, true, "a", 0.5), new(1, true)),
            Of(3, new(0, true, "a"), new(1, true, "a")),
            Of(3, new(0, true, "a", 0.5), new(1, true, "a", 0.25)),
            Of(3, new ReviewedExample(0, true, null, 1.5)),
            Assert.Throws<AuditInputException>(() => WrongLabels.Of(ClassLabels.FromCodes([0, 1], 2), RandomSample.Of(3, []))).Message,
        ]), "messages");
    }

    [Fact]
    public void A_draw_is_that_of_its_seed_and_each_row_is_as_likely()
    {
        Assert.Equal(RandomSample.Draw(100, 10, 1).AsEnumerable(), RandomSample.Draw(100, 10, 1).AsEnumerable());
        var times = new int[20];
        for (int seed = 0; seed < 2000; seed++)
        {
            foreach (int row in RandomSample.Draw(20, 5, seed))
                times[row]++;
        }

        Assert.All(times, count => Assert.InRange(count, 400, 600));
    }

    [Fact]
    public void An_estimate_lies_within_its_bounds_and_they_within_the_labels() =>
        Gen.Select(Gen.Int[1, 400], Gen.Int[0, 400], Gen.Int[0, 400]).Sample((population, drawnWish, wrongWish) =>
        {
            int drawn = Math.Min(drawnWish, population);
            int wrong = Math.Min(wrongWish, drawn);
            (int low, int high) = FinitePopulation.Bounds(wrong, drawn, population, 0.95);
            Assert.InRange(low, wrong, high);
            Assert.InRange(high, low, population - (drawn - wrong));
        });

    private static LabelIssues Issues()
    {
        const int Count = 2000;
        var generator = new SeededGenerator(9);
        var labels = new int[Count];
        var probabilities = new double[Count * 3];
        for (int row = 0; row < Count; row++)
        {
            int truth = row % 3;
            labels[row] = generator.Next(12) == 0 ? (truth + 1) % 3 : truth;
            double sure = 0.7 + (0.25 * generator.NextDouble());
            for (int c = 0; c < 3; c++)
                probabilities[(row * 3) + c] = c == truth ? sure : (1 - sure) / 2;
        }

        return LabelNotebooks.ConfidentLearning.FindLabelIssues(ClassLabels.FromCodes(labels, 3), PredictedProbabilities.FromRows(probabilities, 3));
    }

    private static double LogChoose(int of, int chosen) => chosen < 0 || chosen > of
        ? double.NegativeInfinity
        : MathNet.Numerics.SpecialFunctions.FactorialLn(of)
            - MathNet.Numerics.SpecialFunctions.FactorialLn(chosen)
            - MathNet.Numerics.SpecialFunctions.FactorialLn(of - chosen);

    [Fact]
    public void With_strata_both_intervals_cover_what_they_promise()
    {
        (int Sample, int Corrected) covered = (0, 0);
        const int Runs = 300;
        for (int seed = 1; seed <= Runs; seed++)
        {
            SimulatedAudit audit = SimulatedAudit.Make(1200, seed);
            int truth = audit.IsWrong.Count(wrong => wrong);
            ReviewedExample[] drawn =
            [
                .. RandomSample.Draw(400, 100, seed).Select(row => new ReviewedExample(row, audit.IsWrong[row], "first", 0.25)),
                .. RandomSample.Draw(800, 80, seed).Select(row => new ReviewedExample(400 + row, audit.IsWrong[400 + row], "rest", 0.1)),
            ];
            WrongLabels found = WrongLabels.Of(audit.Issues, RandomSample.Of(1200, drawn));
            covered.Sample += Holds(found[WrongLabelEstimator.Sample]) ? 1 : 0;
            covered.Corrected += Holds(found[WrongLabelEstimator.Corrected]) ? 1 : 0;

            bool Holds(WrongLabelEstimate estimate) => truth >= estimate.Interval.Low && truth <= estimate.Interval.High;
        }

        Assert.InRange(covered.Sample, 0.93 * Runs, Runs);
        Assert.InRange(covered.Corrected, 0.93 * Runs, Runs);
    }

    [Fact]
    public void Strata_that_do_not_stand_for_all_are_refused()
    {
        AuditInputException error = Assert.Throws<AuditInputException>(() =>
            RandomSample.Of(1000, Enumerable.Range(0, 10).Select(row => new ReviewedExample(row, false, "a", 0.1))));
        Assert.Contains("stand for 100 of 1,000 examples", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_estimate_settles_in_a_random_order_and_ends_where_it_stands()
    {
        SimulatedAudit audit = SimulatedAudit.Make(600, 2);
        WrongLabels found = WrongLabels.Of(audit.Issues, audit.Review(200, 2));
        Assert.Equal(40, found.Settling().Length);
        Assert.Equal(found[WrongLabelEstimator.Sample].Interval, found.Settling()[^1].Interval);
        Assert.Equal(found.Settling().Select(estimate => estimate.Reviewed).Order(), found.Settling().Select(estimate => estimate.Reviewed));
    }
}
