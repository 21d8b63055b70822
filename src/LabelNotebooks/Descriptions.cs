using LabelNotebooks.Pages;

namespace LabelNotebooks;

/// <summary>Results of the libraries below as the text that a notebook would show in a terminal: for <c>Console.WriteLine</c>.</summary>
public static class Descriptions
{
    /// <summary>The first look at a table.</summary>
    public static string Describe(this DataAudit audit) => ResultPage.TextOf(audit ?? throw new ArgumentNullException(nameof(audit)));

    /// <summary>What was read, and what was assumed in reading it.</summary>
    public static string Describe(this LabeledData data) => ResultPage.TextOf(data ?? throw new ArgumentNullException(nameof(data)));

    /// <summary>Whether probabilities are sane.</summary>
    public static string Describe(this SanityReport report) => ResultPage.TextOf(report ?? throw new ArgumentNullException(nameof(report)));

    /// <summary>How far annotators agree.</summary>
    public static string Describe(this AgreementReport report) => ResultPage.TextOf(report ?? throw new ArgumentNullException(nameof(report)));

    /// <summary>One label for each example, those in doubt first.</summary>
    public static string Describe(this ConsensusLabels consensus) => ResultPage.TextOf(consensus ?? throw new ArgumentNullException(nameof(consensus)));

    /// <summary>Who needs help with what.</summary>
    public static string Describe(this AnnotatorReport report) => ResultPage.TextOf(report ?? throw new ArgumentNullException(nameof(report)));

    /// <summary>What to label next, and by whom.</summary>
    public static string Describe(this LabelingPlan plan) => ResultPage.TextOf(plan ?? throw new ArgumentNullException(nameof(plan)));

    /// <summary>How far out-of-sample predictions are to be trusted.</summary>
    public static string Describe(this CrossValidationResult result) => ResultPage.TextOf(result ?? throw new ArgumentNullException(nameof(result)));
}
