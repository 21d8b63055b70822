using LabelNotebooks.Core.Tests.Labels;

namespace LabelNotebooks.Core.Tests.Consensus;

public sealed class LabelingPlanTests
{
    [Fact]
    public void Examples_in_doubt_come_first()
    {
        ConsensusLabels consensus = LabelNotebooks.Consensus.Of(Crowds.Toy(), new() { Method = ConsensusMethod.Majority });
        Assert.Equal(0, LabelingPlan.Rank(consensus)[0].Example);
        Assert.Equal(0.5, LabelingPlan.Rank(consensus)[0].Disagreement);
        // t4 is agreed on by all: nothing is to be learnt there.
        Assert.Equal(3, LabelingPlan.Rank(consensus)[^1].Example);
    }

    [Fact]
    public void A_score_is_the_mean_of_quality_and_chance_by_their_weights()
    {
        ConsensusLabels consensus = LabelNotebooks.Consensus.Of(Crowds.Toy(), new() { Method = ConsensusMethod.Wawa });
        NextExample first = LabelingPlan.Rank(consensus).Single(next => next.Example == 0);
        // Labels weigh .6 + .8 + .4 + .8 = 2.6, one more .72; quality of "no" is 1.4 / 2.6.
        Assert.Equal(((2.6 * (1.4 / 2.6)) + (0.72 * 0.5)) / (2.6 + 0.72), first.Score, 12);
    }

    [Fact]
    public void Nobody_labels_twice_and_work_is_shared()
    {
        Annotations annotations = RandomCrowd.Create(5, examples: 60, annotators: 6, classes: 3, density: 0.5).Annotations;
        LabelingPlan plan = LabelingPlan.Of(LabelNotebooks.Consensus.Of(annotations), new() { Examples = 30, LabelsEach = 2 });
        Assert.Equal(30, plan.Labels.Select(label => label.Example).Distinct().Count());
        Assert.Equal(60, plan.Labels.Length + plan.Unfilled);
        Assert.All(plan.Labels, label => Assert.DoesNotContain(
            label.Annotator,
            annotations.RowsOf(label.Example) is var (start, end) ? annotations.AnnotatorCodes[start..end].ToArray() : []));
        Assert.Equal(plan.Labels.Length, plan.Labels.Distinct().Count());
        int[] load = [.. plan.Labels.CountBy(label => label.Annotator).Select(pair => pair.Value)];
        Assert.InRange(load.Max() - load.Min(), 0, 3);
    }

    [Fact]
    public void Bounds_and_people_are_kept_and_what_is_left_is_counted()
    {
        ConsensusLabels consensus = LabelNotebooks.Consensus.Of(Crowds.FromLines("A: 1 2 1 2\nB: 2 1 2 1\nC: . . . 1\nD: 1 . . ."));
        LabelingPlan plan = LabelingPlan.Of(consensus, new() { Examples = 4, LabelsEach = 2, Annotators = ["C", "D"], MostPerAnnotator = 2 });
        Assert.All(plan.Labels, label => Assert.InRange(label.Annotator, 2, 3));
        // C and D label two each, so that two wishes stay open: one example for both, or one each of two.
        Assert.Equal(4, plan.Labels.Length);
        Assert.All(plan.Labels.CountBy(label => label.Annotator), person => Assert.Equal(2, person.Value));
        AuditInputException fault = Assert.Throws<AuditInputException>(() =>
            LabelingPlan.Of(consensus, new() { Examples = 0, LabelsEach = 0, MostPerAnnotator = 0, Annotators = ["c"] }));
        Assert.Equal(4, fault.Problems.Length);
        Assert.Contains("nearest: \"C\"", fault.Message, StringComparison.Ordinal);
    }
}
