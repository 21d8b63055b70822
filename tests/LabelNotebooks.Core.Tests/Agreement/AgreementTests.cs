using CsCheck;
using LabelNotebooks.Core.Tests.Labels;

namespace LabelNotebooks.Core.Tests.Agreement;

public sealed class AgreementTests
{
    [Fact]
    public void One_annotator_alone_says_nothing_and_it_is_said()
    {
        AgreementReport report = LabelNotebooks.Agreement.Of(Crowds.FromLines("A: 1 2 1"));
        Assert.Equal(0, report.SharedExamples);
        Assert.Empty(report.Pairs);
        Assert.Equal("No example has two labels.", report[AgreementMeasure.KrippendorffNominal].Note);
        Assert.Equal("Agreement of 1 annotator is not defined: No example has two labels.", report.ToString());
    }

    [Fact]
    public void Annotators_without_an_example_in_common()
    {
        AgreementReport report = LabelNotebooks.Agreement.Of(Crowds.FromLines("A: 1 2 . .\nB: . . 1 2"));
        Assert.True(double.IsNaN(report[AgreementMeasure.Cohen].Value));
        Assert.Equal("They share no example.", report[AgreementMeasure.Cohen].Note);
    }

    [Fact]
    public void One_class_alone_has_no_chance_to_be_told_from()
    {
        // Ten of them: their shares sum to a little less than 1.
        AgreementReport report = LabelNotebooks.Agreement.Of(Crowds.FromLines("A: 1 1 1 1 1 1 1 1 1 1\nB: 1 1 1 1 1 1 1 1 1 1"));
        Assert.Equal(1, report[AgreementMeasure.Percent].Value);
        Assert.All(
            new[]
            {
                AgreementMeasure.Cohen,
                AgreementMeasure.Scott,
                AgreementMeasure.Fleiss,
                AgreementMeasure.Conger,
                AgreementMeasure.GwetAc1,
                AgreementMeasure.KrippendorffNominal,
            },
            measure => Assert.True(double.IsNaN(report[measure].Value)));
    }

    [Fact]
    public void The_last_of_repeated_labels_counts_and_the_others_are_counted()
    {
        AgreementReport report = LabelNotebooks.Agreement.Of(Crowds.Patients());
        Assert.Equal(90, report.SetAside);
        Assert.Equal(5, report.Annotations.Annotators.Length);
        Assert.Contains(
            "90 labels were set aside: the same annotator labelled the example again, and the last label counts.",
            report.Notes.Select(note => note.Sentence));
    }

    [Fact]
    public void The_bootstrap_of_the_ordinal_alpha_holds_it_and_is_the_same_every_time()
    {
        AgreementOptions options = new() { AreClassesOrdered = true };
        AgreementCoefficient first = LabelNotebooks.Agreement.Of(Crowds.Patients(), options)[AgreementMeasure.KrippendorffOrdinal];
        AgreementCoefficient again = LabelNotebooks.Agreement.Of(Crowds.Patients(), options)[AgreementMeasure.KrippendorffOrdinal];
        Assert.Equal(first, again);
        Assert.Equal(IntervalSource.Bootstrap, first.IntervalSource);
        Assert.InRange(first.Value, first.Interval.Low, first.Interval.High);
        Assert.NotEqual(
            first.Interval,
            LabelNotebooks.Agreement.Of(Crowds.Patients(), options with { Seed = 1 })[AgreementMeasure.KrippendorffOrdinal].Interval);
    }

    [Fact]
    public void The_bootstrap_and_the_formula_of_the_error_are_near_each_other()
    {
        // Of intervals both exist only where the metric does not depend on the labels; ordinal and interval metrics are close on evenly used grades.
        AgreementReport report = LabelNotebooks.Agreement.Of(Crowds.Patients(), new() { AreClassesOrdered = true });
        double formula = report[AgreementMeasure.KrippendorffInterval].StandardError;
        Assert.InRange(report[AgreementMeasure.KrippendorffOrdinal].StandardError, formula / 2, formula * 2);
    }

