using System.Globalization;

namespace LabelNotebooks;

/// <summary>What so many reviews are expected to find.</summary>
/// <param name="Reviews">How many labels are looked at, in the order of the queue.</param>
/// <param name="Finds">How many wrong ones are expected among them.</param>
/// <param name="Interval">Bounds of the number.</param>
public sealed record BudgetPoint(int Reviews, double Finds, Interval Interval)
{
    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Sentences.Count(Reviews, "review")}: about {Sentences.Count((long)Math.Round(Finds), "wrong label")} ({Interval.Low:0} to {Interval.High:0}).");
}
