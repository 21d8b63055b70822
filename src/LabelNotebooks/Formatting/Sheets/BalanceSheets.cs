using System.Globalization;

namespace LabelNotebooks.Formatting.Sheets;

/// <summary>Pages of how common classes are, and of how many labels are wrong.</summary>
internal static class BalanceSheets
{
    private const int MostRows = 100;

    public static Sheet Of(ClassBalance balance) => new(balance.ToString())
    {
        Facts =
        [
            ("commonest over rarest", double.IsNaN(balance.ImbalanceRatio) ? "unknown" : Words.Short(balance.ImbalanceRatio)),
            ("as mixed as so many equally common classes", Words.Exact(balance.EffectiveClassCount)),
        ],
        Tables = [Table(balance.Classes, ".Classes")],
    };

    public static Sheet Of(BalancedClass one) => new(one.ToString());

    public static Sheet Of(IEnumerable<BalancedClass> classes)
    {
        BalancedClass[] all = [.. classes];
        return new Sheet(Sentences.Count(all.Length, "class", "classes")) { Tables = [Table(all, "this list")] };
    }

    public static Sheet Of(WrongLabels found) => new(found.ToString())
    {
        Notes =
        [
            found.Leading.Estimator == WrongLabelEstimator.Model
                ? "This is the model's own estimate: it has no interval, and its error is not known. Review labels that are drawn at random, without seeing what the model suggests: ReviewedSample.Draw."
                : $"From {Sentences.Count(found.Sample.Examples.Length, "label")} drawn at random and reviewed; bounds at {Sentences.Percent(found.Confidence)}.",
        ],
        Tables = [Table(found, ".Estimates")],
    };

    public static Sheet Of(WrongLabelEstimate estimate) => new(estimate.ToString());

    public static Sheet Of(IEnumerable<WrongLabelEstimate> estimates)
    {
        WrongLabelEstimate[] all = [.. estimates];
        return new Sheet(Sentences.Count(all.Length, "estimate")) { Tables = [new SheetTable("By their codes", [">class", "by", ">wrong", "bounds", ">of"], [.. all.Take(MostRows).Select(one => Row(one, one.Class is { } k ? Sentences.Count(k) : "all"))], all.Length, "this list")] };
    }

    public static Sheet Of(ReviewedSample sample) => new(sample.ToString());

    public static Sheet Of(ReviewedExample example) => new(example.ToString());

    private static SheetTable Table(IReadOnlyList<BalancedClass> classes, string place) => new(
        "Classes",
        ["class", ">labels", ">share", ">flagged", "flagged share", "what can be said"],
        [.. classes.Take(MostRows).Select(one => new[] { one.Name, Sentences.Count(one.Count), Sentences.Percent(one.Share), Sentences.Count(one.Flagged), Bounds(one), one.Verdict })],
        classes.Count,
        place);

    private static SheetTable Table(WrongLabels found, string place) => new(
        "Wrong labels",
        ["class", "by", ">wrong", "bounds", ">of"],
        [.. found.Estimates.Take(MostRows).Select(one => Row(one, one.Class is { } k ? found.Labels.Classes[k] : "all"))],
        found.Estimates.Length,
        place);

    private static string[] Row(WrongLabelEstimate one, string name) =>
        [name, one.Estimator.ToString().ToLowerInvariant(), double.IsNaN(one.Count) ? "not reviewed" : one.Count.ToString("0", CultureInfo.InvariantCulture), double.IsNaN(one.Interval.Low) ? "none: by a model alone" : string.Create(CultureInfo.InvariantCulture, $"{one.Interval.Low:0} to {one.Interval.High:0}"), Sentences.Count(one.Of)];

    private static string Bounds(BalancedClass one) => double.IsNaN(one.FlaggedShare) ? "" : $"{Sentences.Percent(one.FlaggedShare)} ({Sentences.Percent(one.FlaggedInterval.Low)} to {Sentences.Percent(one.FlaggedInterval.High)})";
}
