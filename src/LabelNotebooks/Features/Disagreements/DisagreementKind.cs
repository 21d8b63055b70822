using LabelNotebooks.FeatureModel;
using LabelNotebooks.Features.Audit;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Disagreements;

/// <summary>Near-sure disagreements as a kind of finding.</summary>
internal static class DisagreementKind
{
    public static AuditedKind Row { get; } = new(
        "near-sure disagreement",
        "A label against which the model is near-sure of another class.",
        "the probability of the given label, lowest first: 0 is suspicious, 1 is not")
    {
        In = audit => DisagreementsPage.Found(audit)?.Found.Found.AsEnumerable() ?? [],
        Section = new AuditSection(AuditPlaces.OtherKinds, DisagreementsPage.Section),
    };
}
