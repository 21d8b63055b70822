using LabelNotebooks.FeatureModel;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Training;

/// <summary>The room as it is listed in <see cref="FeatureList.All"/>.</summary>
internal static class TrainingFeature
{
    public static Feature Row { get; } = new("Training")
    {
        Pages =
        [
            .. ResultPage.Of<CrossValidationResult>(CrossValidationPage.Of),
            .. ResultPage.Of<ModelSummary>(ModelSheets.Of),
            .. ResultPage.Of<ClassRecall>(ModelSheets.Of),
            .. ResultPage.Of<IEnumerable<ClassRecall>>(ModelSheets.Of),
        ],
    };
}
