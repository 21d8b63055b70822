using System.Runtime.InteropServices;

namespace LabelNotebooks;

/// <summary>The bounds between which a figure lies, at the confidence that its maker states.</summary>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Nothing is known.</summary>
    public static Interval Unknown { get; } = new(double.NaN, double.NaN);

    /// <summary>Both bounds.</summary>
    public override string ToString() =>
        double.IsNaN(Low) ? "unknown" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Low:0.000} to {High:0.000}");
}
