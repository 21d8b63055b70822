using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What keeps a column from being one of numbers, where most of its values are numbers, or bear one.</summary>
/// <param name="Present">How many values there are.</param>
/// <param name="Others">How many of them are no numbers.</param>
/// <param name="First">Where the first of these stands and what it is: "line 7: &lt;5".</param>
/// <param name="Samples">The first few different ones.</param>
internal sealed record MixedNumbers(long Present, long Others, string First, ImmutableArray<string> Samples)
{
    /// <summary>"36 of 240 values are no number (line 7: &lt;5; also "ca. 5", "neg.")".</summary>
    public override string ToString() =>
        $"{Sentences.Count(Others)} of {Sentences.Count(Present, "value")} {(Others == 1 ? "is" : "are")} no number ({First}"
        + $"{(Samples.Length > 1 ? $"; also {string.Join(", ", Samples.Skip(1).Select(sample => $"\"{sample}\""))}" : "")})";
}
