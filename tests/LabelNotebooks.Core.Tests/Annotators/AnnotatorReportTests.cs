using LabelNotebooks.Core.Tests.Labels;

namespace LabelNotebooks.Core.Tests.Annotators;

public sealed class AnnotatorReportTests
{
    // "ann" and "bob" take class 1 for class 2 on half of its examples; "cleo" and "dan" do not; "eve" gave three labels.
    private static Annotations Confused()
    {
        var rows = new List<(string Example, string Annotator, string Label)>();
        for (int example = 0; example < 60; example++)
        {
            string truth = $"{example % 3}";
            string mixed = truth == "1" && example % 2 == 0 ? "2" : truth;
            foreach ((string annotator, string label) in (ReadOnlySpan<(string, string)>)[
                ("ann", mixed), ("bob", mixed), ("cleo", truth), ("dan", truth), ("fay", truth),
            ])
                rows.Add(($"e{example:00}", annotator, label));
            if (example < 3)
                rows.Add(($"e{example:00}", "eve", truth));
        }

        return Annotations.FromNames(
            [.. rows.Select(row => row.Example)],
            [.. rows.Select(row => row.Annotator)],
            [.. rows.Select(row => row.Label)],
            new() { Times = [.. rows.Select((_, at) => (DateTimeOffset?)new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(6 * at))] });
    }

    [Fact]
    public void Confusions_are_named_with_their_examples_and_those_of_several_are_a_matter_of_the_guideline()
    {
        AnnotatorReport report = AnnotatorReport.Of(LabelNotebooks.Consensus.Of(Confused(), new() { Method = ConsensusMethod.Majority }));
        AnnotatorSummary ann = report.Annotators[0];
        ConfusedClasses confusion = Assert.Single(ann.Confusions);
        Assert.Equal((2, 1, 10, 20), (confusion.Given, confusion.Consensus, confusion.Count, confusion.Of));
        Assert.Equal("e04", report.Examples[confusion.Examples[0]]);
        Assert.Equal("e04", report.ExampleSet.NameOf(confusion.Examples[0]));
        Assert.Equal(50.0 / 60, ann.WithConsensus, 12);
        SharedConfusion shared = Assert.Single(report.SharedConfusions);
        Assert.Equal((1, 2, 2, 20), (shared.First, shared.Second, shared.Annotators, shared.Count));
        Assert.Empty(report.Annotators[2].Confusions);
        Assert.Null(ann.Pace);
    }

    // Three classes, and a word like "do not know" that is typed now and then: a class of few labels, of which the method is sure too soon.
    private static Annotations WithRareWord(long seed)
    {
        var draws = new SeededGenerator(seed);
        string[] classes = ["a", "b", "c"];
        var rows = new List<(string Example, string Annotator, string Label)>();
        for (int example = 0; example < 150; example++)
        {
            string truth = classes[draws.Next(3)];
            foreach (string annotator in (ReadOnlySpan<string>)["ann", "bob", "cleo", "dan", "fay"])
            {
                string seen = draws.Next(annotator == "dan" ? 2 : 6) == 0 ? classes[draws.Next(3)] : truth;
                rows.Add(($"e{example:000}", annotator, draws.Next(40) == 0 ? "?" : seen));
            }
        }

        return Annotations.FromNames([.. rows.Select(row => row.Example)], [.. rows.Select(row => row.Annotator)], [.. rows.Select(row => row.Label)]);
    }

    [Fact]
    public void A_consensus_that_nobody_gave_is_counted_and_held_against_nobody()
    {
        ConsensusLabels consensus = Enumerable.Range(1, 40)
            .Select(seed => LabelNotebooks.Consensus.Of(WithRareWord(seed), new() { Method = ConsensusMethod.DawidSkene }))
            .First(one => one.GivenByNobody.Length > 0);
        Assert.All(consensus.GivenByNobody, example => Assert.Equal(0, consensus.Agreement[example]));
        AnnotatorReport report = AnnotatorReport.Of(consensus);
        Assert.Contains(report.Notes, note => note.Kind == NoteKind.LeftOut && note.Count == consensus.GivenByNobody.Length);
        Assert.All(report.Annotators, one => Assert.All(one.Confusions, confusion => Assert.Empty(confusion.Examples.Intersect(consensus.GivenByNobody))));
        Assert.All(report.Annotators, one => Assert.Equal(150 - consensus.GivenByNobody.Concat(consensus.Tied).Distinct().Count(), one.SharedCount));
        Assert.Empty(LabelNotebooks.Consensus.Of(WithRareWord(1), new() { Method = ConsensusMethod.Majority }).GivenByNobody);
    }

    [Fact]
    public void Nothing_is_said_of_who_shares_too_little()
    {
        AnnotatorReport report = AnnotatorReport.Of(LabelNotebooks.Consensus.Of(Confused(), new() { Method = ConsensusMethod.Majority }));
        AnnotatorSummary eve = report.Annotators.Single(annotator => annotator.Name == "eve");
        Assert.False(eve.HasEnough);
        Assert.Equal(3, eve.SharedCount);
        Assert.True(double.IsNaN(eve.WithConsensus) && double.IsNaN(eve.WithOthers));
        Assert.Equal(1, report.TooFewCount);
        Assert.Throws<AuditInputException>(() => AnnotatorReport.Of(LabelNotebooks.Consensus.Of(Confused()), new() { LeastShared = 5 }));
    }

