using System.Globalization;
using LabelNotebooks.Features.Budget;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Estimate;

/// <summary>Pages of reviews: how many labels are wrong, what a budget finds, when to stop, and what can be corrected without looking.</summary>
internal static class ReviewSheets
{
    private const int MostRows = 100;
    private const int FewLabels = 5;

    // A person reads tenths; the curve holds fortieths.
    private const int Tenths = 10;

    public static Sheet Of(WrongLabels found) => new(found.ToString())
    {
        Notes =
        [
            found.Leading.Estimator == WrongLabelEstimator.Model
                ? "This is the model's own estimate, not a confidence interval: it has no bounds, and on your data its bias is not known. On four noisy sets whose truth is known it counted 0 to 51 % too many."
                : $"From {Sentences.Count(found.Sample.Examples.Length, "label")} drawn at random and reviewed; bounds at {Sentences.Percent(found.Confidence)}.",
            .. found.Leading.Estimator == WrongLabelEstimator.Model && Tiny(found.Labels) is { Length: > 0 } tiny ? [$"Classes with fewer than {FewLabels} labels ({tiny}) can make it absurd, for all classes."] : Array.Empty<string>(),
            .. found.Leading.Estimator == WrongLabelEstimator.Model ? ["What to review: labels drawn at random, without seeing what the model suggests. #!label-estimate --sheet review.csv writes them; filled in, --reviewed review.csv reads them."] : Array.Empty<string>(),
        ],
        Facts = found.ModelBias is { } bias ? [("measured bias of the model", $"{Off(bias.Low)} to {Off(bias.High)}")] : [],
        Charts = found.Sample.Examples.Length > 1 && found.Sample.Examples[0].Stratum is null ? [EstimateChart.Of(found)] : [],
        Tables = [Table(found, ".Estimates")],
    };

    public static Sheet Of(WrongLabelEstimate estimate) => new(estimate.ToString());

    public static Sheet Of(IEnumerable<WrongLabelEstimate> estimates)
    {
        WrongLabelEstimate[] all = [.. estimates];
        return new Sheet(Sentences.Count(all.Length, "estimate")) { Tables = [new SheetTable("By their codes", [">class", "by", ">wrong", "bounds", ">reviewed", ">of"], [.. all.Take(MostRows).Select(one => Row(one, one.Class is { } k ? Sentences.Count(k) : "all"))], all.Length, "this list")] };
    }

    public static Sheet Of(ReviewedSample sample) => new(sample.ToString());

    public static Sheet Of(ReviewedExample example) => new(example.ToString());

    public static Sheet Of(ReviewSheetRow row) => new(row.ToString());

    public static Sheet Of(ReviewBudget budget) => new(budget.ToString())
    {
        Facts =
        [
            ("asked", Words(budget.Asked)),
            ("looking in order pays up to", $"{Sentences.Count(budget.Diminishing.Reviews, "review")}; from there on, the next label is wrong no more often than labels of the queue are on average"),
            ("wrong labels expected in the whole queue", budget.ExpectedWrong.ToString("0", CultureInfo.InvariantCulture)),
        ],
        Notes =
        [
            budget.IsCalibrated ? "Calibrated on the reviewed sample." : "Uncalibrated: nobody has checked the model's probabilities. A model can be off by half or double; review labels drawn at random, without strata (at least 50) and name them.",
            budget.HasDesignBounds ? $"Bounds at {Sentences.Percent(budget.Confidence)} come from the reviewed sample alone, whatever the model." : $"Bounds say what chance does at {Sentences.Percent(budget.Confidence)} if the model's probabilities are right; they are no confidence interval.",
        ],
        Charts = budget.Queue.IsEmpty ? [] : [BudgetChart.Of(budget)],
        Tables = [Table([.. budget.Curve.Where(point => IsShown(budget, point.Reviews))], budget.Curve.Length, ".Curve")],
    };

    public static Sheet Of(BudgetPoint point) => new(point.ToString());

    public static Sheet Of(IEnumerable<BudgetPoint> points)
    {
        BudgetPoint[] all = [.. points];
        return new Sheet(Sentences.Count(all.Length, "point of a budget", "points of a budget")) { Tables = [Table(all, all.Length, "this list")] };
    }

    public static Sheet Of(StoppingRule rule) => new(rule.ToString()) { Facts = [("labels to draw at random, in order", $"{Sentences.Count(rule.RandomOrder.Length)} in .RandomOrder")] };

    public static Sheet Of(StoppingVerdict verdict) => new(verdict.ToString())
    {
        Facts =
        [
            ("flagged and not reviewed", Sentences.Count(verdict.FlaggedLeft)),
            ("drawn at random of the others", $"{Sentences.Count(verdict.Drawn)}, of which {Sentences.Count(verdict.WrongDrawn)} wrong"),
            ($"wrong labels left at most, at {Sentences.Percent(verdict.Confidence)}", Sentences.Count(verdict.MostWrongLeft)),
            ("allowed", Sentences.Count(verdict.Allowed)),
        ],
    };

    public static Sheet Of(StrictList list) => new(list.ToString())
    {
        Notes = Notes(list),
        Tables = [new SheetTable("Surest first, by the row of the data, from 0", [">row", "given", "suggested", ">wrong with probability", "by"], [.. list.Listed.Take(MostRows).Select(one => Row(one, one.Index.ToString(CultureInfo.InvariantCulture), list.Labels.Classes))], list.Listed.Length, ".Listed")],
    };

