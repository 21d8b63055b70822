using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Next;

/// <summary>The room as it is listed in <see cref="Feature.All"/>.</summary>
internal static class NextFeature
{
    public static Feature Row { get; } = new("Next")
    {
        Commands = [NextCommand.Row],
        Pages =
        [
            .. ResultPage.Of<LabelingPlan>(LabelingPlanPage.Of),
            .. ResultPage.Of<NextExample>(LabelingPlanSheets.Of),
            .. ResultPage.Of<IEnumerable<NextExample>>(LabelingPlanSheets.Of),
            .. ResultPage.Of<PlannedLabel>(LabelingPlanSheets.Of),
        ],
    };
}
