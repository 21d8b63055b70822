namespace LabelNotebooks;

/// <summary>
/// Predictions by a model that was trained on the very labels it is asked about: it repeats them, wrong ones included. Told by near-perfect
/// agreement; suspected where a set is too small to tell, or where the log loss is far below what a quick cross-validated model reaches on the same examples.
/// </summary>
internal static class InSampleFinding
{
    // Labels are wrong in 3 to 15 of 100 cases; a model that did not see them agrees with about 99.1 % even of MNIST's test labels.
    private const double NearPerfect = 0.995;
    private const double LeastCertain = 0.99;
    private const int LeastRows = 20;

    // A doubt, never more: an honest network on MNIST's pictures has a tenth of the log loss of a quick model on their pixels.
    private const double FarBelow = 0.5;
    private const double Informed = 0.7;
    private const double LeastGapInLogLoss = 0.05;
    private const double Normal975 = 1.959963984540054;

    private static string Learn => Sentences.Setting(nameof(ModelInputs), "data.CrossValidate()");

    private static string Known => Sentences.Setting(nameof(SanityOptions.KnownOutOfSample), "known: new() { KnownOutOfSample = true }");

    public static SanityFinding? Of(ModelSummary model, SanityTally tally, long agreeing, SanityOptions options)
    {
        if (options.KnownOutOfSample)
            return null;
        double agreement = (double)agreeing / tally.Rows;
        string? perfect = agreement >= NearPerfect && tally.Rows >= LeastRows
            ? $"The model agrees with {Sentences.Percent(agreement)} of {Sentences.Count(tally.Rows, "label")}, and some labels are wrong in almost every set: "
                + "a model agrees with those only if it was trained on them."
            : null;
        bool scaled = tally.Outside.Count == 0 && tally.NotNumbers.Count == 0;
        // A quick model that learns next to nothing is no yardstick: the features are not what the other model saw.
        QuickModel? quick = scaled && options.QuickModel?.LogLoss < Informed * model.BaselineLogLoss ? options.QuickModel : null;
        string? better = quick is not null && IsFarBelow(quick) ? TooGood(quick) : null;
        if (perfect is not null && WilsonLow(agreement, tally.Rows) >= LeastCertain)
        {
            return new SanityFinding(
                SanityConcern.InSample,
                SanityVerdict.Unusable,
                $"These look in-sample. {string.Join(" ", new[] { perfect, better }.OfType<string>())}",
                $"Predict each example with a model that was trained without it: here by naming what it may learn from, {Learn}, "
                + $"in Python with cross_val_predict. If these are out-of-sample after all, say so with {Known}: "
                + "the task is then so easy that an audit by this model has little to find.");
        }

        return perfect is null && better is null
            ? null
            : new SanityFinding(
                SanityConcern.InSample,
                SanityVerdict.Doubtful,
                $"These may be in-sample. {string.Join(" ", new[] { perfect, better }.OfType<string>())}",
                $"If each example was predicted by a model trained without it, all is well: say so with {Known}. If not, or if you do not know, "
                + $"the list misses wrong labels: predict again, here by naming what a model may learn from, {Learn}, in Python with cross_val_predict.");
    }

    private static string TooGood(QuickModel quick) => FormattableString.Invariant(
        $"Their log loss is {quick.GivenLogLoss:0.000} where a quick cross-validated model reaches {quick.LogLoss:0.000} on the same {Sentences.Count(
            quick.Examples,
            "example")}.");

    private static bool IsFarBelow(QuickModel quick) =>
        quick.GivenLogLoss < FarBelow * quick.LogLoss && quick.LogLoss - quick.GivenLogLoss >= LeastGapInLogLoss;

    // Wilson, "Probable Inference", Journal of the American Statistical Association 22, 1927: the lower end of the 95 % interval.
    private static double WilsonLow(double share, int count)
    {
        double z2 = Normal975 * Normal975;
        double centre = share + (z2 / (2 * count));
        double spread = Normal975 * Math.Sqrt((share * (1 - share) / count) + (z2 / (4.0 * count * count)));
        return (centre - spread) / (1 + (z2 / count));
    }
}
