using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Formatting;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Features.Agreement;
using LabelNotebooks.Features.Annotators;
using LabelNotebooks.Features.Audit;
using LabelNotebooks.Features.Balance;
using LabelNotebooks.Features.ComposedCharts;
using LabelNotebooks.Features.Consensus;
using LabelNotebooks.Features.Describe;
using LabelNotebooks.Features.Estimate;
using LabelNotebooks.Features.Health;
using LabelNotebooks.Features.LabelErrors;
using LabelNotebooks.Features.Next;
using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Features.Training;
using Microsoft.Data.Analysis;
using Plotly.NET;

namespace LabelNotebooks.Pages;

/// <summary>Every result with its forms: the table that each host reads.</summary>
internal static class FormatterTable
{
    public static IReadOnlyList<ResultFormatter> Rows { get; } =
    [
        .. Of<LabelIssueReport>(LabelIssuePage.Markup, LabelIssuePage.Text),
        .. Of<LabelIssues>(issues => LabelIssuePage.Markup(Bare(issues)), issues => LabelIssuePage.Text(Bare(issues))),
        .. Of<TopIssues>(LabelIssuePage.Markup, LabelIssuePage.Text),
        .. Of<ClassHealthReport>(ClassHealthPage.Markup, ClassHealthPage.Text),
        .. Of<ConfusedPairsReport>(ChartFormats.Markup, page => SanityPage.StopText(page.Report.Subject.Sanity) + ChartFormats.Text(page)),
        .. Of<NoiseMatrixReport>(ChartFormats.Markup, page => SanityPage.StopText(page.Report.Subject.Sanity) + ChartFormats.Text(page)),
        .. Of<QualityHistogramReport>(ChartFormats.Markup, page => SanityPage.StopText(page.Report.Subject.Sanity) + ChartFormats.Text(page)),
        .. Of<ClassCountsReport>(ChartFormats.Markup, page => SanityPage.StopText(page.Report.Subject.Sanity) + ChartFormats.Text(page)),
        .. Of<ReliabilityReport>(ChartFormats.Markup, page => SanityPage.StopText(page.Report.Subject.Sanity) + ChartFormats.Text(page)),
        .. Of<LabelHealthReport>(LabelHealthPage.Markup, LabelHealthPage.Text),
        .. Of<AuditReport>(AuditPage.Markup, AuditPage.Text),
        .. Of<DataFrame>(DataFramePage.Markup, DataFramePage.Text),
        .. Of<DetectionReport>(DetectionPage.Markup, page => SanityPage.StopText(page.Report.Subject.Sanity) + DetectionPage.Text(page)),
        .. Of<CrossValidationResult>(CrossValidationPage.Markup, CrossValidationPage.Text),
        .. Of<ClassMatrix<long>>(matrix => Html.Of($"<pre>{matrix.ToString()}</pre>"), matrix => matrix.ToString()),
        .. Of<ClassMatrix<double>>(matrix => Html.Of($"<pre>{matrix.ToString()}</pre>"), matrix => matrix.ToString()),
        .. Of<SanityReport>(SanityPage.Markup, SanityPage.Text),
        .. Of<DataAudit>(DataAuditPage.Markup, DataAuditPage.Text),
        .. Of<LabeledData>(LabeledDataPage.Markup, LabeledDataPage.Text),

        .. Of<LabelIssue>(AuditSheets.Of),
        .. Of<IEnumerable<LabelIssue>>(AuditSheets.Of),
        .. Of<LabelHealth>(AuditSheets.Of),
        .. Of<ClassHealth>(AuditSheets.Of),
        .. Of<IEnumerable<ClassHealth>>(AuditSheets.Of),
        .. Of<ClassOverlap>(AuditSheets.Of),
        .. Of<IEnumerable<ClassOverlap>>(AuditSheets.Of),
        .. Of<JointEstimate>(AuditSheets.Of),
        .. Of<DetectionAssessment>(AuditSheets.Of),
        .. Of<AuditSnapshot>(AuditSheets.Of),
        .. Of<SnapshotClass>(AuditSheets.Of),
        .. Of<SnapshotFlag>(AuditSheets.Of),
        .. Of<AuditComparison>(AuditSheets.Of),

        .. Of<ClassLabels>(DataSheets.Of),
        .. Of<PredictedProbabilities>(DataSheets.Of),
        .. Of<FeatureMatrix>(DataSheets.Of),
        .. Of<CategoryColumn>(DataSheets.Of),
        .. Of<TextColumn>(DataSheets.Of),
        .. Of<ModelInputs>(DataSheets.Of),
        .. Of<NpyArrayInfo>(DataSheets.Of),
        .. Of<SuggestedColumns>(DataSheets.Of),
        .. Of<ColumnProfile>(DataSheets.Of),
        .. Of<IEnumerable<ColumnProfile>>(DataSheets.Of),
        .. Of<ColumnRun>(DataSheets.Of),
        .. Of<AuditSubject>(DataSheets.Of),

        .. Of<ConsensusLabels>(ConsensusPage.Markup, ConsensusPage.Text),
        .. Of<AgreementReport>(AgreementPage.Markup, AgreementPage.Text),
        .. Of<AnnotatorReport>(AnnotatorPage.Markup, AnnotatorPage.Text),
        .. Of<LabelingPlan>(LabelingPlanPage.Markup, LabelingPlanPage.Text),
        .. Of<Annotations>(CrowdSheets.Of),
        .. Of<Annotation>(CrowdSheets.Of),
        .. Of<RepeatCount>(CrowdSheets.Of),
        .. Of<AnnotatorSkill>(CrowdSheets.Of),
        .. Of<IEnumerable<AnnotatorSkill>>(CrowdSheets.Of),
        .. Of<NextExample>(CrowdSheets.Of),
        .. Of<IEnumerable<NextExample>>(CrowdSheets.Of),
        .. Of<PlannedLabel>(CrowdSheets.Of),
        .. Of<AgreementCoefficient>(CrowdSheets.Of),
        .. Of<IEnumerable<AgreementCoefficient>>(CrowdSheets.Of),
        .. Of<PairAgreement>(CrowdSheets.Of),
        .. Of<IEnumerable<PairAgreement>>(CrowdSheets.Of),
        .. Of<AnnotatorSummary>(CrowdSheets.Of),
        .. Of<ConfusedClasses>(CrowdSheets.Of),
        .. Of<SharedConfusion>(CrowdSheets.Of),
        .. Of<Interval>(CrowdSheets.Of),

        .. Of<ClassBalance>(BalanceSheets.Of),
        .. Of<BalancedClass>(BalanceSheets.Of),
        .. Of<IEnumerable<BalancedClass>>(BalanceSheets.Of),
        .. Of<WrongLabels>(ReviewSheets.Of),
        .. Of<WrongLabelEstimate>(ReviewSheets.Of),
        .. Of<IEnumerable<WrongLabelEstimate>>(ReviewSheets.Of),
        .. Of<ReviewedSample>(ReviewSheets.Of),
        .. Of<ReviewedExample>(ReviewSheets.Of),
        .. Of<ReviewSheetRow>(ReviewSheets.Of),
        .. Of<ReviewBudget>(ReviewSheets.Of),
        .. Of<BudgetPoint>(ReviewSheets.Of),
        .. Of<IEnumerable<BudgetPoint>>(ReviewSheets.Of),
        .. Of<StoppingRule>(ReviewSheets.Of),
        .. Of<StoppingVerdict>(ReviewSheets.Of),
        .. Of<StrictList>(ReviewSheets.Of),
        .. Of<StrictLabel>(ReviewSheets.Of),
        .. Of<IEnumerable<StrictLabel>>(ReviewSheets.Of),

        .. Of<ModelSummary>(ModelSheets.Of),
        .. Of<ClassRecall>(ModelSheets.Of),
        .. Of<IEnumerable<ClassRecall>>(ModelSheets.Of),
        .. Of<QuickModel>(ModelSheets.Of),
        .. Of<SanityFinding>(ModelSheets.Of),
        .. Of<ReliabilityBin>(ModelSheets.Of),

        .. Of<GenericChart>(ComposedChart.Markup, ComposedChart.Text),
    ];

    /// <summary>The form for a terminal of a value that the table knows.</summary>
    public static string Text(object value) => FormatterChoice.For(value.GetType(), Rows).First(row => row.MimeType == MimeBundle.PlainText).Format(value);

    private static IEnumerable<ResultFormatter> Of<T>(Func<T, Html> markup, Func<T, string> text)
        where T : notnull =>
    [
        ResultFormatter.For<T>(MimeBundle.Html, value => markup(value).ToString()),
        ResultFormatter.For<T>(MimeBundle.PlainText, text),
    ];

    private static IEnumerable<ResultFormatter> Of<T>(Func<T, Sheet> sheet)
        where T : notnull => Of<T>(value => sheet(value).Markup(), value => sheet(value).Text());

    // Findings without their data: examples go by their row number.
    private static LabelIssueReport Bare(LabelIssues issues) => new(issues, new AuditSubject
    {
        Source = "labels in memory",
        ProbabilityOrigin = "as given",
    });
}
