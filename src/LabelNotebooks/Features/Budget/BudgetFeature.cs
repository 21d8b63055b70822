using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Budget;

/// <summary>The room as it is listed in <see cref="Feature.All"/>.</summary>
internal static class BudgetFeature
{
    public static Feature Row { get; } = new("Budget")
    {
        Commands = [BudgetCommand.Row],
        Pages =
        [
            .. ResultPage.Of<ReviewBudget>(BudgetPage.Of),
            .. ResultPage.Of<BudgetPoint>(BudgetPage.Of),
            .. ResultPage.Of<IEnumerable<BudgetPoint>>(BudgetPage.Of),
            .. ResultPage.Of<StoppingRule>(BudgetPage.Of),
            .. ResultPage.Of<StoppingVerdict>(BudgetPage.Of),
        ],
    };
}
