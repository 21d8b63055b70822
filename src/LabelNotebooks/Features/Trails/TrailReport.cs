using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What a trail says: all of it, or of one example, one person, one time or one model.</summary>
public sealed record TrailReport
{
    /// <summary>The file.</summary>
    public required string Trail { get; init; }

    /// <summary>Of what the trail is.</summary>
    public required GenesisEntry Genesis { get; init; }

    /// <summary>Whether it holds.</summary>
    public required TrailCheck Check { get; init; }

    /// <summary>The entries that were asked for, in their order.</summary>
    public required ImmutableArray<TrailLine> Lines { get; init; }

    /// <summary>How far each example with decisions has come, and how many.</summary>
    public required ImmutableSortedDictionary<ExampleStatus, int> Statuses { get; init; }

    /// <summary>The examples that wait for somebody or are ambiguous: the example, its state, its label, who decided what.</summary>
    internal ImmutableArray<string[]> Waiting { get; init; } = [];

    /// <summary>What the label of the example was on the day that was asked for; null where none was.</summary>
    internal string? Dated { get; init; }

    /// <summary>True where a file of anchors was named.</summary>
    internal bool IsAnchored { get; init; }

    /// <summary>The one person by whom all decisions are that count, where the example is contested all the same; null else.</summary>
    internal string? ByOne { get; init; }

    /// <summary>What the page is headed by where one model was asked for; null else.</summary>
    internal string? OfModel { get; init; }

    /// <summary>The example that was asked for; null for all.</summary>
    public ExampleState? Example { get; init; }

    /// <summary>The id of the example as a person knows it.</summary>
    public string? Id { get; init; }

    /// <summary>Names that may be one person's; empty where one example is looked at.</summary>
    public IReadOnlyList<(string One, string Other)> NamesThatLookAlike { get; init; } = [];

    /// <summary>The id that the one asked for most likely means, of those with decisions; null where that has some, or none is near.</summary>
    public string? Nearest { get; init; }

    /// <summary>What was done, in sentences: an anchor kept, a decision taken back.</summary>
    public ImmutableArray<string> Done { get; init; } = [];

    /// <summary>What was asked for beside the example, as the end of "the entries ...": "of Ana M."; empty for all.</summary>
    public string Filter { get; init; } = "";

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => !Check.Holds ? "The trail does not hold"
        : Dated is { } dated ? dated
        : Example is { } example ? $"{Id}: {example.Label}{StatusWords(example.Status)}"
        : Id is not null ? $"Nobody has decided on {Id}"
        : OfModel is { } model ? model
        : Lines.IsEmpty ? $"No entry{Filter}"
        : $"{Sentences.Count(Lines.Length, "entry", "entries")}{Filter} in the trail of {Sentences.Count(Genesis.Count, "example")}";

    internal static string StatusWords(ExampleStatus status) => status switch
    {
        ExampleStatus.Open => ", as it was: nothing is decided",
        ExampleStatus.Kept => ", kept",
        ExampleStatus.Changed => ", changed",
        ExampleStatus.Ambiguous => ", called ambiguous",
        ExampleStatus.OutOfScope => ", called out of scope",
        ExampleStatus.Escalated => ", waits for somebody else",
        ExampleStatus.Contested => ", contested: people decided differently",
        _ => throw new InvalidOperationException($"{status} has no words."),
    };
}
