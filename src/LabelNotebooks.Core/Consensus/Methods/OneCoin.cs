namespace LabelNotebooks;

/// <summary>
/// Dawid and Skene's model with one number for each annotator: the probability of the right label; wrong ones are equally likely. With smoothing s
/// the objective is the likelihood times a Beta(1 + s, 1 + s (K - 1)) prior. One step is O(labels + M K).
/// </summary>
/// <remarks>
/// Source: Y. Zhang, X. Chen, D. Zhou and M. I. Jordan, "Spectral Methods Meet EM: A Provably Optimal Algorithm for Crowdsourcing", JMLR 17, 2016, section 2.
/// </remarks>
internal static class OneCoin
{
    public static ConsensusFit Fit(Annotations annotations, ConsensusOptions options)
    {
        int k = annotations.Classes.Length;
        int examples = annotations.Examples.Length;
        int count = annotations.Annotators.Length;
        int others = Math.Max(k - 1, 1);
        double smoothing = options.Smoothing;
        var prevalence = new double[k];
        var right = new double[count];
        var labelCounts = new int[count];
        foreach (int annotator in annotations.AnnotatorCodes)
            labelCounts[annotator]++;
        var gain = new double[count];
        var wrong = new double[count];

        void Maximize(double[] posterior)
        {
            Array.Clear(prevalence);
            Array.Clear(right);
            ReadOnlySpan<int> labels = annotations.LabelCodes;
            ReadOnlySpan<int> annotators = annotations.AnnotatorCodes;
            for (int example = 0; example < examples; example++)
            {
                for (int truth = 0; truth < k; truth++)
                    prevalence[truth] += posterior[(example * k) + truth] / examples;
                (int start, int end) = annotations.RowsOf(example);
                for (int at = start; at < end; at++)
                    right[annotators[at]] += posterior[(example * k) + labels[at]];
            }

            for (int annotator = 0; annotator < count; annotator++)
            {
                right[annotator] = Math.Min(1, (right[annotator] + smoothing) / (labelCounts[annotator] + (smoothing * (1 + others))));
                wrong[annotator] = ExpectationMaximization.Log((1 - right[annotator]) / others);
                gain[annotator] = ExpectationMaximization.Log(right[annotator]) - wrong[annotator];
            }
        }

        double Expect(double[] posterior)
        {
            ReadOnlySpan<int> labels = annotations.LabelCodes;
            ReadOnlySpan<int> annotators = annotations.AnnotatorCodes;
            double objective = 0;
            for (int annotator = 0; smoothing > 0 && annotator < count; annotator++)
                objective += smoothing * (gain[annotator] + wrong[annotator] + (others * (wrong[annotator] + Math.Log(others))));
            double[] logPrevalence = [.. prevalence.Select(ExpectationMaximization.Log)];
            for (int example = 0; example < examples; example++)
            {
                Span<double> row = posterior.AsSpan(example * k, k);
                logPrevalence.CopyTo(row);
                (int start, int end) = annotations.RowsOf(example);
                double all = 0;
                for (int at = start; at < end; at++)
                {
                    row[labels[at]] += gain[annotators[at]];
                    all += wrong[annotators[at]];
                }

                objective += ExpectationMaximization.Normalize(row) + all;
            }

            return objective;
        }

        double[] posterior = Votes.Shares(annotations);
        (List<double> history, bool hasConverged) = ExpectationMaximization.Run(posterior, Maximize, Expect, annotations.Count, options);
        return new ConsensusFit(posterior, right)
        {
            Prevalence = prevalence,
            History = history,
            HasConverged = hasConverged,
            Objective = smoothing > 0 ? "log likelihood with smoothing" : "log likelihood",
        };
    }
}
