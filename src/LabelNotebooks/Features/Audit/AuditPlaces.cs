namespace LabelNotebooks.Features.Audit;

/// <summary>The order of the sections of an audit, with room between them: whether it can be trusted comes before what was found.</summary>
internal static class AuditPlaces
{
    public const int Balance = 100;
    public const int Sanity = 200;
    public const int LabelIssues = 300;
    public const int Truth = 350;
    public const int Classes = 400;
    public const int ConfusedPairs = 500;

    /// <summary>From here on: kinds of findings beside label issues.</summary>
    public const int OtherKinds = 600;
}
