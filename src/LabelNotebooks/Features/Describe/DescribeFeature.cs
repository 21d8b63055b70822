using LabelNotebooks.FeatureModel;
using LabelNotebooks.Pages;
using Microsoft.Data.Analysis;

namespace LabelNotebooks.Features.Describe;

/// <summary>The room as it is listed in <see cref="FeatureList.All"/>.</summary>
internal static class DescribeFeature
{
    public static Feature Row { get; } = new("Describe")
    {
        Commands = [DescribeCommand.Row],
        Guide = new CommandGuide(
            "#!label-describe data.csv",
            "what is in each column, which holds the labels, what is missing, what stands in the way",
            "what is in each column"),
        Pages =
        [
            .. ResultPage.Of<DataFrame>(DataFramePage.Of),
            .. ResultPage.Of<DataAudit>(DataAuditPage.Of),
            .. ResultPage.Of<LabeledData>(LabeledDataPage.Of),
            .. ResultPage.Of<ClassLabels>(DataSheets.Of),
            .. ResultPage.Of<PredictedProbabilities>(DataSheets.Of),
            .. ResultPage.Of<FeatureMatrix>(DataSheets.Of),
            .. ResultPage.Of<CategoryColumn>(DataSheets.Of),
            .. ResultPage.Of<TextColumn>(DataSheets.Of),
            .. ResultPage.Of<ModelInputs>(DataSheets.Of),
            .. ResultPage.Of<NpyArrayInfo>(DataSheets.Of),
            .. ResultPage.Of<SuggestedColumns>(DataSheets.Of),
            .. ResultPage.Of<ColumnProfile>(DataSheets.Of),
            .. ResultPage.Of<IEnumerable<ColumnProfile>>(DataSheets.Of),
            .. ResultPage.Of<ColumnRun>(DataSheets.Of),
            .. ResultPage.Of<AuditContext>(DataSheets.Of),
            .. ResultPage.Of<ExampleSet>(DataSheets.Of),
            .. ResultPage.Of<ExampleMatch>(DataSheets.Of),
            .. ResultPage.Of<Note>(DataSheets.Of),
            .. ResultPage.Of<IEnumerable<Note>>(DataSheets.Of),
        ],
    };
}
