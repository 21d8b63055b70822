using LabelNotebooks.FeatureModel;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Record;

/// <summary>The room as it is listed in <see cref="FeatureList.All"/>.</summary>
internal static class RecordFeature
{
    public static Feature Row { get; } = new("Record")
    {
        Commands = [RecordCommand.Row],
        Guide = new CommandGuide(
            "#!label-record c17 --decision change --to flu --reviewer NAME",
            "a decision in the trail of the data: kept, changed, ambiguous, out of scope or passed on, with who, when, why and by which guideline; "
                + "`--from sheet.xlsx` takes a sheet that was filled in",
            "keeping decisions"),
        Pages =
        [
            .. ResultPage.Of<RecordReport>(RecordPage.Of),
            .. ResultPage.Of<DecisionSheet>(RecordPage.Of),
            .. ResultPage.Of<SheetDecision>(one => new Sheet(one.ToString())),
        ],
    };
}
