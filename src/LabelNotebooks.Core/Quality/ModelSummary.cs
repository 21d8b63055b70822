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

    private const int NumbersInBlock = 1 << 16;

    private ModelSummary(int examples, int agreeing, double logLoss, double baselineLogLoss, ImmutableArray<ClassRecall> classes)
    {
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
    /// The mean of -ln(probability of the given label), in nats, 0 at best; probabilities below <see cref="ProbabilityFloor"/> count as that,
    /// above 1 as 1. NaN without examples or where a probability is NaN.
    /// </summary>
    public double LogLoss { get; }

    /// <summary>The share of the commonest class: the agreement of a model that always names it, 0 to 1.</summary>
    public double BaselineAgreement => Examples == 0 ? double.NaN : (double)Classes.Max(one => one.Examples) / Examples;

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
        CheckSizes(labels, probabilities);
        return probabilities switch
        {
            PredictedProbabilities<float> source => Of(labels, source),
            PredictedProbabilities<double> source => Of(labels, source),
            _ => throw new NotSupportedException($"Probabilities in {probabilities.Precision} are not supported."),
        };
    }

    private static ModelSummary Of<T>(ClassLabels labels, PredictedProbabilities<T> source)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int classCount = labels.ClassCount;
        var predicted = new int[classCount];
        var agreeing = new int[classCount];
        double sum = 0;
        int rowsInBlock = Math.Max(1, NumbersInBlock / classCount);
        var scratch = new T[rowsInBlock * classCount];
        for (int start = 0; start < labels.Count; start += rowsInBlock)
        {
            int count = Math.Min(rowsInBlock, labels.Count - start);
            ReadOnlySpan<T> block = source.Rows(start, count, scratch);
            for (int i = 0; i < count; i++)
            {
                ReadOnlySpan<T> row = block.Slice(i * classCount, classCount);
                int given = labels[start + i];
                int best = IndexOfMax(row);
                predicted[best]++;
                if (best == given)
                    agreeing[given]++;
                sum -= Math.Log(Math.Clamp(double.CreateChecked(row[given]), ProbabilityFloor, 1));
            }
        }

        return new ModelSummary(
            labels.Count,
            agreeing.Sum(),
            sum / labels.Count,
            Entropy(labels),
            [.. Enumerable.Range(0, classCount).Select(code => new ClassRecall(
                labels.Classes[code],
                labels.ClassCounts[code],
                predicted[code],
                (double)agreeing[code] / labels.ClassCounts[code],
                (double)agreeing[code] / predicted[code]))]);
    }

    private static int IndexOfMax<T>(ReadOnlySpan<T> row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int best = 0;
        for (int k = 1; k < row.Length; k++)
        {
            if (row[k] > row[best])
                best = k;
        }

        return best;
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

    private static void CheckSizes(ClassLabels labels, PredictedProbabilities probabilities)
    {
        var problems = new List<InputProblem>();
        if (labels.Count != probabilities.RowCount)
        {
            problems.Add(new InputProblem(
                "probabilities",
                $"the number of rows is {Sentences.Count(probabilities.RowCount)}, but the number of labels is {Sentences.Count(labels.Count)}.",
                "Give one row for each label, in the same order."));
        }

        if (labels.ClassCount != probabilities.ClassCount)
        {
            problems.Add(new InputProblem(
                "probabilities",
                $"the number of columns is {Sentences.Count(probabilities.ClassCount)}, but the number of classes is {Sentences.Count(labels.ClassCount)}.",
                "Give one column for each class, in the order of the classes."));
        }

        if (problems.Count > 0)
            throw new AuditInputException(problems);
    }
}
