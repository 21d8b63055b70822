using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Audit;

/// <summary>The room as it is listed in <see cref="Feature.All"/>.</summary>
internal static class AuditFeature
{
    public static Feature Row { get; } = new("Audit")
    {
        Commands = [AuditCommand.Row],
        Pages =
        [
            .. ResultPage.Of<AuditReport>(AuditPage.Of),
            .. ResultPage.Of<AuditSnapshot>(AuditSnapshotSheets.Of),
            .. ResultPage.Of<SnapshotClass>(AuditSnapshotSheets.Of),
            .. ResultPage.Of<SnapshotFlag>(AuditSnapshotSheets.Of),
            .. ResultPage.Of<AuditComparison>(AuditSnapshotSheets.Of),
        ],
    };
}
