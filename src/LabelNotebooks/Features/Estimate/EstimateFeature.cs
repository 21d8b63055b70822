using LabelNotebooks.FeatureModel;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Estimate;

/// <summary>The room as it is listed in <see cref="FeatureList.All"/>.</summary>
internal static class EstimateFeature
{
    public static Feature Row { get; } = new("Estimate")
    {
        Commands = [EstimateCommand.Row],
        Guide = new CommandGuide(
            "#!label-estimate labelErrors --reviewed reviewed.csv",
            "how many labels are wrong: with bounds from labels drawn at random and reviewed (`example,verdict`), without a review "
                + "by the model alone; `--export estimate.csv`",
            "how many labels are wrong"),
        Exports = [WrongLabelFile.Schema, ReviewSheetFile.SchemaOf(["(a column of the data)"])],
        Pages =
        [
            .. ResultPage.Of<WrongLabels>(EstimatePage.Of),
            .. ResultPage.Of<WrongLabelEstimate>(EstimatePage.Of),
            .. ResultPage.Of<IEnumerable<WrongLabelEstimate>>(EstimatePage.Of),
            .. ResultPage.Of<RandomSample>(EstimatePage.Of),
            .. ResultPage.Of<ReviewQueueSample>(EstimatePage.Of),
            .. ResultPage.Of<ReviewedExample>(EstimatePage.Of),
            .. ResultPage.Of<ReviewSheetRow>(EstimatePage.Of),
        ],
    };
}
