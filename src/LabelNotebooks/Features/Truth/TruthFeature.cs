using LabelNotebooks.FeatureModel;
using LabelNotebooks.Features.Audit;
using LabelNotebooks.Features.LabelErrors;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Truth;

/// <summary>The room as it is listed in <see cref="FeatureList.All"/>: how the list of an audit meets a column of true or corrected labels.</summary>
internal static class TruthFeature
{
    public static Feature Row { get; } = new("Truth")
    {
        AuditSections = [new AuditSection(AuditPlaces.Truth, Section)],
    };

    private static IReadOnlyList<Block> Section(AuditReport audit, string number) => audit.Context.TruthColumn is { } column
        ? [new Section($"{number}Against column \"{column}\"", DetectionPage.Body(audit.Issues.Against(column))) { IsClose = true }]
        : [];
}
