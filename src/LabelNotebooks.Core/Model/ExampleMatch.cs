using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Where the examples of one list stand in another.</summary>
/// <param name="Rows">(M), in the order of the keys that were asked for: the row, from 0; -1 where there is none.</param>
/// <param name="Missing">The keys that are not there, each once, in their order.</param>
/// <param name="Extra">How many examples are there that were not asked for.</param>
public sealed record ExampleMatch(ImmutableArray<int> Rows, ImmutableArray<string> Missing, int Extra)
{
    /// <summary>What is missing, as a screen names it. O(M).</summary>
    /// <param name="asked">(M), the examples whose keys were asked for.</param>
    public ImmutableArray<string> NamesOfMissing(ExampleSet asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (asked.Count != Rows.Length)
            throw new ArgumentException($"{asked.Count} examples are given, but {Rows.Length} were asked for.", nameof(asked));
        return [.. Enumerable.Range(0, asked.Count).Where(row => Rows[row] < 0).DistinctBy(asked.KeyOf).Select(asked.NameOf)];
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() =>
        $"{Sentences.Count(Rows.Count(row => row >= 0), "example")} found, {Sentences.Count(Missing.Length)} missing, {Sentences.Count(Extra)} more there.";
}
