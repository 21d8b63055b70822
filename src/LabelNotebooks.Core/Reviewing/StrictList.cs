using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>
/// Labels of which, on average, no more than a stated share is right after all: for correcting without looking at each. Not the flags: far shorter, and often
/// empty. An empty list says that the evidence is not enough. The level is about "the given label is wrong"; whether the suggested one is right, it does not
/// say. It holds on average over samples, for each basis by itself; lists of two levels need not
/// lie within one another, because the basis of a class depends on the level.
/// </summary>
/// <remarks>
/// Sources: Bayesian false discovery rate: M. Newton, A. Noueiry, D. Sarkar, P. Ahlquist, "Detecting Differential Gene Expression with a Semiparametric
/// Hierarchical Mixture Method", Biostatistics 5, 2004, section 3. Conformal p-values: S. Bates, E. Candès, L. Lei, Y. Romano, M. Sesia, "Testing for Outliers
/// with Conformal p-values", Annals of Statistics 51, 2023; Y. Benjamini and Y. Hochberg, JRSS B 57, 1995.
/// </remarks>
public sealed record StrictList
{
    /// <summary>From so many reviewed right labels of a class on, its p-values can be conformal.</summary>
    public const int LeastRight = 50;

    /// <summary>The share of the list that may be right after all, on average; in (0, 1).</summary>
    public required double Level { get; init; }

    /// <summary>The given labels.</summary>
    public required ClassLabels Labels { get; init; }

    /// <summary>The labels of the list, surest first. None that was reviewed.</summary>
    public required ImmutableArray<StrictLabel> Listed { get; init; }

    /// <summary>(K): what the list stands on in each class.</summary>
    public required ImmutableArray<StrictBasis> Bases { get; init; }

    /// <summary>True if a reviewed sample bears the probabilities out: at least 50 reviewed, without strata.</summary>
    public required bool IsCalibrated { get; init; }

    /// <summary>How many wrong labels there are among those not reviewed, by the probabilities.</summary>
    public required double ExpectedWrong { get; init; }

    /// <summary>How many of them are in the list, by the probabilities.</summary>
    public required double ExpectedWrongListed { get; init; }

    /// <summary>The share of the wrong labels that the list leaves out, in [0, 1]; 0 where none is expected.</summary>
    public double RecallGivenUp => ExpectedWrong > 0 ? 1 - Math.Min(1, ExpectedWrongListed / ExpectedWrong) : 0;

    /// <summary>What is wrong with a level; null for nothing.</summary>
    public static OptionFault? FaultOf(double level) => level > 0 && level < 1
        ? null
        : new OptionFault(
            nameof(Level),
            $"the level is {level.ToString(System.Globalization.CultureInfo.InvariantCulture)}.",
            "Give a share between 0 and 1, such as 0.1: one of ten may be right after all.");

