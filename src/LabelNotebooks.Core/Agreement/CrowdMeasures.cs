namespace LabelNotebooks;

/// <summary>
/// Consistency and uncertainty: if an annotator is right as often as they agree with the majority, and wrong labels are equally likely, how probable is the majority label, and how much doubt
/// is left. Errors are those of the mean over examples, with the annotators' rates taken as known.
/// </summary>
/// <remarks>Source: Toloka's crowd-kit, <c>metrics.data</c> (D. Ustalov, N. Pavlichenko and B. Tseitlin, JOSS 2024).</remarks>
internal static class CrowdMeasures
{
    // Who always agrees is not taken as never wrong: two such who differ would leave nothing.
    private const double Surest = 1 - 1e-9;

    public static (AgreementCoefficient Consistency, AgreementCoefficient Uncertainty) Of(Annotations annotations, double confidence)
    {
        int k = annotations.Classes.Length;
        int[] majority = Votes.Winners(Votes.Shares(annotations), k);
        double[] skills = [.. Votes.AgreementWith(annotations, majority).Select(skill => Math.Clamp(skill, 1 - Surest, Surest))];
        var consistency = new double[annotations.Examples.Length];
        var uncertainty = new double[consistency.Length];
        var logs = new double[k];
        var means = new double[k];
        for (int example = 0; example < consistency.Length; example++)
        {
            Array.Clear(logs);
            Array.Clear(means);
            (int start, int end) = annotations.RowsOf(example);
            for (int at = start; at < end; at++)
            {
                double right = skills[annotations.AnnotatorCodes[at]];
                for (int c = 0; c < k; c++)
                {
                    double share = k == 1 || annotations.LabelCodes[at] == c ? right : (1 - right) / (k - 1);
                    logs[c] += Math.Log(share);
                    means[c] += share;
                }
            }

            ExpectationMaximization.Normalize(logs);
            consistency[example] = logs[majority[example]];
            double sum = means.Sum();
            uncertainty[example] = -means.Sum(mean => mean > 0 ? mean / sum * Math.Log(mean / sum) : 0);
        }

        return (
            new AgreementCoefficient { Measure = AgreementMeasure.Consistency, Value = consistency.Average() }.WithError(ChanceCorrected.OfMean(consistency), consistency.Length, confidence, lowest: 0),
            new AgreementCoefficient { Measure = AgreementMeasure.Uncertainty, Value = uncertainty.Average() }.WithError(ChanceCorrected.OfMean(uncertainty), uncertainty.Length, confidence, lowest: 0, highest: Math.Log(k)));
    }
}
