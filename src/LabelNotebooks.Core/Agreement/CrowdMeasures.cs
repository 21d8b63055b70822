namespace LabelNotebooks;

/// <summary>
/// Consistency and uncertainty: if an annotator is right as often as they agree with the majority, and wrong labels are equally likely, how probable is the
/// majority label, and how much doubt is left. No standard error is published: intervals are a bootstrap over examples, with the annotators' rates counted anew
/// in each sample. O(labels x K) for each sample.
/// </summary>
/// <remarks>Source: Toloka's crowd-kit, <c>metrics.data</c> (D. Ustalov, N. Pavlichenko and B. Tseitlin, JOSS 2024).</remarks>
internal sealed class CrowdMeasures
{
    // Who always agrees is not taken as never wrong: two such who differ would leave nothing.
    private const double Surest = 1 - 1e-9;
    private const long MostWork = 200_000_000;
    private const int LeastSamples = 50;

    private readonly Annotations _annotations;
    private readonly int[] _majority;
    private readonly double[] _right;
    private readonly double[] _logs;
    private readonly double[] _means;

    private CrowdMeasures(Annotations annotations)
    {
        _annotations = annotations;
        _majority = Votes.Winners(Votes.Shares(annotations), annotations.Classes.Length);
        _right = new double[annotations.Annotators.Length];
        _logs = new double[annotations.Classes.Length];
        _means = new double[annotations.Classes.Length];
    }

    public static (AgreementCoefficient Consistency, AgreementCoefficient Uncertainty) Of(Annotations annotations, AgreementOptions options)
    {
        var measures = new CrowdMeasures(annotations);
        int examples = annotations.Examples.Length;
        var times = new int[examples];
        Array.Fill(times, 1);
        (double consistency, double uncertainty) = measures.Compute(times);
        var first = new AgreementCoefficient { Measure = AgreementMeasure.Consistency, Value = consistency };
        var second = new AgreementCoefficient { Measure = AgreementMeasure.Uncertainty, Value = uncertainty };
        if (examples < 2)
            return (first, second);

        int samples = (int)Math.Clamp(MostWork / ((long)annotations.Count * annotations.Classes.Length), LeastSamples, options.BootstrapSamples);
        var generator = new SeededGenerator(options.Seed);
        int[] order = Bootstrap.InOrder(annotations);
        var consistencies = new double[samples];
        var uncertainties = new double[samples];
        for (int sample = 0; sample < samples; sample++)
        {
            Array.Clear(times);
            for (int draw = 0; draw < examples; draw++)
                times[order[generator.Next(examples)]]++;
            (consistencies[sample], uncertainties[sample]) = measures.Compute(times);
        }

        return (Bootstrap.With(first, consistencies, options), Bootstrap.With(second, uncertainties, options));
    }

    private (double Consistency, double Uncertainty) Compute(int[] times)
    {
        CountRight(times);
        double consistency = 0;
        double uncertainty = 0;
        int total = 0;
        for (int example = 0; example < times.Length; example++)
        {
            if (times[example] == 0)
                continue;
            (double sure, double doubt) = Of(example);
            consistency += times[example] * sure;
            uncertainty += times[example] * doubt;
            total += times[example];
        }

        return (consistency / total, uncertainty / total);
    }

    private void CountRight(int[] times)
    {
        var all = new double[_right.Length];
        Array.Clear(_right);
        for (int example = 0; example < times.Length; example++)
        {
            (int start, int end) = _annotations.RowsOf(example);
            for (int at = start; at < end && times[example] > 0; at++)
            {
                all[_annotations.AnnotatorCodes[at]] += times[example];
                _right[_annotations.AnnotatorCodes[at]] += _annotations.LabelCodes[at] == _majority[example] ? times[example] : 0;
            }
        }

        for (int annotator = 0; annotator < all.Length; annotator++)
            _right[annotator] = all[annotator] > 0 ? Math.Clamp(_right[annotator] / all[annotator], 1 - Surest, Surest) : 0.5;
    }

    private (double Sure, double Doubt) Of(int example)
    {
        int k = _logs.Length;
        // One class leaves no doubt.
        if (k == 1)
            return (1, 0);
        Array.Clear(_logs);
        Array.Clear(_means);
        (int start, int end) = _annotations.RowsOf(example);
        for (int at = start; at < end; at++)
        {
            double right = _right[_annotations.AnnotatorCodes[at]];
            double wrong = (1 - right) / (k - 1);
            double logRight = Math.Log(right);
            double logWrong = Math.Log(wrong);
            for (int c = 0; c < k; c++)
            {
                bool isGiven = _annotations.LabelCodes[at] == c;
                _logs[c] += isGiven ? logRight : logWrong;
                _means[c] += isGiven ? right : wrong;
            }
        }

        ExpectationMaximization.Normalize(_logs);
        double doubt = 0;
        foreach (double mean in _means)
            doubt -= mean > 0 ? mean / (end - start) * Math.Log(mean / (end - start)) : 0;
        return (_logs[_majority[example]], doubt);
    }
}
