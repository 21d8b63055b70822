using LabelNotebooks.FeatureModel;
using LabelNotebooks.Features.Audit;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Sanity;

/// <summary>The room as it is listed in <see cref="FeatureList.All"/>.</summary>
internal static class SanityFeature
{
    public static Feature Row { get; } = new("Sanity")
    {
        AuditSections =
        [
            new AuditSection(
                AuditPlaces.Sanity,
                (audit, number) => [new Section($"{number}Can the probabilities be trusted?", SanityPage.Trust(audit.Context.Sanity)) { IsClose = true }])
            {
                RestsOnProbabilities = false,
            },
        ],
        Pages =
        [
            .. ResultPage.Of<SanityReport>(SanityPage.Of),
            .. ResultPage.Of<ReliabilityReport>(ReliabilityPage.Of),
            .. ResultPage.Of<QuickModel>(SanitySheets.Of),
            .. ResultPage.Of<SanityFinding>(SanitySheets.Of),
            .. ResultPage.Of<ReliabilityBin>(SanitySheets.Of),
        ],
    };
}
