namespace LabelNotebooks.Core.Tests.Reviewing;

public sealed class ReviewBudgetTests
{
    [Fact]
    public void Bounds_of_a_reviewed_sample_hold_the_true_number_of_finds()
    {
        int covered = 0;
        int asked = 0;
        for (int seed = 1; seed <= 100; seed++)
        {
            SimulatedAudit audit = SimulatedAudit.Make(2000, seed);
            ReviewBudget budget = ReviewBudget.Of(audit.Issues, audit.Probabilities, 200, audit.Review(300, seed));
            Assert.True(budget.HasDesignBounds);
            foreach (BudgetPoint point in new[] { budget.Asked, budget.Curve[^1] })
            {
                int finds = budget.Queue.Take(point.Reviews).Count(row => audit.IsWrong[row]);
                covered += finds >= point.Interval.Low && finds <= point.Interval.High ? 1 : 0;
                asked++;
            }
        }

        Assert.True(covered >= 0.93 * asked, $"{covered} of {asked}");
    }

    [Fact]
    public void Expected_finds_are_near_the_true_ones_where_probabilities_mean_what_they_say()
    {
        double expected = 0;
        double found = 0;
        for (int seed = 1; seed <= 20; seed++)
        {
            SimulatedAudit audit = SimulatedAudit.Make(2000, seed);
            ReviewBudget budget = ReviewBudget.Of(audit.Issues, audit.Probabilities, 150);
            Assert.False(budget.HasDesignBounds);
            expected += budget.Asked.Finds;
            found += budget.Queue.Take(150).Count(row => audit.IsWrong[row]);
        }

        Assert.InRange(expected / found, 0.8, 1.25);
    }

    [Fact]
    public void The_queue_holds_every_label_that_was_not_reviewed_once_and_the_flagged_first()
    {
        SimulatedAudit audit = SimulatedAudit.Make(500, 3);
        RandomSample sample = audit.Review(100, 3);
        ReviewBudget budget = ReviewBudget.Of(audit.Issues, audit.Probabilities, 10_000, sample);
        int[] reviewed = [.. sample.Examples.Select(example => example.Index)];
        Assert.Equal(Enumerable.Range(0, 500).Except(reviewed).Order(), budget.Queue.Order());
        int[] flagged = [.. audit.Issues.Ranked.Select(issue => issue.Index).Except(reviewed)];
        Assert.Equal(flagged, budget.Queue.Take(flagged.Length));
        Assert.Equal(400, budget.Asked.Reviews);
        Assert.All(budget.Curve.Zip(budget.Curve.Skip(1)), pair => Assert.True(pair.Second.Reviews > pair.First.Reviews));
        Assert.All(budget.Curve, point => Assert.InRange(point.Finds, point.Interval.Low, point.Interval.High));
        Assert.InRange(budget.FirstFifth, 0.2, 1);
    }

    [Fact]
    public void With_everything_reviewed_the_queue_is_empty()
    {
        SimulatedAudit audit = SimulatedAudit.Make(60, 4);
        ReviewBudget budget = ReviewBudget.Of(audit.Issues, audit.Probabilities, 5, audit.Review(60, 4));
        Assert.Empty(budget.Queue);
        Assert.Equal(0, budget.Asked.Reviews);
        Assert.Equal("Every label has been reviewed.", budget.ToString());
    }

    [Fact]
    public void A_sample_of_other_labels_is_refused()
    {
        SimulatedAudit audit = SimulatedAudit.Make(60, 4);
        Assert.Contains(
            "it was drawn from 59 examples, but there are 60",
            Assert.Throws<AuditInputException>(() => ReviewBudget.Of(audit.Issues, audit.Probabilities, 5, RandomSample.Of(59, []))).Message,
            StringComparison.Ordinal);
    }
}
