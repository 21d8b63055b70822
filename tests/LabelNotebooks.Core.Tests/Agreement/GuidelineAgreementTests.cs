using LabelNotebooks.Core.Tests.Labels;

namespace LabelNotebooks.Core.Tests.Agreement;

/// <summary>Agreement by each version of the guideline, and how carefully a change is told.</summary>
public sealed class GuidelineAgreementTests
{
    // Three annotators; by "1" they agree on some, by "2" on nearly all.
    private static List<(string Example, string Annotator, string Label, string? Version)> Rows(int first, int second)
    {
        var generator = new SeededGenerator(11);
        var rows = new List<(string, string, string, string?)>();
        for (int example = 0; example < first + second; example++)
        {
            bool isNew = example >= first;
            foreach (string annotator in (string[])["ann", "bob", "cem"])
                rows.Add((
                    $"e{example}",
                    annotator,
                    generator.Next(isNew ? 20 : 2) == 0 ? $"{generator.Next(3)}" : $"{example % 3}",
                    isNew ? "v10" : "v9"));
        }

        return rows;
    }

    private static Annotations Of(
        IReadOnlyList<(string Example, string Annotator, string Label, string? Version)> rows,
        IReadOnlyList<DateTimeOffset?>? times = null) =>
        Annotations.FromNames(
            [.. rows.Select(row => row.Example)],
            [.. rows.Select(row => row.Annotator)],
            [.. rows.Select(row => row.Label)],
            new AnnotationOptions { GuidelineVersions = [.. rows.Select(row => row.Version)], Times = times });

    [Fact]
    public void Each_version_is_measured_as_if_it_were_alone()
    {
        List<(string Example, string Annotator, string Label, string? Version)> rows = Rows(80, 60);
        AgreementReport report = LabelNotebooks.Agreement.Of(Of(rows));
        Assert.Equal(["v9", "v10"], report.Guideline!.Versions.Select(one => one.Version));
        foreach (VersionAgreement one in report.Guideline.Versions)
        {
            AgreementReport alone = LabelNotebooks.Agreement.Of(Of([.. rows.Where(row => row.Version == one.Version)]));
            Assert.Equal(alone[report.Quoted], one.Agreement);
            Assert.Equal((alone.Annotations.Count, alone.SharedExamples), (one.Labels, one.SharedExamples));
        }
    }