    /// <summary>Makes the list. O(N K + N log N).</summary>
    /// <param name="issues">An audit of N labels.</param>
    /// <param name="probabilities">(N, K), those of the audit.</param>
    /// <param name="level">The share that may be right after all, in (0, 1).</param>
    /// <param name="sample">What was reviewed, drawn at random; null if nothing.</param>
    /// <exception cref="AuditInputException">The level is outside (0, 1), or probabilities or sample are not of this audit.</exception>
    public static StrictList Of(LabelIssues issues, PredictedProbabilities probabilities, double level = 0.1, RandomSample? sample = null)
    {
        ArgumentNullException.ThrowIfNull(issues);
        if (FaultOf(level) is { } fault)
            throw new AuditInputException([fault.ToProblem("strict list")]);
        ClassLabels labels = issues.Labels;
        sample = RandomSample.OrNone(sample, labels.Count);
        double[] ratios = WrongProbability.Ratios(issues, probabilities);
        WrongCalibration calibration = WrongCalibration.Of(ratios, sample);
        double[] wrong = [.. ratios.Select(calibration.Probability)];
        var reviewed = sample.Examples.Select(example => example.Index).Concat(issues.Decided.Select(issue => issue.Index)).ToHashSet();
        int[] open = [.. Enumerable.Range(0, labels.Count).Where(row => !reviewed.Contains(row))];
        ImmutableArray<StrictBasis> bases = BasesOf(labels, wrong, calibration.IsCalibrated, sample, level, open);

        // Of equal probabilities the larger ratio first: where the model is surest, all are 1.
        int[] bySurprise = [.. open.OrderByDescending(row => ratios[row])];
        List<StrictLabel> listed =
            [.. ByMean([.. bySurprise.Where(row => bases[labels[row]] != StrictBasis.Conformal)], wrong, level).Select(row => Labelled(row, double.NaN))];
        Dictionary<int, double> pValues = ConformalTest.PValues([.. open.Where(row => bases[labels[row]] == StrictBasis.Conformal)], labels, ratios, sample);
        listed.AddRange(ConformalTest.Discoveries(pValues, level).Select(row => Labelled(row, pValues[row])));
        return new StrictList
        {
            Level = level,
            Labels = labels,
            Listed = [.. listed.OrderByDescending(one => one.WrongProbability).ThenByDescending(one => ratios[one.Index]).ThenBy(one => one.Index)],
            Bases = bases,
            IsCalibrated = calibration.IsCalibrated,
            ExpectedWrong = open.Sum(row => wrong[row]),
            ExpectedWrongListed = listed.Sum(one => one.WrongProbability),
        };

        StrictLabel Labelled(int row, double pValue) => new(row, labels[row], issues.SuggestedLabels[row], wrong[row], bases[labels[row]], pValue);
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => this switch
    {
        { Listed.IsEmpty: true, ExpectedWrong: 0 } => "There is nothing to list: of the labels that were not reviewed none is expected to be wrong.",
        { Listed.IsEmpty: true } => $"Insufficient evidence: no label can be called wrong so that at most {Sentences.Percent(Level)} are right after all.",
        _ => $"{Sentences.Count(Listed.Length, "label")} of which at most about {Sentences.Percent(Level)} should be right after "
            + $"all{(Listed.Any(one => one.Basis == StrictBasis.Uncalibrated)
                ? ", as far as the model's probabilities can be believed: they are uncalibrated"
                : "")}.",
    };

    // A p-value is never below 1 / (n + 1). Where that is coarser than the expected share of wrong labels of the class allows, calibrated probabilities say
    // more. A sample with strata is not exchangeable with the other labels.
    private static ImmutableArray<StrictBasis> BasesOf(ClassLabels labels, double[] wrong, bool isCalibrated, RandomSample sample, double level, int[] open)
    {
        var right = new int[labels.ClassCount];
        foreach (ReviewedExample example in sample.Examples.Where(example => !example.IsWrong))
            right[labels[example.Index]]++;
        var expected = new double[labels.ClassCount];
        var left = new int[labels.ClassCount];
        foreach (int row in open)
        {
            expected[labels[row]] += wrong[row];
            left[labels[row]]++;
        }

        StrictBasis other = isCalibrated ? StrictBasis.Calibrated : StrictBasis.Uncalibrated;
        return [.. Enumerable.Range(0, labels.ClassCount)
            .Select(k => !sample.HasStrata && right[k] >= LeastRight && left[k] > 0 && 1.0 / (right[k] + 1) <= level * expected[k] / left[k]
                ? StrictBasis.Conformal
                : other)];
    }

    private static IEnumerable<int> ByMean(int[] bySurprise, double[] wrong, double level)
    {
        double sum = 0;
        int kept = 0;
        for (int at = 0; at < bySurprise.Length; at++)
        {
            sum += 1 - wrong[bySurprise[at]];
            if (sum <= level * (at + 1))
                kept = at + 1;
        }

        return bySurprise.Take(kept);
    }
}
