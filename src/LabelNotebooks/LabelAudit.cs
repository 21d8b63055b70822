namespace LabelNotebooks;

/// <summary>An audit from files that hold labels and probabilities and nothing else.</summary>
public static class LabelAudit
{
    /// <summary>Finds label issues in two .npy files; the probabilities are mapped, not loaded, so that they may be larger than memory.</summary>
    /// <param name="labelsPath">(N) whole numbers, 0 to K-1.</param>
    /// <param name="probabilitiesPath">(N, K) float32 or float64, out-of-sample.</param>
    /// <param name="options">How to find and rank; null for the defaults.</param>
    /// <param name="classes">(K) the names of the classes; null for "0" to "K-1".</param>
    /// <exception cref="AuditInputException">A file cannot be read, or the two do not fit each other.</exception>
    /// <remarks>The mapping lives as long as the report: the file must stay where it is.</remarks>
    public static LabelIssueReport FindLabelIssues(
        string labelsPath, string probabilitiesPath, LabelIssueOptions? options = null, IReadOnlyList<string>? classes = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(labelsPath);
        ArgumentException.ThrowIfNullOrEmpty(probabilitiesPath);
        PredictedProbabilities probabilities = NpyFile.OpenProbabilities(probabilitiesPath);
        IReadOnlyList<string> names = classes ?? [.. Enumerable.Range(0, probabilities.ClassCount).Select(k => k.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        ClassLabels labels = NpyFile.ReadLabels(labelsPath, names);
        return new LabelIssueReport(ConfidentLearning.FindLabelIssues(labels, probabilities, options), new AuditSubject
        {
            Source = Path.GetFileName(labelsPath),
            Probabilities = probabilities,
            ProbabilityOrigin = "as given, taken to be out-of-sample",
        });
    }
}
