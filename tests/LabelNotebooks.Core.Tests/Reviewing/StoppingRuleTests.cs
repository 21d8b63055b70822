namespace LabelNotebooks.Core.Tests.Reviewing;

public sealed class StoppingRuleTests
{
    [Fact]
    public void Asked_after_every_review_it_stops_too_early_in_at_most_5_of_100()
    {
        const int Runs = 400;
        int early = 0;
        int stopped = 0;
        for (int seed = 1; seed <= Runs; seed++)
        {
            SimulatedAudit audit = SimulatedAudit.Make(600, seed);
            // Half of what is wrong among the others: a fixed-size 95 % bound that is asked after every review stops too early here in more than 5 of 100.
            int rest = Enumerable.Range(0, 600).Count(row => audit.IsWrong[row]) - audit.Issues.Ranked.Count(issue => audit.IsWrong[issue.Index]);
            var rule = StoppingRule.Of(audit.Issues, target: Math.Max(1, rest / 2) / 600.0, seed: seed);
            (bool hasStopped, bool tooEarly) = Walk(audit, rule);
            stopped += hasStopped ? 1 : 0;
            early += tooEarly ? 1 : 0;
        }

        Assert.InRange(early, 0, (int)(0.04 * Runs));
        Assert.Equal(Runs, stopped);
    }

    [Fact]
    public void It_stops_before_everything_is_reviewed_where_few_labels_are_wrong()
    {
        SimulatedAudit audit = SimulatedAudit.Make(5000, 7, hard: 0);
        var rule = StoppingRule.Of(audit.Issues, target: 0.01);
        ReviewedExample[] flagged = [.. audit.Issues.Ranked.Select(issue => new ReviewedExample(issue.Index, audit.IsWrong[issue.Index]))];
        Assert.False(After(rule, 5000, flagged).MayStop);
        ReviewedExample[] drawn = [.. rule.RandomOrder.Take(1000).Select(row => new ReviewedExample(row, audit.IsWrong[row]))];
        StoppingVerdict verdict = After(rule, 5000, [.. flagged, .. drawn]);
        Assert.True(verdict.MayStop, verdict.ToString());
        Assert.Equal((0, 1000), (verdict.FlaggedLeft, verdict.Drawn));
    }

    [Fact]
    public void Labels_that_were_not_drawn_in_order_say_nothing_of_the_others()
    {
        SimulatedAudit audit = SimulatedAudit.Make(600, 1);
        var rule = StoppingRule.Of(audit.Issues);
        StoppingVerdict verdict = After(rule, 600, rule.RandomOrder.Skip(1).Take(300).Select(row => new ReviewedExample(row, false)));
        Assert.Equal(0, verdict.Drawn);
        Assert.Equal(600, verdict.MostWrongLeft);
        Assert.Equal(300, After(rule, 600, rule.RandomOrder.Take(300).Select(row => new ReviewedExample(row, false))).Drawn);
    }

    [Fact]
    public void All_reviewed_leaves_nothing()
    {
        SimulatedAudit audit = SimulatedAudit.Make(200, 1);
        StoppingVerdict verdict =
            After(StoppingRule.Of(audit.Issues), 200, Enumerable.Range(0, 200).Select(row => new ReviewedExample(row, audit.IsWrong[row])));
        Assert.Equal(0, verdict.MostWrongLeft);
        Assert.True(verdict.MayStop);
    }

    [Fact]
    public void Verdicts_of_other_labels_are_refused()
    {
        SimulatedAudit audit = SimulatedAudit.Make(200, 1);
        Assert.Contains(
            "it was drawn from 199 examples, but there are 200",
            Assert.Throws<AuditInputException>(() => After(StoppingRule.Of(audit.Issues), 199, [])).Message,
            StringComparison.Ordinal);
    }

    private static StoppingVerdict After(StoppingRule rule, int count, IEnumerable<ReviewedExample> reviewed) =>
        rule.After(ReviewQueueSample.Of(count, reviewed));

    // A random half of the steps takes the next flagged label, the other the next that is drawn.
    private static (bool HasStopped, bool TooEarly) Walk(SimulatedAudit audit, StoppingRule rule)
    {
        var generator = new SeededGenerator(audit.IsWrong.Length);
        var flagged = new Queue<int>(audit.Issues.Ranked.Select(issue => issue.Index));
        var drawn = new Queue<int>(rule.RandomOrder);
        var reviewed = new List<ReviewedExample>();
        int wrongLeft = audit.IsWrong.Count(wrong => wrong);
        while (flagged.Count + drawn.Count > 0)
        {
            int row = drawn.Count == 0 || (flagged.Count > 0 && generator.Next(2) == 0) ? flagged.Dequeue() : drawn.Dequeue();
            reviewed.Add(new ReviewedExample(row, audit.IsWrong[row]));
            wrongLeft -= audit.IsWrong[row] ? 1 : 0;
            StoppingVerdict verdict = After(rule, audit.IsWrong.Length, reviewed);
            if (verdict.MayStop)
                return (true, wrongLeft > verdict.Allowed);
        }

        return (false, false);
    }
}
