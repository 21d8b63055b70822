using LabelNotebooks.FeatureModel;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Agreement;

/// <summary>The room as it is listed in <see cref="FeatureList.All"/>.</summary>
internal static class AgreementFeature
{
    public static Feature Row { get; } = new("Agreement")
    {
        Commands = [AgreementCommand.Row],
        Guide = new CommandGuide(
            "#!label-agreement votes.csv",
            "how far several annotators agree, by every coefficient that fits, with intervals, and which to quote; `--ordered` for "
                + "grades, `--guideline COLUMN` for each version of the guideline, "
                + "`--export pairs.csv` for each pair",
            "how far annotators agree"),
        Exports = [PairSchema.Table],
        Pages =
        [
            .. ResultPage.Of<AgreementReport>(AgreementPage.Of),
            .. ResultPage.Of<AgreementCoefficient>(AgreementSheets.Of),
            .. ResultPage.Of<IEnumerable<AgreementCoefficient>>(AgreementSheets.Of),
            .. ResultPage.Of<PairAgreement>(AgreementSheets.Of),
            .. ResultPage.Of<IEnumerable<PairAgreement>>(AgreementSheets.Of),
            .. ResultPage.Of<Interval>(AgreementSheets.Of),
            .. ResultPage.Of<GuidelineAgreement>(GuidelinePart.Of),
            .. ResultPage.Of<VersionAgreement>(GuidelinePart.Of),
            .. ResultPage.Of<VersionChange>(GuidelinePart.Of),
        ],
    };
}
