using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace LabelNotebooks;

/// <summary>
/// Labels against which the model is near-sure of another class: "no tumour" by 95 of 100 where the label says "tumour". No estimate of noise and no
/// threshold of a class has a part in it: it says where the model contradicts, and is as good as its probabilities.
/// </summary>
/// <remarks>Unlike the rules of <see cref="FilterBy"/> it flags as many as there are: an overconfident model has many. Immutable.</remarks>
public sealed record NearSureDisagreements
{
    /// <summary>From here on the model is taken to be near-sure.</summary>
    public const double DefaultCertainty = 0.95;

    /// <summary>The given labels.</summary>
    public required ClassLabels Labels { get; init; }

    /// <summary>The least probability of the other class, in (0, 1].</summary>
    public required double Certainty { get; init; }

    /// <summary>The disagreements by ascending probability of the given label; ties by index.</summary>
    public required ImmutableArray<Disagreement> Found { get; init; }

    /// <summary>How many there are.</summary>
    public int Count => Found.Length;

    /// <summary>
    /// Finds them: the most likely class is the only one of its probability, is not the given one, and has a probability of at least the certainty, compared
    /// in the precision of the matrix. O(N K), one pass; nothing of size N x K is copied.
    /// </summary>
    /// <param name="labels">(N) given labels over K classes.</param>
    /// <param name="probabilities">(N, K) out-of-sample predicted probabilities.</param>
    /// <param name="certainty">In (0, 1].</param>
    /// <exception cref="AuditInputException">The input cannot be audited, or the certainty is out of its range.</exception>
    public static NearSureDisagreements Of(ClassLabels labels, PredictedProbabilities probabilities, double certainty = DefaultCertainty)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(probabilities);
        if (FaultOf(certainty) is { } fault)
            throw new AuditInputException([fault.ToProblem("disagreements")]);
        return new NearSureDisagreements
        {
            Labels = labels,
            Certainty = certainty,
            Found = probabilities switch
            {
                PredictedProbabilities<float> single => Find(InputCheck.Open(labels, single), certainty),
                PredictedProbabilities<double> twice => Find(InputCheck.Open(labels, twice), certainty),
                _ => throw new NotSupportedException($"Probabilities of type {probabilities.GetType().Name} are neither float nor double."),
            },
        };
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Sentences.Count(Count)} of {Sentences.Count(Labels.Count, "label")} against which the model is sure of another "
        + $"class by {100 * Certainty:0.######} of 100 or more.");

    /// <summary>What is wrong with a certainty; null for nothing.</summary>
    public static OptionFault? FaultOf(double certainty) => certainty > 0 && certainty <= 1
        ? null
        : new OptionFault(
            nameof(Certainty),
            $"the certainty is {certainty.ToString(CultureInfo.InvariantCulture)}.",
            "Give a probability above 0 and up to 1, such as 0.95.");

    private static ImmutableArray<Disagreement> Find<T>(CheckedInput<T> input, double certainty)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T least = T.CreateChecked(certainty);
        var found = new List<Disagreement>();
        var blocks = new RowBlocks<T>(input.Probabilities, 0, input.Count);
        while (blocks.MoveNext())
        {
            for (int offset = 0; offset < blocks.Count; offset++)
            {
                ReadOnlySpan<T> row = blocks.Row(offset);
                int index = blocks.FirstRow + offset;
                int given = input.Labels[index];
                int best = RowMath.MostLikely(row);
                if (best == given || row[best] < least || row[(best + 1)..].Contains(row[best]))
                    continue;
                found.Add(new Disagreement(index, given, best, double.CreateChecked(row[given]), double.CreateChecked(row[best])));
            }
        }

        return [.. found.OrderBy(one => one.GivenProbability).ThenBy(one => one.Index)];
    }
}
