namespace LabelNotebooks;

/// <summary>
/// The loop that the probabilistic methods share: estimate parameters from the posterior, then the posterior from them, until the objective rests.
/// </summary>
internal static class ExpectationMaximization
{
    /// <summary>Runs it on <paramref name="posterior"/>, (M x K), in place.</summary>
    /// <param name="posterior">Where to begin; at the end the last posterior.</param>
    /// <param name="maximize">Parameters from the posterior.</param>
    /// <param name="expect">The posterior from the parameters; gives the objective at these parameters.</param>
    /// <param name="labelCount">How many labels there are.</param>
    /// <param name="options">When to stop.</param>
    public static (List<double> History, bool HasConverged) Run(
        double[] posterior,
        Action<double[]> maximize,
        Func<double[], double> expect,
        int labelCount,
        ConsensusOptions options)
    {
        var history = new List<double>();
        for (int step = 0; step < options.MaxIterations; step++)
        {
            maximize(posterior);
            history.Add(expect(posterior));
            if (step > 0 && history[step] - history[step - 1] < options.Tolerance * labelCount)
                return (history, true);
        }

        return (history, false);
    }

    /// <summary>Turns log weights into probabilities that sum to 1; gives the log of their sum.</summary>
    public static double Normalize(Span<double> logs)
    {
        double most = double.NegativeInfinity;
        foreach (double log in logs)
            most = Math.Max(most, log);
        double sum = 0;
        foreach (ref double log in logs)
        {
            log = Math.Exp(log - most);
            sum += log;
        }

        foreach (ref double share in logs)
            share /= sum;
        return most + Math.Log(sum);
    }

    /// <summary>The logarithm; of none, of so little that it decides alone and yet can be counted with.</summary>
    public static double Log(double value) => Math.Log(Math.Max(value, 1e-300));
}
