namespace LabelNotebooks.Charts;

/// <summary>One bar of a <see cref="BarChart"/>.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Value">Its length.</param>
/// <param name="Label">The number beside it, in words.</param>
/// <param name="Part">How much of it is set apart in the colour of given labels; null where the whole bar has that colour.</param>
/// <param name="Bounds">Drawn as a line from one to the other; null where there are none.</param>
internal sealed record Bar(string Name, double Value, string Label, double? Part = null, Interval? Bounds = null)
{
    /// <summary>How far to the right it reaches, bounds included.</summary>
    public double End => Math.Max(Value, Bounds?.High ?? 0);
}
