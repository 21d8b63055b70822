using System.Collections.Immutable;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Commands;

/// <summary>What a trail says of the labels of an audit, read once; the trail is closed again.</summary>
internal sealed record TrailReading
{
    /// <summary>The trail, as a person types it.</summary>
    public required string Path { get; init; }

    /// <summary>False where nobody named it, and it lies beside the data.</summary>
    public required bool WasNamed { get; init; }

    /// <summary>The decisions, each with the row of the audit.</summary>
    public required ImmutableArray<(int Row, StandingDecision Decision)> Found { get; init; }

    /// <summary>By which class the audit knows a label that stands in the trail.</summary>
    public required LabelMeanings Meanings { get; init; }

    /// <summary>Who decided what on the labels that the audit flags or a person called wrong, and why, by the row of the audit.</summary>
    public required ImmutableDictionary<int, KeptLabel> Words { get; init; }

    /// <summary>Where the predictions are others now: the models of those under which labels were decided on, in words, by the row of the audit.</summary>
    public required ImmutableDictionary<int, string> ModelsThen { get; init; }

    /// <summary>The model of now, in words; empty where the predictions are others for no label.</summary>
    public required string ModelNow { get; init; }

    /// <summary>The labels that were changed in the trail and stand in the file as they were.</summary>
    public ImmutableHashSet<int> ChangedElsewhere =>
        _changed ??= [.. Found.Where(one => one.Decision is { Standing: DecisionStanding.OtherLabel, IsWrong: true }).Select(one => one.Row)];

    private ImmutableHashSet<int>? _changed;

    /// <summary>The decisions of a kind.</summary>
    public IEnumerable<int> RowsOf(DecisionStanding standing) => Found.Where(one => one.Decision.Standing == standing).Select(one => one.Row);

    /// <summary>
    /// The trail that was named, else the one beside the data, with what is to be said where that cannot be used; nothing where there is none.
    /// </summary>
    /// <exception cref="AuditInputException">A trail was named, and is not there, does not hold or is of other data.</exception>
    public static (TrailReading? Reading, Note? Fault) Find(CommandCall call, LabelIssueReport report)
    {
        if ((call.Get<string>(TrailParameters.Trail) ?? report.NamedTrail) is { } named)
            return (Of(report, named), null);
        if (report.Context.Data?.Path is not { } data || TrailSource.PathOf(data) is not { } beside || !File.Exists(beside))
            return (null, null);
        try
        {
            return (Of(report, beside) with { WasNamed = false }, null);
        }
        catch (AuditInputException fault)
        {
            return (null, Unused(TrailSource.Shown(beside), fault));
        }
    }

    /// <summary>What is said of a trail that nobody named and that cannot be used: why, and the mend.</summary>
    public static Note Unused(string path, AuditInputException fault)
    {
        InputProblem first = fault.Problems[0];
        string place = first.Place is "" || first.Place.Contains(System.IO.Path.GetFileName(path), StringComparison.Ordinal) ? "" : $"{first.Place}: ";
        return new Note(NoteKind.Doubted, 1, $"The trail beside the data, {path}, is not used: {place}{first.Finding} {first.Mend}");
    }

    /// <summary>Reads what a trail says of the labels of an audit. O(N log N + entries).</summary>
    /// <exception cref="AuditInputException">It is not there, does not hold, or is of other data than the audit.</exception>
    public static TrailReading Of(LabelIssueReport report, string path)
    {
        string shown = TrailSource.Shown(System.IO.Path.GetFullPath(path));
        if (report.Context.Data is not { Path: { } file } data)
        {
            throw new AuditInputException(
                report.Context.Source,
                $"it is not known from which file it comes, and the trail {shown} is of a file.",
                $"Audit the file itself, or leave {TrailParameters.Trail} out.");
        }

        using Trail trail = TrailDoor.ToRead(path, isFull: false);
        TrailSource source = TrailSource.OfFile(file, trail, data);
        CheckIsAudited(source, data);
        string? digest = report.Context.Probabilities is { } probabilities ? PredictionDigest.Of(probabilities) : null;
        FileDecisions decisions = FileDecisions.Of(trail, source.Data, digest);
        TrailDoor.Refuse(decisions.Match, trail, source);
        Dictionary<int, int> rowOf = source.LabelledRows.Index().ToDictionary(one => one.Item, one => one.Index);
        ImmutableArray<(int Row, StandingDecision Decision)> found =
            [.. decisions.Found.Where(one => rowOf.ContainsKey(one.Row)).Select(one => (rowOf[one.Row], one)).OrderBy(one => one.Item1)];
        ImmutableDictionary<int, string> then = ModelsOf(trail, found);
        return new TrailReading
        {
            Path = shown,
            WasNamed = true,
            Found = found,
            Meanings = source.Data.Meanings,
            Words = WordsOf(trail, report, found),
            ModelsThen = then,
            ModelNow = then.IsEmpty ? "" : NowOf(trail, report.Context, digest),
        };
    }

