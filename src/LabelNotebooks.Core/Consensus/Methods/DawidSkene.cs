namespace LabelNotebooks;

/// <summary>
/// Annotators with a confusion matrix each, fitted by expectation and maximization from vote shares, in log space. With smoothing s the
/// objective is the likelihood times a Dirichlet(1 + s) prior of each row of each matrix. One step is O(labels x K + annotators x K²).
/// </summary>
/// <remarks>
/// Source: A. P. Dawid and A. M. Skene, "Maximum Likelihood Estimation of Observer Error-Rates Using the EM Algorithm", Applied Statistics 28(1), 1979.
/// </remarks>
internal static class DawidSkene
{
    public static ConsensusFit Fit(Annotations annotations, ConsensusOptions options)
    {
        int k = annotations.Classes.Length;
        int examples = annotations.Examples.Length;
        var prevalence = new double[k];
        // For annotator a and label l the K values of the true classes lie side by side, as each label reads them.
        var confusions = new double[annotations.Annotators.Length * k * k];
        var logs = new double[confusions.Length];
        double smoothing = options.Smoothing;

        void Maximize(double[] posterior)
        {
            Array.Clear(prevalence);
            Array.Clear(confusions);
            ReadOnlySpan<int> labels = annotations.LabelCodes;
            ReadOnlySpan<int> annotators = annotations.AnnotatorCodes;
            for (int example = 0; example < examples; example++)
            {
                ReadOnlySpan<double> row = posterior.AsSpan(example * k, k);
                for (int truth = 0; truth < k; truth++)
                    prevalence[truth] += row[truth] / examples;
                (int start, int end) = annotations.RowsOf(example);
                for (int at = start; at < end; at++)
                {
                    Span<double> cell = confusions.AsSpan(((annotators[at] * k) + labels[at]) * k, k);
                    for (int truth = 0; truth < k; truth++)
                        cell[truth] += row[truth];
                }
            }

            for (int annotator = 0; annotator < annotations.Annotators.Length; annotator++)
            {
                for (int truth = 0; truth < k; truth++)
                {
                    double total = 0;
                    for (int label = 0; label < k; label++)
                        total += confusions[(((annotator * k) + label) * k) + truth] + smoothing;
                    for (int label = 0; label < k; label++)
                    {
                        int at = (((annotator * k) + label) * k) + truth;
                        // Nothing is known of a true class that this annotator never met: they guess.
                        confusions[at] = total > 0 ? (confusions[at] + smoothing) / total : 1.0 / k;
                        logs[at] = ExpectationMaximization.Log(confusions[at]);
                    }
                }
            }
        }

        double Expect(double[] posterior)
        {
            ReadOnlySpan<int> labels = annotations.LabelCodes;
            ReadOnlySpan<int> annotators = annotations.AnnotatorCodes;
            double objective = smoothing > 0 ? smoothing * logs.Sum() : 0;
            double[] logPrevalence = [.. prevalence.Select(ExpectationMaximization.Log)];
            for (int example = 0; example < examples; example++)
            {
                Span<double> row = posterior.AsSpan(example * k, k);
                logPrevalence.CopyTo(row);
                (int start, int end) = annotations.RowsOf(example);
                for (int at = start; at < end; at++)
                {
                    ReadOnlySpan<double> cell = logs.AsSpan(((annotators[at] * k) + labels[at]) * k, k);
                    for (int truth = 0; truth < k; truth++)
                        row[truth] += cell[truth];
                }

                objective += ExpectationMaximization.Normalize(row);
            }

            return objective;
        }

        double[] posterior = Votes.Shares(annotations);
        (List<double> history, bool hasConverged) = ExpectationMaximization.Run(posterior, Maximize, Expect, annotations.Count, options);
        return new ConsensusFit(
            posterior,
            [.. Enumerable.Range(0, annotations.Annotators.Length).Select(annotator => Skill(annotator, confusions, prevalence))])
        {
            Confusions = ByTruth(confusions, k),
            Prevalence = prevalence,
            History = history,
            HasConverged = hasConverged,
            Objective = smoothing > 0 ? "log likelihood with smoothing" : "log likelihood",
        };
    }

    private static double Skill(int annotator, double[] confusions, double[] prevalence)
    {
        int k = prevalence.Length;
        double skill = 0;
        for (int truth = 0; truth < k; truth++)
            skill += prevalence[truth] * confusions[(((annotator * k) + truth) * k) + truth];
        return Math.Min(skill, 1);
    }

    private static double[] ByTruth(double[] confusions, int k)
    {
        var turned = new double[confusions.Length];
        for (int at = 0; at < confusions.Length; at++)
        {
            (int annotator, int label, int truth) = (at / (k * k), at / k % k, at % k);
            turned[(((annotator * k) + truth) * k) + label] = confusions[at];
        }

        return turned;
    }
}
