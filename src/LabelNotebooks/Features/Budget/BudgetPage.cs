using System.Globalization;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Budget;

/// <summary>What a budget of reviews finds, and when to stop.</summary>
internal static class BudgetPage
{
    private const int MostRows = 100;

    // A person reads tenths; the curve holds fortieths.
    private const int Tenths = 10;

    public static Sheet Of(ReviewBudget budget) => new(
        budget.ToString(),
        FactsOf(budget),
        new Notes([.. NotesOf(budget)]),
        budget.Queue.IsEmpty ? Block.None : Figure.Part(BudgetChart.Of(budget)),
        Table([.. budget.Curve.Where(point => IsShown(budget, point.Reviews))], budget.Curve.Length, ".Curve"));

    /// <summary>Up to where looking in order pays, and what that rests on; the headline says what was asked.</summary>
    public static Sheet Brief(ReviewBudget budget) => new(
        budget.ToString(),
        new Group(new Facts([.. FactsOf(budget).Rows.Skip(1)]), new Notes([NotesOf(budget)[0]])));

    private static Facts FactsOf(ReviewBudget budget) => new([
        ("asked", Words(budget.Asked)),
        (
            "looking in order pays up to",
            $"{Sentences.Count(budget.Diminishing.Reviews, "review")}; from there on, the next label is wrong no more "
            + "often than labels of the queue are on average"),
        ("wrong labels expected in the whole queue", budget.ExpectedWrong.ToString("0", CultureInfo.InvariantCulture)),
    ]);

    private static IReadOnlyList<Phrase> NotesOf(ReviewBudget budget) =>
    [
        budget.IsCalibrated
            ? "Calibrated on the reviewed sample."
            : "Uncalibrated: nobody has checked the model's probabilities. A model can be off by half or double; "
                + "review labels drawn at random, without strata (at least 50) and name them.",
        budget.HasDesignBounds
            ? $"Bounds at {Sentences.Percent(budget.Confidence)} come from the reviewed sample alone, whatever the model."
            : $"Bounds say what chance does at {Sentences.Percent(budget.Confidence)} if the model's probabilities "
                + "are right; they are no confidence interval.",
    ];

    public static Sheet Of(BudgetPoint point) => new(point.ToString());

    public static Sheet Of(IEnumerable<BudgetPoint> points)
    {
        BudgetPoint[] all = [.. points];
        return new Sheet(
            Sentences.Count(all.Length, "point of a budget", "points of a budget"),
            Table(all, all.Length, "this list"));
    }

    public static Sheet Of(StoppingRule rule) => new(
        rule.ToString(),
        new Facts([("labels to draw at random, in order", $"{Sentences.Count(rule.RandomOrder.Length)} in .RandomOrder")]));

    public static Sheet Of(StoppingForecast forecast) => new(forecast.ToString());

    public static Sheet Of(StoppingVerdict verdict) => new(verdict.ToString(), FactsOf(verdict));

    public static Facts FactsOf(StoppingVerdict verdict) => new(
        [
            ("flagged and not reviewed", Sentences.Count(verdict.FlaggedLeft)),
            ("drawn at random of the others", $"{Sentences.Count(verdict.Drawn)}, of which {Sentences.Count(verdict.WrongDrawn)} wrong"),
            ($"wrong labels left at most, at {Sentences.Percent(verdict.Confidence)}", Sentences.Count(verdict.MostWrongLeft)),
            ("allowed", Sentences.Count(verdict.Allowed)),
        ]);

    private static bool IsShown(ReviewBudget budget, int reviews) =>
        reviews == budget.Asked.Reviews || Enumerable.Range(0, Tenths + 1).Any(tenth => reviews == (int)((long)budget.Queue.Length * tenth / Tenths));

    private static string Words(BudgetPoint point) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Sentences.Count(point.Reviews, "review")}: about {Sentences.Count((long)Math.Round(point.Finds), "wrong label")}, "
        + $"{point.Interval.Low:0} to {point.Interval.High:0}");

    private static WordTable Table(IReadOnlyList<BudgetPoint> points, int total, string place) => new(
        "What so many reviews find",
        [">reviews", ">wrong labels", "bounds"],
        [.. points.Take(MostRows).Select(point => new[]
        {
            Sentences.Count(point.Reviews),
            point.Finds.ToString("0", CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"{point.Interval.Low:0} to {point.Interval.High:0}"),
        })],
        total,
        place)
    {
        Left = "the others lie between them on the curve",
    };
}
