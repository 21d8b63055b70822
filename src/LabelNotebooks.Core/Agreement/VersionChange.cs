using System.Globalization;

namespace LabelNotebooks;

/// <summary>How far agreement differs between two versions of the guideline. It does not say why: people and examples may differ, too.</summary>
/// <param name="Earlier">The version before.</param>
/// <param name="Later">The version after.</param>
/// <param name="Difference">The measure after less the measure before; NaN where one of them is not defined.</param>
/// <param name="Interval">
/// Its interval, out of those of both (Zou and Donner 2008), as if the labels of both had nothing in common; unknown where one of them is.
/// </param>
/// <param name="CommonAnnotators">How many annotators labelled by both.</param>
/// <param name="CommonExamples">How many examples were labelled by both.</param>
public sealed record VersionChange(string Earlier, string Later, double Difference, Interval Interval, int CommonAnnotators, int CommonExamples)
{
    /// <summary>True if the difference is more than chance among the examples explains; false also where nothing is known.</summary>
    public bool IsClear => Interval.Low > 0 || Interval.High < 0;

    /// <summary>Of two measures of labels that have nothing in common.</summary>
    internal static (double Difference, Interval Interval) Between(AgreementCoefficient earlier, AgreementCoefficient later)
    {
        double difference = later.Value - earlier.Value;
        if (double.IsNaN(difference) || double.IsNaN(earlier.Interval.Low) || double.IsNaN(later.Interval.Low))
            return (difference, Interval.Unknown);
        double down = Math.Sqrt(Square(later.Value - later.Interval.Low) + Square(earlier.Interval.High - earlier.Value));
        double up = Math.Sqrt(Square(later.Interval.High - later.Value) + Square(earlier.Value - earlier.Interval.Low));
        return (difference, new Interval(difference - down, difference + up));
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString()
    {
        string who = $"{Sentences.Count(CommonAnnotators, "annotator")} and {Sentences.Count(CommonExamples, "example")} are in both";
        if (double.IsNaN(Interval.Low))
            return $"Whether agreement changed from version {Earlier} to version {Later} cannot be told: too few examples have two labels by each of them.";
        string range = $"difference {Signed(Difference)}, {Signed(Interval.Low)} to {Signed(Interval.High)}";
        return IsClear
            ? $"By version {Later} annotators agree {(Difference > 0 ? "more" : "less")} than by version {Earlier} ({range}). That is more than chance "
                + $"among the examples explains; it does not show that the guideline is why: people and examples may differ, too ({who})."
            : $"No change of agreement shows from version {Earlier} to version {Later} ({range}): chance among the examples explains as much, and people and "
                + $"examples may differ, too ({who}).";
    }

    private static double Square(double value) => value * value;

    private static string Signed(double value) => (Math.Round(value, 2) + 0.0).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);
}
