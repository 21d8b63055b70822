using LabelNotebooks.Pages;

namespace LabelNotebooks;

/// <summary>Results of the libraries below as the text that a notebook would show in a terminal: for <c>Console.WriteLine</c>.</summary>
public static class Descriptions
{
    /// <summary>The first look at a table.</summary>
    public static string Describe(this DataAudit audit) => FormatterTable.Text(audit ?? throw new ArgumentNullException(nameof(audit)));

    /// <summary>What was read, and what was assumed in reading it.</summary>
    public static string Describe(this LabeledData data) => FormatterTable.Text(data ?? throw new ArgumentNullException(nameof(data)));

    /// <summary>Whether probabilities are sane.</summary>
    public static string Describe(this SanityReport report) => FormatterTable.Text(report ?? throw new ArgumentNullException(nameof(report)));

    /// <summary>How far annotators agree.</summary>
    public static string Describe(this AgreementReport report) => FormatterTable.Text(report ?? throw new ArgumentNullException(nameof(report)));

    /// <summary>One label for each example, those in doubt first.</summary>
    public static string Describe(this ConsensusLabels consensus) => FormatterTable.Text(consensus ?? throw new ArgumentNullException(nameof(consensus)));

    /// <summary>Who needs help with what.</summary>
    public static string Describe(this AnnotatorReport report) => FormatterTable.Text(report ?? throw new ArgumentNullException(nameof(report)));

    /// <summary>What to label next, and by whom.</summary>
    public static string Describe(this LabelingPlan plan) => FormatterTable.Text(plan ?? throw new ArgumentNullException(nameof(plan)));

    /// <summary>How far out-of-sample predictions are to be trusted.</summary>
    public static string Describe(this CrossValidationResult result) => FormatterTable.Text(result ?? throw new ArgumentNullException(nameof(result)));
}
