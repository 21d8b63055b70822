using System.Collections.Immutable;
using System.Numerics;

namespace LabelNotebooks;

/// <summary>
/// How far predicted probabilities are to be trusted: their agreement with the given labels, beside what a prediction that knows
/// only how common each class is would reach. The given labels may be wrong themselves, so 100 % is not the aim.
/// </summary>
public sealed record ModelSummary
{
    /// <summary>The least probability that a logarithm is taken of: one hopeless example must not make the mean infinite.</summary>
    public const double ProbabilityFloor = 1e-15;

    private ModelSummary(int examples, int agreeing, double meanConfidence, double logLoss, double baselineLogLoss, ImmutableArray<ClassRecall> classes)
    {
        MeanConfidence = meanConfidence;
        Examples = examples;
        Agreeing = agreeing;
        LogLoss = logLoss;
        BaselineLogLoss = baselineLogLoss;
        Classes = classes;
    }

    /// <summary>N, the number of examples.</summary>
    public int Examples { get; }

    /// <summary>The number of examples whose most probable class (the first of equals) is the given label.</summary>
    public int Agreeing { get; }

    /// <summary>The share of examples whose most probable class is the given label (accuracy), 0 to 1; NaN without examples.</summary>
    public double Agreement => Examples == 0 ? double.NaN : (double)Agreeing / Examples;

    /// <summary>
    /// The mean of each example's highest probability: how often the model says that it is right. For probabilities that can be taken at their word
    /// it is close to <see cref="Agreement"/>, less the labels that are wrong. NaN without examples or where a probability is NaN.
    /// </summary>
    public double MeanConfidence { get; }

    /// <summary>
    /// The mean of -ln(probability of the given label), in nats, 0 at best; probabilities below <see cref="ProbabilityFloor"/> count as that,
    /// above 1 as 1. NaN without examples or where a probability is NaN.
    /// </summary>
    public double LogLoss { get; }

    /// <summary>The share of the commonest class: the agreement of a model that always names it, 0 to 1.</summary>
    public double BaselineAgreement => Examples == 0 ? double.NaN : (double)Classes.Max(one => one.Examples) / Examples;

    /// <summary>The agreement of labels and first choices that have nothing to do with each other but are as frequent as these, 0 to 1.</summary>
    public double ChanceAgreement => Examples == 0 ? double.NaN : Classes.Sum(one => (double)one.Examples / Examples * one.Predicted / Examples);

    /// <summary>
    /// Agreement above chance: Cohen's kappa of given labels and first choices, at most 1, 0 for chance. Source: J. Cohen, "A Coefficient of Agreement
    /// for Nominal Scales", Educational and Psychological Measurement 20, 1960.
    /// </summary>
    public double Kappa => ChanceAgreement >= 1 ? 0 : (Agreement - ChanceAgreement) / (1 - ChanceAgreement);

    /// <summary>The log loss of the prediction that gives each class its share of the labels, in nats: the entropy of the labels.</summary>
    public double BaselineLogLoss { get; }

    /// <summary>Each class, (K), in the order of the classes.</summary>
    public ImmutableArray<ClassRecall> Classes { get; }

    /// <summary>Compares probabilities with labels. One pass, O(N x K), summed in the order of the rows in float64.</summary>
    /// <param name="labels">(N), over K classes.</param>
    /// <param name="probabilities">(N, K), out-of-sample.</param>
    /// <exception cref="AuditInputException">N or K differ.</exception>
    public static ModelSummary Of(ClassLabels labels, PredictedProbabilities probabilities)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(probabilities);
        InputCheck.SameShape(labels, probabilities);
        return probabilities switch
        {
            PredictedProbabilities<float> source => Of(labels, source),
            PredictedProbabilities<double> source => Of(labels, source),
            _ => throw new NotSupportedException($"Probabilities in {probabilities.Precision} are not supported."),
        };
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"The model's first choice is the given label for {Sentences.Percent(Agreement)} "
        + $"of {Sentences.Count(Examples, "example")}; always naming the commonest class would reach {Sentences.Percent(BaselineAgreement)}.";

    private static ModelSummary Of<T>(ClassLabels labels, PredictedProbabilities<T> source)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int classCount = labels.ClassCount;
        var predicted = new int[classCount];
        var agreeing = new int[classCount];
        double sum = 0;
        double confidence = 0;
        var blocks = new RowBlocks<T>(source, 0, labels.Count);
        while (blocks.MoveNext())
        {
            for (int offset = 0; offset < blocks.Count; offset++)
            {
                ReadOnlySpan<T> row = blocks.Row(offset);
                int given = labels[blocks.FirstRow + offset];
                int best = RowMath.MostLikely(row);
                predicted[best]++;
                confidence += double.CreateChecked(row[best]);
                if (best == given)
                    agreeing[given]++;
                sum -= Math.Log(Math.Clamp(double.CreateChecked(row[given]), ProbabilityFloor, 1));
            }
        }

        return new ModelSummary(
            labels.Count,
            agreeing.Sum(),
            confidence / labels.Count,
            sum / labels.Count,
            Entropy(labels),
            [.. Enumerable.Range(0, classCount).Select(code => new ClassRecall(
                labels.Classes[code],
                labels.ClassCounts[code],
                predicted[code],
                (double)agreeing[code] / labels.ClassCounts[code],
                (double)agreeing[code] / predicted[code]))]);
    }

    private static double Entropy(ClassLabels labels)
    {
        double entropy = 0;
        foreach (int count in labels.ClassCounts)
        {
            double share = (double)count / labels.Count;
            entropy -= count == 0 ? 0 : share * Math.Log(share);
        }

        return labels.Count == 0 ? double.NaN : entropy;
    }
}
