namespace LabelNotebooks.Features.Audit;

/// <summary>
/// The order of the sections of an audit, with room between them: what a person came for first, then what to do with it, then what stands behind it.
/// </summary>
internal static class AuditPlaces
{
    public const int LabelIssues = 100;
    public const int ChangedLabels = 120;
    public const int Truth = 150;
    public const int Review = 200;
    public const int Balance = 300;
    public const int Sanity = 400;
    public const int Classes = 500;
    public const int ConfusedPairs = 600;

    /// <summary>From here on: kinds of findings beside label issues.</summary>
    public const int OtherKinds = 700;
}
