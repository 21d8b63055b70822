using System.Collections.Immutable;
using LabelNotebooks.Replay;

namespace LabelNotebooks;

/// <summary>What a trail says of all examples at one of its entries. Immutable.</summary>
public sealed class TrailState
{
    private readonly Dictionary<string, ExampleState> _wholes;

    internal TrailState(TrailReplay replay)
    {
        Number = replay.Number;
        Examples = [.. replay.Keys.Select(key => replay.Of(key.Example, key.Where)!).OrderBy(state => state.All[0].Number)];
        _wholes = Examples.Where(state => state.Where is null).ToDictionary(state => state.Example, StringComparer.Ordinal);
    }

    /// <summary>The number of the entry.</summary>
    public long Number { get; }

    /// <summary>Every example that somebody has decided on, in the order of the first decision.</summary>
    public ImmutableArray<ExampleState> Examples { get; }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() =>
        $"{Sentences.Count(Examples.Length, "example")} with decisions at entry {Sentences.Count(Number)}.";

    /// <summary>What is known of an example; null if nobody has decided on it.</summary>
    public ExampleState? Of(string example) => _wholes.GetValueOrDefault(example);

    /// <summary>The label in force.</summary>
    /// <param name="example">The example.</param>
    /// <param name="original">Its label where nobody has decided on it.</param>
    public string LabelOf(string example, string original) => Of(example)?.Label ?? original;
}
