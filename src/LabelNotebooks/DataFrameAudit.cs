using Microsoft.Data.Analysis;

namespace LabelNotebooks;

/// <summary>What a person does with a DataFrame of labels and predictions in a notebook: the methods behind the commands.</summary>
public static class DataFrameAudit
{
    /// <summary>Finds label issues. Without predicted probabilities a model is cross-validated on the columns named to learn from.</summary>
    /// <param name="frame">A row for each example.</param>
    /// <param name="label">The column with the given labels.</param>
    /// <param name="probabilities">The columns with out-of-sample predicted probabilities, as <c>p_*</c>; null to train a model.</param>
    /// <param name="options">How to find and rank; null for the defaults.</param>
    /// <param name="id">The column with the ids; null for row numbers from 0.</param>
    /// <param name="features">The columns with numbers to learn from.</param>
    /// <param name="categories">The columns with names to learn from.</param>
    /// <param name="text">The columns with running text to learn from; the first is shown with each issue.</param>
    /// <exception cref="AuditInputException">A column is missing, values cannot be used, or there is nothing to audit with: all problems at once.</exception>
    public static LabelIssueReport FindLabelIssues(
        this DataFrame frame,
        string label,
        string? probabilities = null,
        LabelIssueOptions? options = null,
        string? id = null,
        string? features = null,
        string? categories = null,
        string? text = null)
    {
        LabeledData data = frame.ToLabeledData(label, id, features, probabilities, categories, text);
        ExampleView? view = data.Texts.IsEmpty ? null : ExampleView.Text(data.Texts[0].Name);
        return probabilities is null
            ? data.FindLabelIssues(data.CrossValidate(), options, view)
            : data.FindLabelIssues(options: options, view: view);
    }

    /// <summary>Everything that the data allows, on one page: what <c>#!label-audit</c> shows.</summary>
    /// <inheritdoc cref="FindLabelIssues" path="/*[not(self::summary)]"/>
    public static AuditReport AuditLabels(
        this DataFrame frame,
        string label,
        string? probabilities = null,
        LabelIssueOptions? options = null,
        string? id = null,
        string? features = null,
        string? categories = null,
        string? text = null) => new(frame.FindLabelIssues(label, probabilities, options, id, features, categories, text));
}
