namespace LabelNotebooks;

/// <summary>An audit from files that hold labels and probabilities and nothing else.</summary>
public static class LabelAudit
{
    /// <summary>Finds label issues in two .npy files; the probabilities are mapped, not loaded, so that they may be larger than memory.</summary>
    /// <param name="labelsPath">(N) whole numbers, 0 to K-1, or texts: a .npy file, or an array of an archive as <c>data.npz[y]</c>.</param>
    /// <param name="probabilitiesPath">(N, K) numbers, out-of-sample, in the same ways.</param>
    /// <param name="options">How to find and rank; null for the defaults.</param>
    /// <param name="classes">(K) the names of the classes; null for "0" to "K-1".</param>
    /// <exception cref="AuditInputException">A file cannot be read, or the two do not fit each other.</exception>
    /// <remarks>The file stays mapped, and must stay where it is, until <c>report.Context.Probabilities</c> is disposed or the process ends.</remarks>
    public static LabelIssueReport FindLabelIssues(
        string labelsPath, string probabilitiesPath, LabelIssueOptions? options = null, IReadOnlyList<string>? classes = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(labelsPath);
        ArgumentException.ThrowIfNullOrEmpty(probabilitiesPath);
        LabeledData data = LabeledData.ReadNpy(labelsPath, probabilitiesPath, classes: classes);
        try
        {
            return new LabelIssueReport(ConfidentLearning.FindLabelIssues(data.Labels, data.Probabilities!, options), new AuditContext
            {
                Examples = data.Examples,
                Probabilities = data.Probabilities,
                Sanity = SanityCheck.Of(data.Labels, data.Probabilities!),
                ProbabilityOrigin = $"as given, taken to be out-of-sample ({data.Probabilities!.Storage})",
            });
        }
        catch
        {
            data.Probabilities!.Dispose();
            throw;
        }
    }
}
