using LabelNotebooks.FeatureModel;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Corrected;

/// <summary>The room as it is listed in <see cref="FeatureList.All"/>.</summary>
internal static class CorrectedFeature
{
    public static Feature Row { get; } = new("Corrected")
    {
        Commands = [CorrectedCommand.Row],
        Guide = new CommandGuide(
            "#!label-corrected labels.csv --export corrected.csv",
            "the data with the labels that follow from its trail, every other byte as it was, and a change log beside it; `--at-entry 1` is the original",
            "corrected labels"),
        Exports = [ChangeLogTable.Table],
        Pages =
        [
            .. ResultPage.Of<CorrectedReport>(CorrectedPage.Of),
            .. ResultPage.Of<CorrectedLabel>(one => new Sheet(one.ToString())),
        ],
    };
}
