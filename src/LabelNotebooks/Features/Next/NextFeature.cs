using LabelNotebooks.FeatureModel;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Next;

/// <summary>The room as it is listed in <see cref="FeatureList.All"/>.</summary>
internal static class NextFeature
{
    public static Feature Row { get; } = new("Next")
    {
        Commands = [NextCommand.Row],
        Guide = new CommandGuide(
            "#!label-next consensus",
            "which examples to label next, and by whom; `--examples 200 --each 3 --export plan.csv`",
            "what to label next, and by whom"),
        Exports = [ConsensusFile.PlanSchema],
        Pages =
        [
            .. ResultPage.Of<LabelingPlan>(LabelingPlanPage.Of),
            .. ResultPage.Of<NextExample>(LabelingPlanSheets.Of),
            .. ResultPage.Of<IEnumerable<NextExample>>(LabelingPlanSheets.Of),
            .. ResultPage.Of<PlannedLabel>(LabelingPlanSheets.Of),
        ],
    };
}
