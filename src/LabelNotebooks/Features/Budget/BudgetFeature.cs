using LabelNotebooks.FeatureModel;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Budget;

/// <summary>The room as it is listed in <see cref="FeatureList.All"/>.</summary>
internal static class BudgetFeature
{
    public static Feature Row { get; } = new("Budget")
    {
        Commands = [BudgetCommand.Row],
        Guide = new CommandGuide(
            "#!label-budget labelErrors --minutes 60",
            "how many wrong labels an hour of reviewing finds, up to where looking in order pays; `--sheet todo.csv` writes what to "
                + "look at and says how many reviews it takes, `--done done.csv` lists what was called wrong and says whether one may stop",
            "what an hour of reviewing finds, when to stop"),
        Pages =
        [
            .. ResultPage.Of<ReviewBudget>(BudgetPage.Of),
            .. ResultPage.Of<BudgetPoint>(BudgetPage.Of),
            .. ResultPage.Of<IEnumerable<BudgetPoint>>(BudgetPage.Of),
            .. ResultPage.Of<StoppingRule>(BudgetPage.Of),
            .. ResultPage.Of<StoppingVerdict>(BudgetPage.Of),
            .. ResultPage.Of<StoppingForecast>(BudgetPage.Of),
            .. ResultPage.Of<ReviewProgress>(ReviewProgressPage.Of),
        ],
    };
}
