using CsCheck;

namespace LabelNotebooks.Core.Tests;

/// <summary>Labels that people have decided on: no flags any more, and nothing else changes.</summary>
public sealed class DecidedLabelsTests
{
    private static readonly Gen<int[]> Rows = Gen.Int[0, 1000].Array[0, 30];

    [Fact]
    public void Flags_without_what_was_decided_are_the_flags_less_the_decided() =>
        Check.Sample(
            Gen.Select(RandomAudit.WithTies, RandomAudit.Options, Rows),
            (audit, options, drawn) =>
            {
                LabelIssues all = audit.Audit(options);
                int[] rows = [.. drawn.Select(row => row % audit.Count)];
                LabelIssues rest = all.WithDecided(rows);
                Assert.Equal(all.Ranked.Where(issue => !rows.Contains(issue.Index)), rest.Ranked);
                Assert.Equal(all.NotEnoughEvidence.Where(issue => !rows.Contains(issue.Index)), rest.NotEnoughEvidence);
                LabelIssue[] found = [.. all.Ranked.Concat(all.NotEnoughEvidence).Where(issue => rows.Contains(issue.Index))];
                Assert.Equal(found.OrderBy(issue => issue.Quality).ThenBy(issue => issue.Index), rest.Decided);
                Assert.Equal(all.QualityScores.AsEnumerable(), rest.QualityScores);
                Assert.Equal(all.EstimatedIssueCount, rest.EstimatedIssueCount);
                Assert.Equal(rest.Count, rest.ToMask().Count(flagged => flagged));

                // What is decided is replaced, and nothing decided is the rule alone.
                LabelIssues back = rest.WithDecided([]);
                Assert.Equal(all.Ranked.AsEnumerable(), back.Ranked);
                Assert.Equal(all.NotEnoughEvidence.AsEnumerable(), back.NotEnoughEvidence);
                Assert.Empty(back.Decided);
            },
            iter: 200);

    [Fact]
    public void What_is_drawn_at_random_and_what_is_estimated_from_it_does_not_hang_on_what_was_decided() =>
        Check.Sample(
            Gen.Select(RandomAudit.WithoutTies, Rows),
            (audit, drawn) =>
            {
                LabelIssues all = audit.Audit();
                LabelIssues rest = all.WithDecided(drawn.Select(row => row % audit.Count));
                var sample = RandomSample.Of(audit.Count, [.. Enumerable.Range(0, audit.Count / 2).Select(row => new ReviewedExample(row, row % 3 == 0))]);
                Assert.Equal(WrongLabels.Of(all, sample).Estimates.AsEnumerable(), WrongLabels.Of(rest, sample).Estimates);
                Assert.Equal(StoppingRule.Of(all).RandomOrder.AsEnumerable(), StoppingRule.Of(rest).RandomOrder);

                // A decided label counts as looked at and found right.
                var done = ReviewQueueSample.Of(audit.Count, [.. rest.Decided.Select(issue => new ReviewedExample(issue.Index, IsWrong: false))]);
                var none = ReviewQueueSample.Of(audit.Count, []);
                Assert.Equal(StoppingRule.Of(all).After(done), StoppingRule.Of(rest).After(none));
                Assert.Equal(
                    ReviewBudget.Of(all, audit.Probabilities, 5, done: done).Queue.AsEnumerable(),
                    ReviewBudget.Of(rest, audit.Probabilities, 5).Queue);
                Assert.DoesNotContain(
                    StrictList.Of(rest, audit.Probabilities, 0.5).Listed,
                    one => rest.Decided.Any(issue => issue.Index == one.Index));
            },
            iter: 100);

    [Fact]
    public void The_sentence_counts_them()
    {
        // 40 labels a, of which 4 are surely b; 40 labels b, of which 4 are surely a.
        LabelIssues issues = ConfidentLearning.FindLabelIssues(
            ClassLabels.FromCodes([.. Enumerable.Repeat(0, 40), .. Enumerable.Repeat(1, 40)], ["a", "b"]),
            PredictedProbabilities.FromRows([.. Enumerable.Range(0, 80).SelectMany(row => (row % 40 < 4) == (row < 40) ? new[] { 0.1, 0.9 } : [0.9, 0.1])], 2),
            new LabelIssueOptions { GuardBelow = 0 });
        Assert.StartsWith("8 of 80 labels to look at first; ", issues.ToString(), StringComparison.Ordinal);
        LabelIssues rest = issues.WithDecided([issues.Ranked[0].Index, 79]);
        Assert.StartsWith("7 of 80 labels to look at first, and 1 that was decided on already; ", rest.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, ClassBalance.Of(issues).Classes.Sum(one => one.Flagged) - ClassBalance.Of(rest).Classes.Sum(one => one.Flagged));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(60)]
    public void A_row_that_is_not_there_is_refused(int row)
    {
        LabelIssues issues = ConfidentLearning.FindLabelIssues(
            ClassLabels.FromCodes([.. Enumerable.Range(0, 60).Select(at => at % 2)], ["a", "b"]),
            PredictedProbabilities.FromRows([.. Enumerable.Range(0, 60).SelectMany(at => at % 2 == 0 ? new[] { 0.8, 0.2 } : [0.3, 0.7])], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => issues.WithDecided([row]));
    }
}
