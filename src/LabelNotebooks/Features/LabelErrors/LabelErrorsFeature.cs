using LabelNotebooks.FeatureModel;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>The room as it is listed in <see cref="FeatureList.All"/>.</summary>
internal static class LabelErrorsFeature
{
    public static Feature Row { get; } = new("LabelErrors")
    {
        Commands = [LabelErrorsCommand.Row],
        Guide = new CommandGuide(
            "#!label-errors data.csv --label label --probabilities p_*",
            "the labels to look at first, kept in the variable `labelErrors`; without probabilities a model is cross-validated on "
                + "`--features`, `--categories`, `--text`",
            "which labels to look at first, and why"),
        FindingKinds = [LabelIssueKind.Row],
        Exports = [LabelIssueFile.Schema, TopIssuesSchema.Table],
        Pages =
        [
            .. ResultPage.Of<LabelIssueReport>(LabelIssuePage.Of),
            .. ResultPage.Of<LabelIssues>(LabelIssuePage.Of),
            .. ResultPage.Of<TopIssues>(LabelIssuePage.Of),
            .. ResultPage.Of<KeptLabels>(KeptPart.Of),
            .. ResultPage.Of<KeptLabel>(KeptPart.Of),
            .. ResultPage.Of<QualityHistogramReport>(QualityHistogramPage.Of),
            .. ResultPage.Of<DetectionReport>(DetectionPage.Of),
            .. ResultPage.Of<LabelIssue>(LabelIssueSheets.Of),
            .. ResultPage.Of<IEnumerable<LabelIssue>>(LabelIssueSheets.Of),
            .. ResultPage.Of<JointEstimate>(LabelIssueSheets.Of),
            .. ResultPage.Of<DetectionAssessment>(LabelIssueSheets.Of),
            .. ResultPage.Of<StrictList>(StrictSheets.Of),
            .. ResultPage.Of<StrictLabel>(StrictSheets.Of),
            .. ResultPage.Of<IEnumerable<StrictLabel>>(StrictSheets.Of),
        ],
    };
}
