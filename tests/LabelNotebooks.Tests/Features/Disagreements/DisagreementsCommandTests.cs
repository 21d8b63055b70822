using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.FeatureModel;
using LabelNotebooks.Features;
using LabelNotebooks.Features.Disagreements;
using LabelNotebooks.Tests.Commands;

namespace LabelNotebooks.Tests.Features.Disagreements;

public sealed class DisagreementsCommandTests : IDisposable
{
    private readonly Animals _animals = new();
    private readonly FakeHost _host = new();

    public void Dispose() => _animals.Dispose();

    [Fact]
    public async Task Labels_against_which_the_model_is_sure_are_listed_kept_and_written()
    {
        string path = _animals.Path("sure.csv");
        string text = await _host.Type("#!label-disagreements", _animals.Csv, "--certainty", "0.8", "--export", path);
        var report = Assert.IsType<DisagreementReport>(_host["disagreements"]);
        Assert.True(report.Count > 0);
        Assert.Contains(
            $"Against {Sentences.Count(report.Count, "label")} the model is sure of another class, by 80 of 100 or more",
            text,
            StringComparison.Ordinal);
        string[] lines = await File.ReadAllLinesAsync(path);
        Assert.Equal("example,given_label,suggested_label,given_probability,suggested_probability,is_label_issue,rank", lines[0]);
        Assert.Equal(report.Count, lines.Length - 1);
        Assert.Equal(report.Count, (int)report.ToDataFrame().Rows.Count);
        // Any command goes on from it.
        await _host.Type("#!label-errors", "disagreements");
    }

    [Fact]
    public async Task The_audit_shows_those_that_are_not_flagged_and_counts_none_of_them()
    {
        // The guard takes flags away: of a label of which the model is sure, the section tells all the same.
        LabelIssueReport audited = Sample.Data(Sample.Animals).FindLabelIssues(
            options: new LabelIssueOptions { FilterBy = FilterBy.PruneByNoiseRate, NoiseFraction = 0 });
        Assert.Equal(0, audited.Count);
        LabeledData data = audited.Context.Data!;
        NearSureDisagreements sure = NearSureDisagreements.Of(data.Labels, Sharper(data.Probabilities!));
        Assert.True(sure.Count > 0);
        _host.SetVariable("data", data.WithProbabilities(Sharper(data.Probabilities!)));
        string text = await _host.Type("#!label-audit", "data", "--fraction-noise", "0", "--fail-over", "0");
        Assert.Contains($"Sure of another class, but not flagged: {sure.Count}", text, StringComparison.Ordinal);
        Assert.True(_host.Displayed[^1].TryGet(MimeBundle.Html, out string? html));
        Assert.Contains("<details class=\"lnb-part\"><summary><h4>", html, StringComparison.Ordinal);
        Assert.Contains($"#!label-disagreements labelAudit --certainty 0.99", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_audit_flags_already_is_not_told_twice()
    {
        LabelIssueReport report = Sample.Report();
        var audit = new AuditReport(report with { Context = report.Context with { Probabilities = Sharper(report.Context.Probabilities!) } });
        DisagreementReport found = DisagreementsPage.Found(audit)!;
        int flagged = DisagreementRow.AllOf(found).Count(row => row.IsFlagged);
        Assert.InRange(flagged, 1, found.Count);
        string text = audit.ToString();
        if (found.Count > flagged)
            Assert.Contains($"not flagged: {found.Count - flagged}", text, StringComparison.Ordinal);
        else
            Assert.DoesNotContain("not flagged:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_finding_is_registered_once_and_its_findings_stand_in_the_order_of_their_score()
    {
        AuditedKind[] kinds = [.. FeatureList.All.SelectMany(feature => feature.FindingKinds)];
        Assert.Equal(["label issue", "near-sure disagreement"], kinds.Select(kind => kind.Name));
        var audit = new AuditReport(Sample.Report());
        foreach (AuditedKind kind in kinds)
        {
            IFinding[] flags = [.. kind.In(audit).Where(finding => finding.Strength == FindingStrength.Flag)];
            Assert.Equal(flags.OrderBy(finding => finding.Score).ThenBy(finding => finding.Row), flags);
            Assert.All(kind.In(audit), finding => Assert.InRange(finding.Score, 0, 1));
        }

        // What a pipeline fails over are label issues: another kind may flag, too.
        Assert.Equal(audit.FlaggedCount, kinds[0].In(audit).Count(finding => finding.Strength == FindingStrength.Flag));
    }

    [Fact]
    public async Task A_certainty_out_of_its_range_is_refused_before_anything_is_read() => Assert.Contains(
        "#!label-disagreements, --certainty: the certainty is 1.5.",
        (await Assert.ThrowsAsync<AuditInputException>(() => _host.Type("#!label-disagreements", _animals.Csv, "--certainty", "1.5"))).Message,
        StringComparison.Ordinal);

    // A model that is surer of its first choice.
    private static PredictedProbabilities<double> Sharper(PredictedProbabilities probabilities)
    {
        double[] values = [.. Enumerable.Range(0, probabilities.RowCount).SelectMany(row =>
        {
            double[] sharp = [.. probabilities.RowAsDouble(row).Select(value => Math.Pow(value, 6))];
            return sharp.Select(value => value / sharp.Sum());
        })];
        return PredictedProbabilities.FromRows(values, probabilities.ClassCount);
    }
}