    [Fact]
    public void A_clear_change_is_told_with_what_else_may_be_its_reason()
    {
        GuidelineAgreement guideline = LabelNotebooks.Agreement.Of(Of(Rows(80, 60))).Guideline!;
        VersionChange change = guideline.Versions[1].Change!;
        Assert.True(change.IsClear);
        Assert.Equal((3, 0), (change.CommonAnnotators, change.CommonExamples));
        Assert.Equal(guideline.Versions[1].Agreement.Value - guideline.Versions[0].Agreement.Value, change.Difference);
        Assert.StartsWith("By version v10 annotators agree more than by version v9 (difference +0.", guideline.ToString(), StringComparison.Ordinal);
        Assert.Contains("people and examples may differ, too (3 annotators and 0 examples are in both)", guideline.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_agreement_by_both_is_no_change()
    {
        (string Example, string Annotator, string Label, string? Version)[] rows =
            [.. Rows(80, 0), .. Rows(80, 0).Select(row => (row.Example + "b", row.Annotator, row.Label, (string?)"v10"))];
        VersionChange change = LabelNotebooks.Agreement.Of(Of(rows)).Guideline!.Versions[1].Change!;
        Assert.Equal(0, change.Difference, 12);
        Assert.False(change.IsClear);
        Assert.StartsWith("No change of agreement shows", change.ToString(), StringComparison.Ordinal);
    }

    // Zou and Donner 2008: each bound is as far away as the two bounds that pull that way together.
    [Fact]
    public void The_interval_of_a_difference_is_that_of_both_intervals()
    {
        GuidelineAgreement guideline = LabelNotebooks.Agreement.Of(Of(Rows(80, 60))).Guideline!;
        (AgreementCoefficient before, AgreementCoefficient after) = (guideline.Versions[0].Agreement, guideline.Versions[1].Agreement);
        Interval interval = guideline.Versions[1].Change!.Interval;
        double down = Math.Pow(after.Value - after.Interval.Low, 2) + Math.Pow(before.Interval.High - before.Value, 2);
        double up = Math.Pow(after.Interval.High - after.Value, 2) + Math.Pow(before.Value - before.Interval.Low, 2);
        Assert.Equal(after.Value - before.Value - Math.Sqrt(down), interval.Low, 12);
        Assert.Equal(after.Value - before.Value + Math.Sqrt(up), interval.High, 12);
    }

    [Fact]
    public void Times_order_the_versions_where_they_are_known()
    {
        List<(string Example, string Annotator, string Label, string? Version)> rows = Rows(20, 20);
        var day = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
        DateTimeOffset?[] times = [.. rows.Select(row => (DateTimeOffset?)day.AddDays(row.Version == "v10" ? 0 : 9))];
        GuidelineAgreement byTime = LabelNotebooks.Agreement.Of(Of(rows, times)).Guideline!;
        Assert.Equal(["v10", "v9"], byTime.Versions.Select(one => one.Version));
        Assert.True(byTime.IsOrderedByTime);
        Assert.False(LabelNotebooks.Agreement.Of(Of(rows)).Guideline!.IsOrderedByTime);
    }

    [Fact]
    public void Labels_without_a_version_and_examples_across_versions_are_counted()
    {
        (string, string, string, string?)[] rows =
        [
            .. Rows(20, 20), ("x1", "ann", "0", "v9"), ("x1", "bob", "0", "v10"), ("x2", "ann", "1", null), ("x2", "bob", "1", null),
        ];
        GuidelineAgreement guideline = LabelNotebooks.Agreement.Of(Of(rows)).Guideline!;
        Assert.Equal((2, 1), (guideline.WithoutVersion, guideline.ExamplesAcross));
        Assert.Equal((61, 20), (guideline.Versions[0].Labels, guideline.Versions[0].SharedExamples));
    }

    [Fact]
    public void One_version_and_one_annotator_are_no_comparison()
    {
        Assert.Equal(
            "All labels that name a version follow v9: there is nothing to compare it with.",
            LabelNotebooks.Agreement.Of(Of(Rows(20, 0))).Guideline!.ToString());
        List<(string Example, string Annotator, string Label, string? Version)> rows = Rows(20, 20);
        rows.RemoveAll(row => row.Version == "v10" && row.Annotator != "ann");
        GuidelineAgreement guideline = LabelNotebooks.Agreement.Of(Of(rows)).Guideline!;
        Assert.Equal(0, guideline.Versions[1].SharedExamples);
        Assert.StartsWith("Whether agreement changed from version v9 to version v10 cannot be told", guideline.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_annotators_of_whom_one_gave_a_version_alone_are_told_so()
    {
        List<(string Example, string Annotator, string Label, string? Version)> rows = Rows(20, 20);
        rows.RemoveAll(row => row.Annotator == "cem");
        for (int at = 0; at < rows.Count; at++)
            rows[at] = rows[at] with { Version = rows[at].Annotator == "ann" ? "new" : "old" };
        AgreementReport report = LabelNotebooks.Agreement.Of(Of(rows));
        Assert.Equal(AgreementMeasure.Cohen, report.Quoted);
        Assert.All(report.Guideline!.Versions, one => Assert.True(double.IsNaN(one.Agreement.Value)));
        Assert.Equal(40, report.Guideline.ExamplesAcross);
    }

    [Fact]
    public void Grades_are_measured_by_the_ordinal_alpha_of_each_version()
    {
        AgreementReport report = LabelNotebooks.Agreement.Of(Of(Rows(40, 40)), new AgreementOptions { AreClassesOrdered = true });
        Assert.All(report.Guideline!.Versions, one => Assert.Equal(AgreementMeasure.KrippendorffOrdinal, one.Agreement.Measure));
        Assert.False(double.IsNaN(report.Guideline.Versions[1].Change!.Interval.Low));
    }

    [Fact]
    public void A_column_of_something_else_is_refused()
    {
        var error = Assert.Throws<AuditInputException>(() =>
            LabelNotebooks.Agreement.Of(Of([.. Rows(60, 0).Select(row => (row.Example, row.Annotator, row.Label, (string?)row.Example))])));
        Assert.Contains("there are 60 different ones", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotations_without_versions_have_no_such_part() => Assert.Null(LabelNotebooks.Agreement.Of(Crowds.Patients()).Guideline);
}
