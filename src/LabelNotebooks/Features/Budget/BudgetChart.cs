using LabelNotebooks.Charts;

namespace LabelNotebooks.Features.Budget;

/// <summary>How many wrong labels so many reviews find.</summary>
internal static class BudgetChart
{
    public static Chart Of(ReviewBudget budget)
    {
        int all = budget.Queue.Length;
        double most = budget.Curve.Max(point => point.Interval.High);
        return LineChart.Of(
            Title(budget),
            $"Expected wrong labels by number of reviews: "
            + $"{string.Join(" ", new[] { budget.Asked, budget.Diminishing, budget.Curve[^1] }.Select(point => point.ToString()))}",
            $"Wrong labels expected among the first of the queue, "
            + $"with bounds{(budget.HasDesignBounds ? "" : " that hold if the model's probabilities are right")}. Dashed: looking in no order.",
            new LineChart.Axis("reviews, in the order of the queue", all),
            new LineChart.Axis("wrong labels found", Math.Max(1, most)),
            [.. budget.Curve.Select(point => new LineChart.Point(point.Reviews, point.Finds, point.ToString(), point.Interval))],
            [new LineChart.Point(0, 0, ""), new LineChart.Point(all, budget.ExpectedWrong, "")]);
    }

    private static string Title(ReviewBudget budget) => double.IsNaN(budget.FirstFifth)
        ? "No wrong label is expected"
        : $"The first 20 % of the queue hold {Sentences.Percent(budget.FirstFifth)} of the wrong labels";
}
