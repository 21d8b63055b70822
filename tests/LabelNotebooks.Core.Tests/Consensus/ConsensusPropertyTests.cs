using CsCheck;
using LabelNotebooks.Core.Tests.Labels;

namespace LabelNotebooks.Core.Tests.Consensus;

public sealed class ConsensusPropertyTests
{
    private static readonly ConsensusMethod[] WithoutModel = [.. Enum.GetValues<ConsensusMethod>().Where(method => method != ConsensusMethod.Crowdlab)];

    public static TheoryData<ConsensusMethod> Methods => [.. WithoutModel];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Order_and_names_do_not_matter(ConsensusMethod method) => RandomCrowd.Gen.Sample(crowd =>
    {
        ConsensusLabels found = LabelNotebooks.Consensus.Of(crowd.Annotations, new() { Method = method });
        ConsensusLabels other = LabelNotebooks.Consensus.Of(crowd.Shuffled(), new() { Method = method });
        for (int example = 0; example < found.Labels.Length; example++)
        {
            int same = other.Annotations.Examples.IndexOf(found.Annotations.Examples[example]);
            Assert.Equal(found.Quality[example], other.Quality[same], 1e-6);
            if (!found.Tied.Contains(example))
                Assert.Equal(found.Labels[example], other.Labels[same]);
        }
    }, iter: 30);

    [Theory]
    [MemberData(nameof(Methods))]
    public void Probabilities_sum_to_1_and_quality_is_that_of_the_label(ConsensusMethod method) => RandomCrowd.Gen.Sample(crowd =>
    {
        ConsensusLabels found = LabelNotebooks.Consensus.Of(crowd.Annotations, new() { Method = method });
        for (int example = 0; example < found.Labels.Length; example++)
        {
            double[] row = found.Probabilities.RowAsDouble(example);
            Assert.Equal(1, row.Sum(), 1e-9);
            Assert.Equal(row.Max(), found.Quality[example], 1e-8);
            Assert.InRange(found.Agreement[example], 0, 1);
        }

        Assert.All(found.Annotators, annotator => Assert.InRange(annotator.Skill, 0, 1));
    }, iter: 30);

    [Theory]
    [InlineData(ConsensusMethod.DawidSkene, 0)]
    [InlineData(ConsensusMethod.DawidSkene, 0.01)]
    [InlineData(ConsensusMethod.DawidSkene, 1)]
    [InlineData(ConsensusMethod.OneCoin, 0)]
    [InlineData(ConsensusMethod.OneCoin, 1)]
    [InlineData(ConsensusMethod.Glad, 0.01)]
    [InlineData(ConsensusMethod.Mace, 0.01)]
    public void The_stated_objective_never_falls(ConsensusMethod method, double smoothing) => RandomCrowd.Gen.Sample(crowd =>
    {
        ConsensusLabels found = LabelNotebooks.Consensus.Of(
            crowd.Annotations,
            new() { Method = method, Smoothing = smoothing, Tolerance = 0, MaxIterations = 60 });
        Assert.NotNull(found.Objective);
        for (int step = 1; step < found.History.Length; step++)
            Assert.True(
                found.History[step] >= found.History[step - 1] - (1e-9 * Math.Abs(found.History[step - 1])),
                $"step {step}: {found.History[step - 1]} to {found.History[step]}");
    }, iter: 60);

