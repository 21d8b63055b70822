using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace LabelNotebooks;

/// <summary>A saved audit of version 1: its settings are one sentence, in which the guard of rare classes has no part.</summary>
internal sealed partial record AuditSnapshotV1
{
    public required string Format { get; init; }

    public required int Version { get; init; }

    public required string Source { get; init; }

    public required int Examples { get; init; }

    public required ImmutableArray<SnapshotClass> Classes { get; init; }

    public required bool ExamplesAreRowNumbers { get; init; }

    public required string Rule { get; init; }

    public required string Settings { get; init; }

    public required int Agreeing { get; init; }

    public required ImmutableArray<SnapshotFlag> Flagged { get; init; }

    /// <summary>The same in the format of today; what the sentence does not say is not known.</summary>
    public AuditSnapshot ToCurrent(int version) => new()
    {
        Format = Format,
        Version = version,
        Source = Source,
        Examples = Examples,
        Classes = Classes,
        ExamplesAreRowNumbers = ExamplesAreRowNumbers,
        Settings = SettingsByName(),
        Agreeing = Agreeing,
        Flagged = Flagged,
    };

    private ImmutableSortedDictionary<string, string> SettingsByName()
    {
        var settings = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        settings[nameof(LabelIssueOptions.FilterBy)] = Rule;
        Match said = Sentence().Match(Settings);
        if (!said.Success)
            return settings.ToImmutable();
        settings[nameof(LabelIssueOptions.NoiseFraction)] = said.Groups["fraction"].Value;
        settings[nameof(LabelIssueOptions.MinExamplesPerClass)] = said.Groups["least"].Value;
        settings[nameof(LabelIssueOptions.JointRule)] = said.Groups["joint"].Value;
        settings[nameof(LabelIssueOptions.RankBy)] = said.Groups["rank"].Value;
        settings[nameof(LabelIssueOptions.AdjustProbabilities)] = said.Groups["adjusted"].Success ? "true" : "false";
        settings[nameof(LabelIssueOptions.RemovePerClass)] = said.Groups["remove"].Value;
        return settings.ToImmutable();
    }

    // As that version wrote it.
    [GeneratedRegex(
        @"^noise fraction (?<fraction>\S+), at least (?<least>-?\d+) of each class unflagged, joint rule (?<joint>\w+), "
            + @"ranked by (?<rank>\w+)(?<adjusted> of adjusted probabilities)?(?:, flags per class (?<remove>[-\d ]+))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 600_000)]
    private static partial Regex Sentence();
}
