namespace LabelNotebooks;

/// <summary>
/// Columns that are shown in one line: one alone, or four and more that follow one another, are numbered on and hold the same, as px_0 ... px_63.
/// </summary>
/// <param name="Name">The name, or the first and the last: "px_0 ... px_63".</param>
/// <param name="First">The first column.</param>
/// <param name="Count">How many columns.</param>
/// <param name="Missing">How many values are missing in all of them.</param>
/// <param name="Lowest">The lowest number of all; NaN without numbers.</param>
/// <param name="Highest">The highest number of all; NaN without numbers.</param>
public sealed record ColumnRun(string Name, ColumnProfile First, int Count, long Missing, double Lowest, double Highest)
{
    /// <summary>The name, the kind, and what is missing.</summary>
    public override string ToString() => $"{Name}: {First.Kind}, {Sentences.Count(Missing)} missing.";
}
