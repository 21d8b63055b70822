namespace LabelNotebooks;

/// <summary>Methods that count votes: majority, weighted vote, Wawa, zero-based skill.</summary>
/// <remarks>
/// Wawa and zero-based skill as in Toloka's crowd-kit (D. Ustalov, N. Pavlichenko and B. Tseitlin, "Learning from Crowds with Crowd-Kit", JOSS
/// 2024), whose figures they give.
/// </remarks>
internal static class VoteMethods
{
    private const int ZeroBasedIterations = 100;
    private const int ZeroBasedStepsToReduce = 20;
    private const double ZeroBasedReduction = 0.5;

    public static ConsensusFit Majority(Annotations annotations)
    {
        double[] shares = Votes.Shares(annotations);
        return new ConsensusFit(shares, Votes.AgreementWith(annotations, Votes.Winners(shares, annotations.Classes.Length)));
    }

    public static ConsensusFit Weighted(Annotations annotations, IReadOnlyList<double>? weights)
    {
        double[] skills = weights is null ? Votes.AgreementWithOthers(annotations) : [.. weights];
        double[] shares = Votes.Shares(annotations, skills);
        return new ConsensusFit(shares, weights is null ? skills : Votes.AgreementWith(annotations, Votes.Winners(shares, annotations.Classes.Length)));
    }

    public static ConsensusFit Wawa(Annotations annotations)
    {
        double[] skills = Majority(annotations).Skills;
        return new ConsensusFit(Votes.Shares(annotations, skills), skills);
    }

    /// <summary>Converged when a step changes no skill by more than the tolerance; the rate of change halves every 20 steps.</summary>
    public static ConsensusFit ZeroBasedSkill(Annotations annotations)
    {
        int k = annotations.Classes.Length;
        var skills = new double[annotations.Annotators.Length];
        Array.Fill(skills, (1.0 / k) + 1e-5);
        double rate = 1;
        double change = double.PositiveInfinity;
        for (int step = 1; step <= ZeroBasedIterations && change > Votes.TieTolerance; step++)
        {
            if (step % ZeroBasedStepsToReduce == 0)
                rate *= ZeroBasedReduction;
            double[] agreement = Votes.AgreementWith(annotations, Votes.Winners(Votes.Shares(annotations, skills), k));
            change = 0;
            for (int annotator = 0; annotator < skills.Length; annotator++)
            {
                double step1 = rate * (agreement[annotator] - skills[annotator]);
                skills[annotator] += step1;
                change = Math.Max(change, Math.Abs(step1));
            }
        }

        return new ConsensusFit(Votes.Shares(annotations, skills), skills) { HasConverged = change <= Votes.TieTolerance };
    }
}