    [Theory]
    [InlineData(ConsensusMethod.DawidSkene)]
    [InlineData(ConsensusMethod.Glad)]
    [InlineData(ConsensusMethod.Mace)]
    public void The_influence_of_a_random_annotator_vanishes(ConsensusMethod method)
    {
        // Three who know and two who guess, on many examples: the guesses hardly move a probability, where in the vote they move it by their share.
        RandomCrowd crowd = RandomCrowd.Create(7, examples: 400, annotators: 5, classes: 3, skills: [0.9, 0.85, 0.9, 0, 0], density: 1);
        string[] known = ["a00", "a01", "a02"];
        int[] rows = [.. Enumerable.Range(0, crowd.Labels.Length).Where(row => known.Contains(crowd.Annotators[row]))];
        Annotations without = Annotations.FromNames(
            [.. rows.Select(row => crowd.Examples[row])],
            [.. rows.Select(row => crowd.Annotators[row])],
            [.. rows.Select(row => crowd.Labels[row])]);
        Assert.InRange(Moved(method), 0, 0.01);
        Assert.InRange(Moved(ConsensusMethod.Majority), 0.05, 1);

        double Moved(ConsensusMethod by)
        {
            ConsensusLabels all = LabelNotebooks.Consensus.Of(crowd.Annotations, new() { Method = by });
            ConsensusLabels some = LabelNotebooks.Consensus.Of(without, new() { Method = by });
            return Enumerable.Range(0, all.Labels.Length).Average(example => all.Labels[example] == some.Labels[example] ? 0.0 : 1.0);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Odd_crowds_give_a_result(ConsensusMethod method)
    {
        foreach (string lines in (string[])["A: 1 2 1", "A: 1 2 . .\nB: . . 1 2", "A: 1 1\nB: 1 1", "A: 1", "A: 1 2\nB: 2 1"])
        {
            ConsensusLabels found = LabelNotebooks.Consensus.Of(Crowds.FromLines(lines), new() { Method = method });
            Assert.All(found.Quality, quality => Assert.InRange(quality, 0, 1));
            Assert.NotEmpty(found.Annotators);
        }

        // A class that nobody chooses.
        Annotations never = Annotations.FromNames(
            [.. "xxyyzzww".Select(name => $"{name}")],
            [.. "abababab".Select(name => $"{name}")],
            [.. "11221122".Select(name => $"{name}")],
            new() { Classes = ["1", "2", "3"] });
        Assert.Equal([0, 1, 0, 1], LabelNotebooks.Consensus.Of(never, new() { Method = method }).Labels.ToArray());
    }

    [Fact]
    public void What_a_method_lacks_is_said_all_at_once()
    {
        Annotations toy = Crowds.Toy();
        string Of(ConsensusOptions options) => Assert.Throws<AuditInputException>(() => LabelNotebooks.Consensus.Of(toy, options)).Message;
        PredictedProbabilities model = PredictedProbabilities.FromRows(new double[] { 0.5, 0.5, 2, -1 }, 2);
        Snapshot.Matches(string.Join("\n\n", (string[])
        [
            Of(new() { Method = ConsensusMethod.Crowdlab }),
            Of(new() { Method = ConsensusMethod.Crowdlab, Probabilities = [model] }),
            Of(new()
            {
                Method = ConsensusMethod.Mace,
                Probabilities = [model],
                Weights = [1, double.NaN],
                Smoothing = -1,
                MaxIterations = 0,
                Tolerance = double.NaN,
            }),
            Of(new() { Method = ConsensusMethod.Weighted, Weights = [1, 2, 3, -4, 5] }),
        ]), "messages");
    }

    [Fact]
    public void More_matrices_than_fit_are_refused_before_they_are_made()
    {
        string[] classes = [.. Enumerable.Range(0, 20_000).Select(number => $"c{number}")];
        AuditInputException fault = Assert.Throws<AuditInputException>(() =>
            LabelNotebooks.Consensus.Of(Annotations.FromNames(["x", "x"], ["a", "b"], ["c0", "c1"], new() { Classes = classes })));
        Assert.Contains("need 800,000,000 numbers, more than fit", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_decide_the_weighted_vote()
    {
        ConsensusLabels found = LabelNotebooks.Consensus.Of(Crowds.Toy(), new() { Method = ConsensusMethod.Weighted, Weights = [0, 0, 0, 1, 0] });
        Assert.Equal(["yes", "no", "yes", "yes", "no"], found.Labels.Select(label => found.Annotations.Classes[label]));
        // On t3 only w4 weighs; where nobody with weight labelled, votes count as they are.
        Annotations gap = Crowds.FromLines("A: 1 .\nB: 2 2");
        Assert.Equal([0, 1], LabelNotebooks.Consensus.Of(gap, new() { Method = ConsensusMethod.Weighted, Weights = [1, 0] }).Labels.ToArray());
    }

    [Fact]
    public void One_step_alone_has_not_converged() => Assert.False(LabelNotebooks.Consensus.Of(Crowds.Patients(), new() { MaxIterations = 1 }).HasConverged);
}