    [Fact]
    public void Who_was_right_against_the_majority_gets_credit()
    {
        // Three who guess alike and two who know: the model of confusions sides with those two where the three are wrong.
        var generator = new SeededGenerator(3);
        var rows = new List<(string Example, string Annotator, string Label)>();
        for (int example = 0; example < 200; example++)
        {
            string truth = $"{example % 2}";
            foreach (string annotator in (string[])["k1", "k2", "k3"])
                rows.Add(($"e{example:000}", annotator, generator.Next(20) == 0 ? $"{1 - (example % 2)}" : truth));
            foreach (string annotator in (string[])["g1", "g2", "g3", "g4"])
                rows.Add(($"e{example:000}", annotator, $"{generator.Next(2)}"));
        }

        Annotations annotations = Annotations.FromNames(
            [.. rows.Select(row => row.Example)],
            [.. rows.Select(row => row.Annotator)],
            [.. rows.Select(row => row.Label)]);
        AnnotatorReport report = AnnotatorReport.Of(LabelNotebooks.Consensus.Of(annotations));
        AnnotatorSummary knowing = report.Annotators.Single(annotator => annotator.Name == "k1");
        Assert.NotEmpty(knowing.RightAgainstMajority);
        Assert.All(knowing.RightAgainstMajority, example => Assert.Equal(3, annotations.RowsOf(example) is var (start, _)
            ? Enumerable.Range(start, 7).Count(row => annotations[row].Label == annotations[start + 4].Label) is var same && same <= 3 ? 3 : 0
            : 0));
    }

    [Fact]
    public void Pseudonyms_hide_names_and_their_order()
    {
        AnnotatorReport report = AnnotatorReport.Of(LabelNotebooks.Consensus.Of(Confused()), new() { Pseudonymous = true });
        Assert.Equal(
            ["annotator 1", "annotator 2", "annotator 3", "annotator 4", "annotator 5", "annotator 6"],
            report.Annotators.Select(annotator => annotator.Name));
        // Eve's place among the sorted names is the fifth.
        Assert.NotEqual(4, report.Annotators.ToList().FindIndex(annotator => !annotator.HasEnough));
    }

    [Fact]
    public void Ties_count_for_nobody()
    {
        string[] examples = [.. Enumerable.Range(0, 30).Select(number => $"e{number}")];
        Annotations annotations = Annotations.FromWide(examples, [new("A", [.. examples.Select(_ => "cat")]), new("B", [.. examples.Select(_ => "dog")])]);
        AnnotatorReport report = AnnotatorReport.Of(LabelNotebooks.Consensus.Of(annotations, new() { Method = ConsensusMethod.Majority }));
        Assert.Equal(30, report.TiedCount);
        Assert.All(report.Annotators, annotator => Assert.False(annotator.HasEnough));
    }

    [Fact]
    public void Who_is_at_chance_is_not_offered_a_guideline_and_not_asked_next()
    {
        var generator = new SeededGenerator(5);
        var rows = new List<(string Example, string Annotator, string Label)>();
        for (int example = 0; example < 200; example++)
        {
            foreach (string annotator in (string[])["a", "b", "c"])
                rows.Add(($"e{example:000}", annotator, generator.Next(10) == 0 ? $"{generator.Next(3)}" : $"{example % 3}"));
            if (example % 2 == 0)
                rows.Add(($"e{example:000}", "random", $"{generator.Next(3)}"));
        }

        Annotations annotations = Annotations.FromNames(
            [.. rows.Select(row => row.Example)],
            [.. rows.Select(row => row.Annotator)],
            [.. rows.Select(row => row.Label)]);
        ConsensusLabels consensus = LabelNotebooks.Consensus.Of(annotations);
        AnnotatorReport report = AnnotatorReport.Of(consensus);
        Assert.Equal(["random"], report.Annotators.Where(annotator => annotator.IsAtChance).Select(annotator => annotator.Name));
        Assert.Empty(report.Annotators[^1].Confusions);
        LabelingPlan plan = LabelingPlan.Of(consensus, new() { Examples = 10 });
        Assert.Equal(["random"], plan.NotAsked.AsEnumerable());
        Assert.Empty(plan.AskedAtChance);
        LabelingPlan named = LabelingPlan.Of(consensus, new() { Examples = 10, Annotators = ["random"] });
        Assert.NotEmpty(named.Labels);
        Assert.Equal(["random"], named.AskedAtChance.AsEnumerable());
    }

    [Fact]
    public void Pace_is_told_only_where_it_is_asked_for()
    {
        AnnotatorReport report = AnnotatorReport.Of(LabelNotebooks.Consensus.Of(Confused()), new() { WithPace = true });
        Assert.Equal(30, report.Annotators[0].Pace!.MedianSeconds);
    }
}
