using LabelNotebooks.FeatureModel;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Audit;

/// <summary>The room as it is listed in <see cref="FeatureList.All"/>.</summary>
internal static class AuditFeature
{
    public static Feature Row { get; } = new("Audit")
    {
        Commands = [AuditCommand.Row],
        Guide = new CommandGuide(
            "#!label-audit data.csv",
            "everything that the data allows, on one page; `--sheet review.csv` to fill in and `--done review.csv` to read it back, "
                + "`--save audit.json`, later `--since audit.json` (what is new, and which labels changed), "
                + "`--fail-over 3` (the cell fails where more than 3 of 100 labels are flagged, and the runner exits with 1)",
            "everything on one page: begin here"),
        AuditSections =
        [
            new AuditSection(AuditPlaces.ChangedLabels, ChangedPart.Of) { RestsOnProbabilities = false },
            new AuditSection(AuditPlaces.Review, ReviewPart.Of) { RestsOnProbabilities = false },
        ],
        Pages =
        [
            .. ResultPage.Of<AuditReport>(AuditPage.Of),
            .. ResultPage.Of<AuditSnapshot>(AuditSnapshotSheets.Of),
            .. ResultPage.Of<SnapshotClass>(AuditSnapshotSheets.Of),
            .. ResultPage.Of<SnapshotFlag>(AuditSnapshotSheets.Of),
            .. ResultPage.Of<LabelChange>(AuditSnapshotSheets.Of),
            .. ResultPage.Of<AuditComparison>(AuditSnapshotSheets.Of),
        ],
    };
}
