namespace LabelNotebooks;

/// <summary>
/// An annotator of ability a labels an example of ease b rightly with probability 1 / (1 + exp(-a exp b)); wrong labels are equally likely, classes too.
/// Priors: a and b normal with mean 1 and variance 1. The objective is the likelihood times the priors; abilities and eases climb it by Newton steps that are
/// halved until they do not lower it. One step is O(labels + M K).
/// </summary>
/// <remarks>
/// Source: J. Whitehill, P. Ruvolo, T. Wu, J. Bergsma and J. Movellan, "Whose Vote Should Count More: Optimal Integration of Labels from Labelers of Unknown
/// Expertise", NIPS 2009, section 3.
/// </remarks>
internal static class Glad
{
    private const int Sweeps = 2;
    private const int MostHalvings = 20;

    public static ConsensusFit Fit(Annotations annotations, ConsensusOptions options)
    {
        int k = annotations.Classes.Length;
        int examples = annotations.Examples.Length;
        double others = Math.Log(Math.Max(k - 1, 1));
        var byAnnotator = new RowsByAnnotator(annotations);
        var ability = new double[annotations.Annotators.Length];
        var ease = new double[examples];
        Array.Fill(ability, 1);
        Array.Fill(ease, 1);
        var right = new double[annotations.Count];

        void Maximize(double[] posterior)
        {
            ReadOnlySpan<int> labels = annotations.LabelCodes;
            for (int row = 0; row < right.Length; row++)
                right[row] = posterior[(byAnnotator.ExampleOf[row] * k) + labels[row]];
            for (int sweep = 0; sweep < Sweeps; sweep++)
            {
                for (int annotator = 0; annotator < ability.Length; annotator++)
                    ability[annotator] = ClimbAbility(ability[annotator], byAnnotator.Of(annotator), byAnnotator.ExampleOf, ease, right);
                for (int example = 0; example < examples; example++)
                    ease[example] = ClimbEase(ease[example], annotations.RowsOf(example), annotations.AnnotatorCodes, ability, right);
            }
        }

        double Expect(double[] posterior)
        {
            ReadOnlySpan<int> labels = annotations.LabelCodes;
            ReadOnlySpan<int> annotators = annotations.AnnotatorCodes;
            double objective = ability.Sum(Prior) + ease.Sum(Prior);
            for (int example = 0; example < examples; example++)
            {
                Span<double> row = posterior.AsSpan(example * k, k);
                row.Fill(-Math.Log(k));
                double all = 0;
                (int start, int end) = annotations.RowsOf(example);
                for (int at = start; at < end; at++)
                {
                    double power = ability[annotators[at]] * Math.Exp(ease[example]);
                    double wrong = LogSigmoid(-power) - others;
                    row[labels[at]] += LogSigmoid(power) - wrong;
                    all += wrong;
                }

                objective += ExpectationMaximization.Normalize(row) + all;
            }

            return objective;
        }

        double[] posterior = Votes.Shares(annotations);
        (List<double> history, bool hasConverged) = ExpectationMaximization.Run(posterior, Maximize, Expect, annotations.Count, options);
        var skills = new double[ability.Length];
        for (int annotator = 0; annotator < skills.Length; annotator++)
        {
            ReadOnlySpan<int> rows = byAnnotator.Of(annotator);
            foreach (int row in rows)
                skills[annotator] += Math.Exp(LogSigmoid(ability[annotator] * Math.Exp(ease[byAnnotator.ExampleOf[row]]))) / rows.Length;
        }

        return new ConsensusFit(posterior, skills) { History = history, HasConverged = hasConverged, Objective = "log likelihood with priors" };
    }

    private static double Prior(double value) => -0.5 * (value - 1) * (value - 1);

    private static double LogSigmoid(double x) => x >= 0 ? -Math.Log(1 + Math.Exp(-x)) : x - Math.Log(1 + Math.Exp(x));

    private static double ClimbAbility(double ability, ReadOnlySpan<int> rows, int[] exampleOf, double[] ease, double[] right)
    {
        double gradient = 1 - ability;
        double curvature = 1;
        double before = Prior(ability);
        foreach (int row in rows)
        {
            double factor = Math.Exp(ease[exampleOf[row]]);
            Add(right[row], ability * factor, factor, ref before, ref gradient, ref curvature);
        }

        double step = gradient / curvature;
        for (int halving = 0; halving < MostHalvings; halving++, step /= 2)
        {
            double tried = ability + step;
            double value = Prior(tried);
            foreach (int row in rows)
                value += Expected(right[row], tried * Math.Exp(ease[exampleOf[row]]));
            if (value >= before)
                return tried;
        }

        return ability;
    }

    private static double ClimbEase(double ease, (int Start, int End) rows, ReadOnlySpan<int> annotators, double[] ability, double[] right)
    {
        double factor = Math.Exp(ease);
        double gradient = 1 - ease;
        double curvature = 1;
        double before = Prior(ease);
        for (int row = rows.Start; row < rows.End; row++)
        {
            double power = ability[annotators[row]] * factor;
            Add(right[row], power, power, ref before, ref gradient, ref curvature);
        }

        double step = gradient / curvature;
        for (int halving = 0; halving < MostHalvings; halving++, step /= 2)
        {
            double tried = ease + step;
            double value = Prior(tried);
            for (int row = rows.Start; row < rows.End; row++)
                value += Expected(right[row], ability[annotators[row]] * Math.Exp(tried));
            if (value >= before)
                return tried;
        }

        return ease;
    }

    private static double Expected(double right, double power) => (right * LogSigmoid(power)) + ((1 - right) * LogSigmoid(-power));

    private static void Add(double right, double power, double slope, ref double value, ref double gradient, ref double curvature)
    {
        double sigmoid = Math.Exp(LogSigmoid(power));
        value += Expected(right, power);
        gradient += slope * (right - sigmoid);
        curvature += slope * slope * sigmoid * (1 - sigmoid);
    }
}