    private static ImmutableDictionary<int, string> ModelsOf(Trail trail, ImmutableArray<(int Row, StandingDecision Decision)> found)
    {
        (int Row, StandingDecision Decision)[] others = [.. found.Where(one => one.Decision.Standing == DecisionStanding.OtherPredictions)];
        if (others.Length == 0)
            return ImmutableDictionary<int, string>.Empty;
        var models = TrailModels.Of(trail);
        return others.ToImmutableDictionary(
            one => one.Row,
            one => string.Join(", ", one.Decision.State.Live.Select(live => live.Decision.Model).OfType<string>().Distinct().Select(models.WordsOf)));
    }

    private static string NowOf(Trail trail, AuditContext context, string? digest)
    {
        if (digest is null)
            return "predictions that are not at hand";
        var models = TrailModels.Of(trail);
        return models.Find(digest) is null && context.Training is { } training
            ? $"cross-validation, seed {training.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture)} ({models.WordsOf(digest)})"
            : models.WordsOf(digest);
    }

    // The audit may have been made before the file was changed: its rows would be taken for others.
    private static void CheckIsAudited(TrailSource source, LabeledData data)
    {
        bool isSame = source.Labelled.RowCount == data.RowCount
            && Enumerable.Range(0, data.RowCount).All(row => source.Labelled.Labels.Name(row) == data.Labels.Name(row))
            && (data.IdColumn != source.Data.Column
                || Enumerable.Range(0, data.RowCount).All(row => source.Data.Ids[source.LabelledRows[row]] == data.Ids[row]));
        if (!isSame)
        {
            throw new AuditInputException(
                source.Data.Source,
                "the file is not the one that was audited any more: its rows or labels were changed since.",
                "Audit the file again.");
        }
    }

    private static ImmutableDictionary<int, KeptLabel> WordsOf(
        Trail trail, LabelIssueReport report, ImmutableArray<(int Row, StandingDecision Decision)> found)
    {
        LabelIssues issues = report.Issues;
        HashSet<int> flagged = [.. issues.Ranked.Concat(issues.NotEnoughEvidence).Concat(issues.Decided).Select(issue => issue.Index)];
        (int Row, StandingDecision Decision)[] shown =
        [
            .. found.Where(one => !one.Decision.State.Live.IsEmpty && (flagged.Contains(one.Row) || one.Decision.IsWrong == true)),
        ];
        if (shown.Length == 0)
            return ImmutableDictionary<int, KeptLabel>.Empty;
        var persons = new TrailPersons(trail);
        return shown.ToImmutableDictionary(
            one => one.Row,
            one => WordsOf(report, one.Row, one.Decision.State.Live, persons) with { WasChanged = one.Decision.IsCorrected });
    }

    private static KeptLabel WordsOf(LabelIssueReport report, int row, ImmutableArray<RecordedDecision> live, TrailPersons persons)
    {
        LabelIssues issues = report.Issues;
        string Each(Func<DecisionEntry, string> part) =>
            string.Join("; ", live.Select(one => part(one.Decision)).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal));
        return new KeptLabel(
            report.Context.Examples.KeyOf(row),
            issues.Labels.Name(row),
            issues.Labels.Classes[issues.SuggestedLabels[row]],
            Each(decision => decision.Words),
            Each(decision => persons.PersonOf(decision.Who) + (decision.Role.Length == 0 ? "" : $", {decision.Role}")),
            live[^1].Time,
            Each(decision => persons.TextOf(decision.Reason)));
    }
}
