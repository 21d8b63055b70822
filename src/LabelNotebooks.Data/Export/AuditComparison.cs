using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What is different from an earlier audit. A question is the same where the example and its given label are.</summary>
public sealed record AuditComparison
{
    /// <summary>The earlier audit.</summary>
    public required AuditSnapshot Earlier { get; init; }

    /// <summary>Flagged now and not then: the ranked issues, in their order.</summary>
    public required ImmutableArray<LabelIssue> New { get; init; }

    /// <summary>Flagged then and now.</summary>
    public required int StillFlagged { get; init; }

    /// <summary>Flagged then, and now with another label: somebody corrected them.</summary>
    public required ImmutableArray<SnapshotFlag> Relabeled { get; init; }

    /// <summary>Flagged then, and with the same label not any more.</summary>
    public required ImmutableArray<SnapshotFlag> NoLongerFlagged { get; init; }

    /// <summary>Flagged then, and not among the examples any more.</summary>
    public required ImmutableArray<SnapshotFlag> Gone { get; init; }

    /// <summary>What makes the comparison doubtful, one sentence each; empty where nothing does.</summary>
    public required ImmutableArray<string> Cautions { get; init; }

    /// <summary>Compares findings with an earlier audit. O(N).</summary>
    /// <param name="issues">The findings of now.</param>
    /// <param name="ids">(N), the name of each example; null for row numbers from 0.</param>
    /// <param name="earlier">The audit of then.</param>
    /// <param name="areRowNumbers">True where the names are numbers of rows.</param>
    public static AuditComparison Of(LabelIssues issues, IReadOnlyList<string>? ids, AuditSnapshot earlier, bool areRowNumbers = false)
    {
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentNullException.ThrowIfNull(earlier);
        var rows = new LabelIssueRows(issues, ids);
        var then = earlier.Flagged.ToLookup(flag => flag.Example, StringComparer.Ordinal);
        LabelIssue[] fresh = [.. issues.Ranked.Where(issue => !then[rows.Example(issue.Index)].Any(flag => flag.GivenLabel == rows.Given(issue.Index)))];
        var rowOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int row = 0; row < rows.Count; row++)
        {
            if (then.Contains(rows.Example(row)))
                rowOf.TryAdd(rows.Example(row), row);
        }

        return new AuditComparison
        {
            Earlier = earlier,
            New = [.. fresh],
            StillFlagged = issues.Count - fresh.Length,
            Relabeled = [.. earlier.Flagged.Where(flag => rowOf.TryGetValue(flag.Example, out int row) && rows.Given(row) != flag.GivenLabel)],
            NoLongerFlagged =
                [.. earlier.Flagged.Where(flag => rowOf.TryGetValue(flag.Example, out int row) && rows.Given(row) == flag.GivenLabel && rows.Rank(row) == 0)],
            Gone = [.. earlier.Flagged.Where(flag => !rowOf.ContainsKey(flag.Example))],
            Cautions = [.. Doubts(issues, ids is null || areRowNumbers, earlier)],
        };
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() =>
        $"{Sentences.Count(New.Length)} newly flagged since the audit of {Earlier.Source}, {Sentences.Count(StillFlagged)} flagged then and now.";

    private static string Id => Sentences.Typed(nameof(Annotation.Example), "id");

    private static IEnumerable<string> Doubts(LabelIssues issues, bool areRowNumbers, AuditSnapshot earlier)
    {
        if (earlier.ExamplesAreRowNumbers != areRowNumbers)
            yield return $"The earlier audit knew examples by {(earlier.ExamplesAreRowNumbers ? "row number" : "id")}, "
                + $"this one by {(areRowNumbers ? "row number" : "id")}: they cannot be matched. Name the same {Id} in both.";
        else if (areRowNumbers)
            yield return "Examples are known by row number alone: where a row was put in, taken out or moved since, others are compared"
                + $"{(earlier.Examples == issues.Labels.Count
                    ? ""
                    : $", and there are {Sentences.Count(issues.Labels.Count)} examples now and {Sentences.Count(earlier.Examples)} then")}. "
                + $"Name an {Id} in both.";
        if (earlier.Settings != AuditSnapshot.SettingsOf(issues.Options))
            yield return $"The earlier audit had other settings ({earlier.Settings}).";
        if (earlier.Rule != issues.Options.FilterBy.ToString())
            yield return $"The earlier audit flagged by another rule ({earlier.Rule}).";
        string[] added = [.. issues.Labels.Classes.Except(earlier.Classes.Select(one => one.Name), StringComparer.Ordinal)];
        string[] removed = [.. earlier.Classes.Select(one => one.Name).Except(issues.Labels.Classes, StringComparer.Ordinal)];
        if (added.Length > 0)
            yield return $"New {(added.Length == 1 ? "class" : "classes")}: {Sentences.FirstFew([.. added.Select(name => $"\"{name}\"")])}.";
        if (removed.Length > 0)
            yield return $"{(removed.Length == 1 ? "A class that is" : "Classes that are")} there no "
                + $"more: {Sentences.FirstFew([.. removed.Select(name => $"\"{name}\"")])}.";
    }
}
