using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Sanity;

/// <summary>The room as it is listed in <see cref="Feature.All"/>.</summary>
internal static class SanityFeature
{
    public static Feature Row { get; } = new("Sanity")
    {
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
