using MathNet.Numerics;

namespace LabelNotebooks;

/// <summary>
/// An annotator either knows, and gives the true label, or chooses by a habit of their own. Fitted by variational Bayes from vote shares: knowing has a
/// Beta(0.5, 0.5) prior, habits a Dirichlet(10), classes are equally likely. The objective is the bound of the log evidence. One step is O(labels + M K).
/// </summary>
/// <remarks>
/// Source: D. Hovy, T. Berg-Kirkpatrick, A. Vaswani and E. Hovy, "Learning Whom to Trust with MACE", NAACL-HLT 2013, sections 2 and 3. The paper starts at
/// random several times; here the start is the vote.
/// </remarks>
internal static class Mace
{
    private const double KnowingPrior = 0.5;
    private const double HabitPrior = 10;

    public static ConsensusFit Fit(Annotations annotations, ConsensusOptions options)
    {
        int k = annotations.Classes.Length;
        int count = annotations.Annotators.Length;
        var knows = new double[count];
        var chooses = new double[count];
        var habits = new double[count * k];
        double[] know = [.. Enumerable.Repeat(0.5, count)];
        double[] choose = [.. Enumerable.Repeat(0.5, count)];
        double[] habit = [.. Enumerable.Repeat(1.0 / k, count * k)];

        void Maximize(double[] posterior)
        {
            Array.Fill(knows, KnowingPrior);
            Array.Fill(chooses, KnowingPrior);
            Array.Fill(habits, HabitPrior);
            ReadOnlySpan<int> labels = annotations.LabelCodes;
            ReadOnlySpan<int> annotators = annotations.AnnotatorCodes;
            for (int example = 0; example < annotations.Examples.Length; example++)
            {
                (int start, int end) = annotations.RowsOf(example);
                for (int at = start; at < end; at++)
                {
                    (int annotator, int label) = (annotators[at], labels[at]);
                    double knew = posterior[(example * k) + label] * know[annotator] / (know[annotator] + (choose[annotator] * habit[(annotator * k) + label]));
                    knows[annotator] += knew;
                    chooses[annotator] += 1 - knew;
                    habits[(annotator * k) + label] += 1 - knew;
                }
            }

            for (int annotator = 0; annotator < count; annotator++)
            {
                double both = SpecialFunctions.DiGamma(knows[annotator] + chooses[annotator]);
                know[annotator] = Math.Exp(SpecialFunctions.DiGamma(knows[annotator]) - both);
                choose[annotator] = Math.Exp(SpecialFunctions.DiGamma(chooses[annotator]) - both);
                Span<double> own = habits.AsSpan(annotator * k, k);
                double all = SpecialFunctions.DiGamma(Sum(own));
                for (int label = 0; label < k; label++)
                    habit[(annotator * k) + label] = Math.Exp(SpecialFunctions.DiGamma(own[label]) - all);
            }
        }

        double Expect(double[] posterior)
        {
            ReadOnlySpan<int> labels = annotations.LabelCodes;
            ReadOnlySpan<int> annotators = annotations.AnnotatorCodes;
            double bound = 0;
            for (int annotator = 0; annotator < count; annotator++)
                bound -= Distance([knows[annotator], chooses[annotator]], KnowingPrior) + Distance(habits.AsSpan(annotator * k, k), HabitPrior);
            for (int example = 0; example < annotations.Examples.Length; example++)
            {
                Span<double> row = posterior.AsSpan(example * k, k);
                row.Fill(-Math.Log(k));
                double all = 0;
                (int start, int end) = annotations.RowsOf(example);
                for (int at = start; at < end; at++)
                {
                    double chosen = choose[annotators[at]] * habit[(annotators[at] * k) + labels[at]];
                    double wrong = ExpectationMaximization.Log(chosen);
                    row[labels[at]] += Math.Log(know[annotators[at]] + chosen) - wrong;
                    all += wrong;
                }

                bound += ExpectationMaximization.Normalize(row) + all;
            }

            return bound;
        }

        double[] posterior = Votes.Shares(annotations);
        (List<double> history, bool hasConverged) = ExpectationMaximization.Run(posterior, Maximize, Expect, annotations.Count, options);
        return new ConsensusFit(posterior, [.. knows.Zip(chooses, (knew, chose) => knew / (knew + chose))])
        {
            History = history,
            HasConverged = hasConverged,
            Objective = "bound of the log evidence",
        };
    }

    /// <summary>How far a Dirichlet distribution lies from a symmetric one (Kullback-Leibler).</summary>
    private static double Distance(ReadOnlySpan<double> own, double prior)
    {
        double total = Sum(own);
        double distance = SpecialFunctions.GammaLn(total) - SpecialFunctions.GammaLn(prior * own.Length);
        double all = SpecialFunctions.DiGamma(total);
        foreach (double value in own)
            distance += SpecialFunctions.GammaLn(prior) - SpecialFunctions.GammaLn(value) + ((value - prior) * (SpecialFunctions.DiGamma(value) - all));
        return distance;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value;
        return sum;
    }
}