    public static Sheet Of(StrictLabel one) => new(one.ToString());

    public static Sheet Of(IEnumerable<StrictLabel> labels)
    {
        StrictLabel[] all = [.. labels];
        return new Sheet(Sentences.Count(all.Length, "label")) { Tables = [new SheetTable("By row and code, from 0", [">row", ">given", ">suggested", ">wrong with probability", "by"], [.. all.Take(MostRows).Select(one => new[] { one.Index.ToString(CultureInfo.InvariantCulture), Sentences.Count(one.Given), Sentences.Count(one.Suggested), Exact(one), By(one.Basis) })], all.Length, "this list")] };
    }

    /// <summary>What a strict list stands on, and what it gives up.</summary>
    public static string[] Notes(StrictList list) =>
    [
        .. list.Bases.Contains(StrictBasis.Calibrated) ? ["Probabilities are calibrated on the reviewed sample."] : Array.Empty<string>(),
        .. list.Bases.Contains(StrictBasis.Uncalibrated) ? ["Uncalibrated: the list is as good as the model's probabilities and the noise rates estimated with them. Review at least 50 labels drawn at random, without strata, and name them."] : Array.Empty<string>(),
        "Whether the suggested label is the right one, the list does not say.",
        .. list.Bases.Contains(StrictBasis.Conformal) ? [$"Conformal, whatever the model: {Sentences.FirstFew([.. Enumerable.Range(0, list.Bases.Length).Where(k => list.Bases[k] == StrictBasis.Conformal).Select(k => list.Labels.Classes[k])], 8)}."] : Array.Empty<string>(),
        list.ExpectedWrong > 0 ? string.Create(CultureInfo.InvariantCulture, $"About {list.ExpectedWrong:0} wrong labels are expected among those not reviewed, {list.ExpectedWrongListed:0} of them in the list: it gives up {Sentences.Percent(list.RecallGivenUp)}.") : "No wrong label is expected.",
    ];

    /// <summary>The cells of a strict label: example, given, suggested, probability, basis.</summary>
    public static string[] Row(StrictLabel one, string name, IReadOnlyList<string> classes) => [name, classes[one.Given], classes[one.Suggested], Exact(one), By(one.Basis)];

    // Before a review, two of three estimators say nothing.
    private static WrongLabelEstimate[] Known(WrongLabels found) => found.Sample.Examples.IsEmpty && found.Leading.Estimator == WrongLabelEstimator.Model
        ? [.. found.Estimates.Where(one => one.Estimator == WrongLabelEstimator.Model)]
        : [.. found.Estimates];

    private static bool IsShown(ReviewBudget budget, int reviews) => reviews == budget.Asked.Reviews || Enumerable.Range(0, Tenths + 1).Any(tenth => reviews == (int)((long)budget.Queue.Length * tenth / Tenths));

    private static string Tiny(ClassLabels labels) => Sentences.FirstFew([.. Enumerable.Range(0, labels.ClassCount).Where(k => labels.ClassCounts[k] is > 0 and < FewLabels).Select(k => labels.Classes[k])]);

    private static string Off(double bias) => $"{Sentences.Count((long)Math.Round(Math.Abs(bias)))} too {(bias < 0 ? "few" : "many")}";

    private static string Exact(StrictLabel one) => Pages.Words.Exact(one.WrongProbability);

    private static string By(StrictBasis basis) => basis switch
    {
        StrictBasis.Conformal => "reviewed labels of the class",
        StrictBasis.Calibrated => "the model, calibrated",
        _ => "the model, uncalibrated",
    };

    private static string Words(BudgetPoint point) => string.Create(CultureInfo.InvariantCulture, $"{Sentences.Count(point.Reviews, "review")}: about {Sentences.Count((long)Math.Round(point.Finds), "wrong label")}, {point.Interval.Low:0} to {point.Interval.High:0}");

    private static SheetTable Table(IReadOnlyList<BudgetPoint> points, int total, string place) => new(
        "What so many reviews find",
        [">reviews", ">wrong labels", "bounds"],
        [.. points.Take(MostRows).Select(point => new[] { Sentences.Count(point.Reviews), point.Finds.ToString("0", CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{point.Interval.Low:0} to {point.Interval.High:0}") })],
        total,
        place);

    private static SheetTable Table(WrongLabels found, string place) => new(
        "Wrong labels",
        ["class", "by", ">wrong", "bounds", ">reviewed", ">of"],
        [.. Known(found).Take(MostRows).Select(one => Row(one, one.Class is { } k ? found.Labels.Classes[k] : "all"))],
        Known(found).Length,
        place);

    private static string[] Row(WrongLabelEstimate one, string name) =>
        [name, one.Estimator.ToString().ToLowerInvariant(), double.IsNaN(one.Count) ? "not reviewed" : one.Count.ToString("N0", CultureInfo.InvariantCulture), double.IsNaN(one.Interval.Low) ? "none: by a model alone" : string.Create(CultureInfo.InvariantCulture, $"{one.Interval.Low:N0} to {one.Interval.High:N0}"), one.Estimator == WrongLabelEstimator.Model ? "" : Sentences.Count(one.Reviewed), Sentences.Count(one.Of)];
}
