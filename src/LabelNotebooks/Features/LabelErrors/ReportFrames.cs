using Microsoft.Data.Analysis;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>Results as DataFrames, under the names that an export gives their columns.</summary>
internal static class ReportFrames
{
    public static DataFrame Of(LabelIssueReport report)
    {
        LabelIssues issues = report.Issues;
        int count = issues.Labels.Count;
        var rank = new Int32DataFrameColumn("rank", count);
        var flagged = new BooleanDataFrameColumn("is_label_issue", Enumerable.Repeat(false, count));
        for (int at = 0; at < issues.Count; at++)
        {
            rank[issues.Ranked[at].Index] = at + 1;
            flagged[issues.Ranked[at].Index] = true;
        }

        return new DataFrame(
            new StringDataFrameColumn("example", Enumerable.Range(0, count).Select(report.Subject.NameOf)),
            new StringDataFrameColumn("given_label", Enumerable.Range(0, count).Select(issues.Labels.Name)),
            new StringDataFrameColumn("suggested_label", issues.SuggestedLabels.Select(code => issues.Labels.Classes[code])),
            new DoubleDataFrameColumn("label_quality", issues.QualityScores),
            flagged,
            rank);
    }

    public static DataFrame Of(TopIssues top)
    {
        LabelIssues issues = top.Report.Issues;
        LabelIssue[] shown = [.. top.Issues];
        return new DataFrame(
            new Int32DataFrameColumn("rank", shown.Select((_, at) => top.Skip + at + 1)),
            new StringDataFrameColumn("example", shown.Select(issue => top.Report.Subject.NameOf(issue.Index))),
            new StringDataFrameColumn("given_label", shown.Select(issue => issues.Labels.Classes[issue.Given])),
            new StringDataFrameColumn("suggested_label", shown.Select(issue => issues.Labels.Classes[issue.Suggested])),
            new DoubleDataFrameColumn("label_quality", shown.Select(issue => issue.Quality)),
            new DoubleDataFrameColumn("given_probability", shown.Select(issue => issue.GivenProbability)),
            new DoubleDataFrameColumn("suggested_probability", shown.Select(issue => issue.SuggestedProbability)),
            new StringDataFrameColumn("why", shown.Select(issue => Why.Text(issue, issues))));
    }

    public static DataFrame Of(ClassHealthReport page)
    {
        LabelHealth health = page.Report.Issues.Health;
        Dictionary<int, int> flagged = page.Report.Issues.Ranked.CountBy(issue => issue.Given).ToDictionary();
        return new DataFrame(
            new StringDataFrameColumn("class", health.ByClass.Select(one => one.Name)),
            new Int32DataFrameColumn("labels", health.ByClass.Select(one => one.LabelCount)),
            new Int32DataFrameColumn("flagged", health.ByClass.Select(one => flagged.GetValueOrDefault(one.Class))),
            new Int32DataFrameColumn("label_issues", health.ByClass.Select(one => one.LabelIssues)),
            new Int32DataFrameColumn("inverse_label_issues", health.ByClass.Select(one => one.InverseLabelIssues)),
            new DoubleDataFrameColumn("label_noise", health.ByClass.Select(one => one.Noise)),
            new DoubleDataFrameColumn("inverse_label_noise", health.ByClass.Select(one => one.InverseNoise)),
            new DoubleDataFrameColumn("label_quality", health.ByClass.Select(one => one.Quality)));
    }

    public static DataFrame Of(ConfusedPairsReport page)
    {
        ClassOverlap[] pairs = [.. page.Report.Issues.Health.Overlaps];
        return new DataFrame(
            new StringDataFrameColumn("class_a", pairs.Select(pair => pair.NameA)),
            new StringDataFrameColumn("class_b", pairs.Select(pair => pair.NameB)),
            new Int32DataFrameColumn("overlapping_examples", pairs.Select(pair => pair.ExampleCount)),
            new DoubleDataFrameColumn("joint_probability", pairs.Select(pair => pair.JointProbability)));
    }

    public static DataFrame Of(NoiseMatrixReport page)
    {
        ClassMatrix<long> joint = page.Report.Issues.Estimate.CalibratedJoint;
        return new DataFrame([
            new StringDataFrameColumn("given_label", joint.Classes),
            .. Enumerable.Range(0, joint.ClassCount).Select(truth => new Int64DataFrameColumn($"likely_{joint.Classes[truth]}", Enumerable.Range(0, joint.ClassCount).Select(given => joint[given, truth]))),
        ]);
    }
}
