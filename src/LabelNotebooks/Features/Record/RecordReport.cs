using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What was recorded in a trail, and what was not.</summary>
public sealed record RecordReport
{
    /// <summary>The file of the trail.</summary>
    public required string Trail { get; init; }

    /// <summary>The file of the data.</summary>
    public required string Data { get; init; }

    /// <summary>What became of the decisions.</summary>
    public required RecordOutcome Outcome { get; init; }

    /// <summary>True if the trail was begun with them.</summary>
    public required bool WasBegun { get; init; }

    /// <summary>Ids and labels that a person cannot tell from another one, where the trail was begun.</summary>
    public IReadOnlyList<string> LookAlikes { get; init; } = [];

    /// <summary>Names in the trail that may be one person's, where one of them decided just now for the first time.</summary>
    public IReadOnlyList<(string One, string Other)> NamesThatLookAlike { get; init; } = [];

    /// <summary>How many rows of the sheet were blank.</summary>
    public int Blank { get; init; }

    /// <summary>How the trail names an example, as a person knows it: where it keeps pseudonyms, the ids behind them.</summary>
    internal ImmutableDictionary<string, string> Names { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Versions of the guideline that were named and whose text the trail lacks, and those that it has; none where it keeps no guideline.</summary>
    internal (string[] Missing, string[] Kept) GuidelinesNotKept { get; init; } = ([], []);

    /// <summary>That the text of a guideline was kept, in a sentence; null where none was given.</summary>
    internal string? GuidelineKept { get; init; }

    internal bool HasPseudonyms { get; init; }

    /// <summary>What a line has to say that reads the data in the same way.</summary>
    internal string Reading { get; init; } = "";

    internal string NameOf(string example) => Names.GetValueOrDefault(example, example);

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => Outcome.Recorded switch
    {
        [] when GuidelineKept is not null && Outcome.Stale.IsEmpty => "The guideline is in the trail; no decision was given",
        [] => "Nothing was recorded",
        [var one] => $"Recorded for {NameOf(one.Decision.Example)}: {one.Words}",
        var all => $"{Sentences.Count(all.Length, "decision")} recorded: " + string.Join(
            ", ",
            all.GroupBy(line => line.Decision.Kind).OrderBy(group => group.Key).Select(group => $"{Sentences.Count(group.Count())} {Verb(group.Key)}")),
    };

    private static string Verb(DecisionKind kind) => kind switch
    {
        DecisionKind.Keep => "kept",
        DecisionKind.Change => "changed",
        DecisionKind.Ambiguous => "called ambiguous",
        DecisionKind.OutOfScope => "called out of scope",
        DecisionKind.Escalate => "passed on",
        _ => throw new InvalidOperationException($"{kind} has no verb."),
    };
}
