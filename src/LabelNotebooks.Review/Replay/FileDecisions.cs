using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>
/// What a trail says of the labels of a file as they stand now: which of them people have decided on, so that nobody has to be asked again, and which they have
/// not. One rule for all who ask. Immutable.
/// </summary>
public sealed record FileDecisions
{
    /// <summary>What the file is to the trail. Where it is no state of it, nothing is taken from the trail.</summary>
    public required DataMatch Match { get; init; }

    /// <summary>Each example with a decision that counts, or with another label than the one in force; in the order of the rows of the file.</summary>
    public required ImmutableArray<StandingDecision> Found { get; init; }

    /// <summary>The rows whose labels are decided: right as they stand.</summary>
    public IEnumerable<int> Decided => Found.Where(one => one.Standing == DecisionStanding.Decided).Select(one => one.Row);

    /// <summary>How many there are of a kind.</summary>
    public int CountOf(DecisionStanding standing) => Found.Count(one => one.Standing == standing);

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => Match.Kind == DataMatchKind.State
        ? $"{Sentences.Count(CountOf(DecisionStanding.Decided), "label is", "labels are")} decided on, of {Sentences.Count(Found.Length)} with decisions."
        : $"Nothing is taken from the trail: {Match.Words}";

    /// <summary>Holds a file against a trail. O(N log N + number of entries).</summary>
    /// <param name="trail">The trail.</param>
    /// <param name="data">The file as it is now.</param>
    /// <param name="predictions">The digest of the predictions of now; null where decisions count whatever the predictions.</param>
    /// <exception cref="AuditInputException">The key of the trail's pseudonyms was erased, or an entry cannot be read.</exception>
    public static FileDecisions Of(Trail trail, TrailData data, string? predictions)
    {
        ArgumentNullException.ThrowIfNull(trail);
        ArgumentNullException.ThrowIfNull(data);
        DataMatch match = trail.MatchOf(data);
        return new FileDecisions
        {
            Match = match,
            Found = match.Kind == DataMatchKind.State ? Of(trail.StateAt(), trail.Known(data), predictions) : [],
        };
    }

    private static ImmutableArray<StandingDecision> Of(TrailState state, TrailData data, string? predictions) =>
    [
        .. state.Examples.Where(one => one.Where is null)
            .Select(one => (State: one, Row: data.RowOf(one.Example)))
            .Where(one => one.Row >= 0)
            .Select(one => (one.State, one.Row, Standing: StandingDecision.Of(one.State, data.Labels[one.Row], predictions)))
            .Where(one => one.Standing is not null)
            .Select(one => new StandingDecision(one.Row, one.Standing!.Value, one.State))
            .OrderBy(one => one.Row),
    ];
}