    [Fact]
    public void Grades_count_by_their_value_whatever_the_order_of_the_classes()
    {
        const string Lines = "A: 0.5 1 2 10 10 2 1 1\nB: 0.5 2 2 10 2 2 1 0.5";
        Annotations byText = Crowds.FromLines(Lines);
        Assert.Equal(["0.5", "1", "10", "2"], byText.Classes.AsEnumerable());
        AgreementOptions options = new() { AreClassesOrdered = true };
        Annotations inOrder = Annotations.FromWide(
            [.. byText.Examples],
            [new("A", Column("A")), new("B", Column("B"))],
            new() { Classes = ["0.5", "1", "2", "10"] });
        foreach (AgreementMeasure measure
            in (AgreementMeasure[])[AgreementMeasure.KrippendorffOrdinal, AgreementMeasure.KrippendorffInterval, AgreementMeasure.CohenLinear])
            Assert.Equal(LabelNotebooks.Agreement.Of(inOrder, options)[measure].Value, LabelNotebooks.Agreement.Of(byText, options)[measure].Value, 1e-12);

        static string[] Column(string name) => Lines.Split('\n').Single(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ')[1..];
    }

    [Fact]
    public void Grades_in_the_order_of_their_letters_are_asked_about()
    {
        AgreementReport report = LabelNotebooks.Agreement.Of(Crowds.FromLines("A: low high middle\nB: low high low"), new() { AreClassesOrdered = true });
        Assert.Contains(report.Notes, note => note.Sentence.StartsWith(
            "The classes stand in the order of their letters, which may not be that of the grades: high, low, middle.",
            StringComparison.Ordinal));
    }

    [Fact]
    public void One_example_has_no_interval()
    {
        AgreementReport report = LabelNotebooks.Agreement.Of(Crowds.FromLines("A: 1\nB: 2"));
        Assert.All(report.Coefficients, coefficient => Assert.Equal(IntervalSource.None, coefficient.IntervalSource));
    }

    [Fact]
    public void Pairs_cover_those_with_the_most_labels()
    {
        AgreementReport report = LabelNotebooks.Agreement.Of(Crowds.Toy(), new() { MostPairedAnnotators = 2 });
        Assert.Equal(3, report.UnpairedAnnotators);
        PairAgreement pair = Assert.Single(report.Pairs);
        Assert.Equal(5, pair.Shared);
    }

    [Fact]
    public void Options_that_cannot_be_used_are_refused_all_at_once()
    {
        AuditInputException fault = Assert.Throws<AuditInputException>(() =>
            LabelNotebooks.Agreement.Of(Crowds.Toy(), new() { Confidence = 95, BootstrapSamples = 1, MostPairedAnnotators = 1 }));
        Assert.Equal(3, fault.Problems.Length);
    }

    [Fact]
    public void Coefficients_do_not_depend_on_the_order_of_rows_or_on_names() => RandomCrowd.Gen.Sample(crowd =>
    {
        AgreementOptions options = new() { AreClassesOrdered = true, BootstrapSamples = 100 };
        AgreementReport report = LabelNotebooks.Agreement.Of(crowd.Annotations, options);
        AgreementReport other = LabelNotebooks.Agreement.Of(crowd.Shuffled(), options);
        foreach (AgreementCoefficient coefficient in report.Coefficients)
        {
            AgreementCoefficient same = other[coefficient.Measure];
            Assert.Equal(coefficient.Value, same.Value, 1e-9);
            Assert.Equal(coefficient.StandardError, same.StandardError, 1e-9);
        }
    }, iter: 100);

    [Fact]
    public void Kappas_of_two_annotators_without_gaps_are_what_they_generalize() => RandomCrowd.Pair.Sample(annotations =>
    {
        AgreementReport report = LabelNotebooks.Agreement.Of(annotations);
        // Conger's kappa is Cohen's where two annotators label everything.
        Assert.Equal(report[AgreementMeasure.Cohen].Value, report[AgreementMeasure.Conger].Value, 1e-9);
    }, iter: 100);
}
