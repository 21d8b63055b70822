using System.Globalization;
using LabelNotebooks.Commands;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Estimate;

/// <summary>How many labels are wrong, and what it was estimated from.</summary>
internal static class EstimatePage
{
    private const int MostRows = 100;
    private const int FewLabels = 5;

    public static Sheet Of(WrongLabels found) => new(
        found.ToString(),
        new Facts(found.ModelBias is { } bias ? [("measured bias of the model", $"{Off(bias.Low)} to {Off(bias.High)}")] : []),
        new Notes([.. NotesOf(found)]),
        found.Sample.Examples.Length > 1 && found.Sample.Examples[0].Stratum is null ? Figure.Part(EstimateChart.Of(found)) : Block.None,
        Table(found, ".Estimates"));

    /// <summary>The number, and what it rests on.</summary>
    public static Sheet Brief(WrongLabels found) => new(found.ToString(), new Notes([NotesOf(found)[0]]));

    private static IReadOnlyList<Phrase> NotesOf(WrongLabels found) =>
    [
        found.Leading.Estimator == WrongLabelEstimator.Model
            ? "This is the model's own estimate, not a confidence interval: it has no bounds, and on your data its bias is not known. "
                + "On four noisy sets whose truth is known it counted 0 to 51 % too many."
            : $"From {Sentences.Count(found.Sample.Examples.Length, "label")} drawn at random and reviewed; "
                + $"bounds at {Sentences.Percent(found.Confidence)}.",
        .. found.Leading.Estimator != WrongLabelEstimator.Model && Known(found).Count(one => one.Class is null) > 1
            ? ["The rows for all labels differ, because a model counts what nobody has checked, a sample what was reviewed, and the corrected row both: "
                + "the marked one counts."]
            : Array.Empty<string>(),
        .. found.Leading.Estimator == WrongLabelEstimator.Model && Tiny(found.Labels) is { Length: > 0 } tiny
            ? [$"Classes with fewer than {FewLabels} labels ({tiny}) can make it absurd, for all classes."]
            : Array.Empty<string>(),
        .. found.Leading.Estimator == WrongLabelEstimator.Model
            ? ["What to review: labels drawn at random, without seeing what the model suggests. #!label-estimate --sheet review.csv writes them; "
                + "filled in, --reviewed review.csv reads them."]
            : Array.Empty<string>(),
    ];

    public static Sheet Of(WrongLabelEstimate estimate) => new(estimate.ToString());

    public static Sheet Of(IEnumerable<WrongLabelEstimate> estimates)
    {
        WrongLabelEstimate[] all = [.. estimates];
        return Sheet.OfTable(
            "By their codes",
            [">class", "by", ">wrong", "bounds", ">reviewed", ">of"],
            [.. all.Take(MostRows).Select(one => Row(one, one.Class is { } k ? Sentences.Count(k) : "all"))],
            all.Length,
            "estimate",
            "estimates");
    }

    public static Sheet Of(RandomSample sample) => new(sample.ToString());

    public static Sheet Of(ReviewQueueSample sample) => new(sample.ToString());

    public static Sheet Of(ReviewedExample example) => new(example.ToString());

    public static Sheet Of(ReviewSheetRow row) => new(row.ToString());

    // Before a review, two of three estimators say nothing.
    private static WrongLabelEstimate[] Known(WrongLabels found) => found.Sample.Examples.IsEmpty && found.Leading.Estimator == WrongLabelEstimator.Model
        ? [.. found.Estimates.Where(one => one.Estimator == WrongLabelEstimator.Model)]
        : [.. found.Estimates];

    private static string Tiny(ClassLabels labels) =>
        Sentences.FirstFew([.. Enumerable.Range(0, labels.ClassCount).Where(k => labels.ClassCounts[k] is > 0 and < FewLabels).Select(k => labels.Classes[k])]);

    private static string Off(double bias) => $"{Sentences.Count((long)Math.Round(Math.Abs(bias)))} too {(bias < 0 ? "few" : "many")}";

    private static WordTable Table(WrongLabels found, string place)
    {
        WrongLabelEstimate[] known = Known(found);
        // Of several estimators for all labels one is to be quoted; where there is one alone, there is nothing to choose.
        int leading = known.Count(one => one.Class is null) > 1
            ? Array.FindIndex(known, one => one.Class is null && one.Estimator == found.Leading.Estimator)
            : -1;
        return new WordTable(
            "Wrong labels",
            ["class", "by", ">wrong", "bounds", ">reviewed", ">of", ""],
            [.. known.Take(MostRows).Select((one, at) =>
                (string[])[.. Row(one, one.Class is { } k ? found.Labels.Classes[k] : "all"), at == leading ? "use this one" : ""])],
            known.Length,
            place)
        {
            Marked = leading < 0 ? null : leading,
        };
    }

    private static string[] Row(WrongLabelEstimate one, string name) =>
    [
        name,
        ChoiceNames.Of(one.Estimator),
        double.IsNaN(one.Count) ? "not reviewed" : one.Count.ToString("N0", CultureInfo.InvariantCulture),
        double.IsNaN(one.Interval.Low)
            ? "none: by a model alone"
            : string.Create(CultureInfo.InvariantCulture, $"{one.Interval.Low:N0} to {one.Interval.High:N0}"),
        one.Estimator == WrongLabelEstimator.Model ? "" : Sentences.Count(one.Reviewed),
        Sentences.Count(one.Of),
    ];
}
