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

    /// <summary>Flagged then, and with the same label by the rule still; people have decided since that it is right.</summary>
    public ImmutableArray<SnapshotFlag> Decided { get; init; } = [];

    /// <summary>Flagged then, and not among the examples any more.</summary>
    public required ImmutableArray<SnapshotFlag> Gone { get; init; }

    /// <summary>
    /// The labels that are other ones now than then, flagged or not, in the order of the examples; where the earlier audit kept flagged labels alone, those
    /// among them.
    /// </summary>
    public ImmutableArray<LabelChange> Changed { get; init; } = [];

    /// <summary>The examples that were not there then; empty where the earlier audit kept flagged labels alone.</summary>
    public ImmutableArray<string> Added { get; init; } = [];

    /// <summary>The examples that are not there any more; where the earlier audit kept flagged labels alone, those among them.</summary>
    public ImmutableArray<string> Vanished { get; init; } = [];

    /// <summary>What flags by other rules now than then, or may: "noise fraction 0.5 then, 1 now". Flags may differ for that alone.</summary>
    public ImmutableArray<string> SettingsThatDiffer { get; init; } = [];

    /// <summary>What makes the comparison doubtful, one sentence each; empty where nothing does.</summary>
    public required ImmutableArray<string> Cautions { get; init; }

    /// <summary>Compares findings with an earlier audit. O(N).</summary>
    /// <param name="issues">The findings of now.</param>
    /// <param name="examples">(N), what was audited.</param>
    /// <param name="earlier">The audit of then.</param>
    public static AuditComparison Of(LabelIssues issues, ExampleSet examples, AuditSnapshot earlier)
    {
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(earlier);
        var rows = new LabelIssueValues(issues, examples);
        var then = earlier.Flagged.ToLookup(flag => flag.Example, StringComparer.Ordinal);
        LabelIssue[] fresh = [.. issues.Ranked.Where(issue => !then[rows.Example(issue.Index)].Any(flag => flag.GivenLabel == rows.Given(issue.Index)))];
        ImmutableArray<int> rowOf = examples.Match([.. earlier.Flagged.Select(flag => flag.Example)]).Rows;
        (string Example, string Label)[] before = [.. Labels(earlier)];
        ImmutableArray<int> labelRowOf = examples.Match([.. before.Select(one => one.Example)]).Rows;
        HashSet<int> known = [.. labelRowOf];
        (SnapshotFlag Flag, int Row)[] here = [.. earlier.Flagged.Select((flag, at) => (flag, rowOf[at])).Where(one => one.Item2 >= 0)];
        (SnapshotFlag Flag, int Row)[] unflagged = [.. here.Where(one => rows.Given(one.Row) == one.Flag.GivenLabel && rows.Rank(one.Row) == 0)];
        HashSet<int> decided = [.. issues.Decided.Select(issue => issue.Index)];
        ImmutableArray<LabelChange> changed =
        [
            .. before.Select((one, at) => (one.Example, one.Label, Row: labelRowOf[at]))
                .Where(one => one.Row >= 0 && rows.Given(one.Row) != one.Label)
                .OrderBy(one => one.Row)
                .Select(one => new LabelChange(rows.Example(one.Row), one.Label, rows.Given(one.Row), then[one.Example].Any(), rows.Rank(one.Row) > 0)),
        ];
        return new AuditComparison
        {
            Earlier = earlier,
            New = [.. fresh],
            StillFlagged = issues.Count - fresh.Length,
            Relabeled = [.. here.Where(one => rows.Given(one.Row) != one.Flag.GivenLabel).Select(one => one.Flag)],
            NoLongerFlagged = [.. unflagged.Where(one => !decided.Contains(one.Row)).Select(one => one.Flag)],
            Decided = [.. unflagged.Where(one => decided.Contains(one.Row)).Select(one => one.Flag)],
            Gone = [.. earlier.Flagged.Where((_, at) => rowOf[at] < 0)],
            Changed = changed,
            Added = earlier.KnowsAllLabels ? [.. Enumerable.Range(0, examples.Count).Where(row => !known.Contains(row)).Select(examples.KeyOf)] : [],
            Vanished = [.. before.Where((_, at) => labelRowOf[at] < 0).Select(one => one.Example)],
            SettingsThatDiffer = [.. Differing(issues.Options, earlier)],
            Cautions = [.. Doubts(issues, examples.AreNumbered, earlier), .. SpelledOtherwise(changed)],
        };
    }

    /// <summary>The same for findings whose examples go by ids in memory.</summary>
    /// <param name="issues">The findings of now.</param>
    /// <param name="ids">(N), the name of each example; null for row numbers from 0.</param>
    /// <param name="earlier">The audit of then.</param>
    /// <param name="areRowNumbers">True where the names are numbers of rows.</param>
    public static AuditComparison Of(LabelIssues issues, IReadOnlyList<string>? ids, AuditSnapshot earlier, bool areRowNumbers = false)
    {
        ArgumentNullException.ThrowIfNull(issues);
        return Of(issues, AuditSnapshot.ExamplesOf("labels in memory", ids, areRowNumbers, issues.Labels.Count), earlier);
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() =>
        $"{Sentences.Count(New.Length)} newly flagged since the audit of {Earlier.Source}, {Sentences.Count(StillFlagged)} flagged then and now.";

    private static IEnumerable<(string Example, string Label)> Labels(AuditSnapshot earlier) => earlier.KnowsAllLabels
        ? earlier.Classes.SelectMany(one => one.Examples!.Value.Select(example => (example, one.Name)))
        : earlier.Flagged.Select(flag => (flag.Example, flag.GivenLabel));

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
        string[] differing = [.. Differing(issues.Options, earlier)];
        if (differing.Length > 0)
            yield return $"The earlier audit had other settings ({string.Join("; ", differing)}): flags may differ for that alone.";
        string[] added = [.. issues.Labels.Classes.Except(earlier.Classes.Select(one => one.Name), StringComparer.Ordinal)];
        string[] removed = [.. earlier.Classes.Select(one => one.Name).Except(issues.Labels.Classes, StringComparer.Ordinal)];
        if (added.Length > 0)
            yield return $"New {(added.Length == 1 ? "class" : "classes")}: {Sentences.FirstFew([.. added.Select(name => $"\"{name}\"")])}.";
        if (removed.Length > 0)
            yield return $"{(removed.Length == 1 ? "A class that is" : "Classes that are")} there no "
                + $"more: {Sentences.FirstFew([.. removed.Select(name => $"\"{name}\"")])}.";
    }

    // Whoever reads the file otherwise than before has changed no label.
    private static IEnumerable<string> SpelledOtherwise(ImmutableArray<LabelChange> changed)
    {
        int alike = changed.Count(one => LabelSpellings.GroupsOf([one.Then, one.Now]).Count > 0);
        if (alike > 0)
            yield return $"{Sentences.Count(alike, "label that changed differs", "labels that changed differ")} from the one then in spelling alone (capitals, "
                + "blanks, hyphens): the file may have been read otherwise, "
                + $"as with {Sentences.Setting(nameof(TableReadOptions.MergeSpellings), "MergeSpellings = true")}.";
    }

    private static IEnumerable<string> Differing(LabelIssueOptions now, AuditSnapshot earlier) =>
        from row in LabelIssueOptions.Rows
        let then = earlier.Settings.GetValueOrDefault(row.Name)
        where then != row.TextOf(now)
        select $"{row.Words} {Shown(then, "not known")} then, {Shown(row.TextOf(now), "none")} now";

    private static string Shown(string? text, string without) => string.IsNullOrEmpty(text) ? (text is null ? without : "none") : text;
}
