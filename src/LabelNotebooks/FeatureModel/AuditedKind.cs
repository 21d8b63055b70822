using LabelNotebooks.Pages;

namespace LabelNotebooks.FeatureModel;

/// <summary>A kind of finding, registered once by its feature: <c>#!label-audit</c> walks the kinds, so that a new one becomes a section of it.</summary>
/// <remarks>The kinds are no list here: each stands in its room, as in <c>Features/Disagreements/DisagreementKind.cs</c>.</remarks>
/// <param name="Name">What one of them is called: "label issue".</param>
/// <param name="Sentence">What they are, in one sentence.</param>
/// <param name="Order">In which order they stand, and how the score reads, as the end of "They stand in the order of ...".</param>
internal sealed record AuditedKind(string Name, string Sentence, string Order)
{
    /// <summary>The findings in an audit, in their order; made when asked for.</summary>
    public required Func<AuditReport, IEnumerable<IFinding>> In { get; init; }

    /// <summary>Their section on the page of an audit.</summary>
    public required AuditSection Section { get; init; }
}
