using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Estimate;

/// <summary>The room as it is listed in <see cref="Feature.All"/>.</summary>
internal static class EstimateFeature
{
    public static Feature Row { get; } = new("Estimate")
    {
        Commands = [EstimateCommand.Row],
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
