using LabelNotebooks.FeatureModel;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Disagreements;

/// <summary>The room as it is listed in <see cref="FeatureList.All"/>.</summary>
internal static class DisagreementsFeature
{
    public static Feature Row { get; } = new("Disagreements")
    {
        Commands = [DisagreementsCommand.Row],
        Guide = new CommandGuide(
            "#!label-disagreements labelErrors",
            "labels against which the model is near-sure of another class, whatever the rule says; `--certainty 0.95`, `--export disagreements.csv`",
            "labels that a sure model contradicts"),
        FindingKinds = [DisagreementKind.Row],
        Exports = [DisagreementSchema.Table],
        Pages =
        [
            .. ResultPage.Of<DisagreementReport>(DisagreementsPage.Of),
            .. ResultPage.Of<NearSureDisagreements>(DisagreementsPage.Of),
            .. ResultPage.Of<Disagreement>(DisagreementsPage.Of),
            .. ResultPage.Of<IEnumerable<Disagreement>>(DisagreementsPage.Of),
        ],
    };
}
