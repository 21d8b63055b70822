using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Health;

/// <summary>How trustworthy the labels of each class are, as a table; the columns bear cleanlab's names where it has them.</summary>
internal static class ClassHealthSchema
{
    public static TableSchema<(ClassHealth Class, int Flagged)> Table { get; } =
        new TableSchema<(ClassHealth Class, int Flagged)>("class health", "A row for each class, noisiest first.")
            .Text("class", row => row.Class.Name, "The class.")
            .Whole("labels", row => row.Class.LabelCount, "The number of examples that carry this label.")
            .Whole("flagged", row => row.Flagged, "The number of its labels that are flagged.")
            .Whole("label_issues", row => row.Class.LabelIssues, "The estimated number of examples that carry this label and belong to another class.")
            .Whole("inverse_label_issues", row => row.Class.InverseLabelIssues,
                "The estimated number of examples that belong to this class and carry another label.")
            .Number("label_noise", row => row.Class.Noise, "The share of this label's examples that belong elsewhere, from 0 to 1.")
            .Number("inverse_label_noise", row => row.Class.InverseNoise, "The share of this class's examples that are labelled otherwise, from 0 to 1.")
            .Number("label_quality", row => row.Class.Quality, "1 less the label noise.");

    public static IReadOnlyList<(ClassHealth Class, int Flagged)> Rows(LabelIssues issues)
    {
        Dictionary<int, int> flagged = issues.Ranked.CountBy(issue => issue.Given).ToDictionary();
        return [.. issues.Health.ByClass.Select(one => (one, flagged.GetValueOrDefault(one.Class)))];
    }
}
