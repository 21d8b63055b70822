using LabelNotebooks.Commands;

namespace LabelNotebooks.Features.Trails;

/// <summary>Says in words what the entries of a trail hold.</summary>
internal sealed class TrailLines(Trail trail, TrailState state, Func<string, string> nameOf)
{
    private readonly TrailPersons _persons = new(trail, state.Number);
    private readonly Lazy<TrailModels> _models = new(() => TrailModels.Of(trail, state.Number));

    private readonly Dictionary<long, (ExampleState Example, RecordedDecision Decision)> _decisions = state.Examples
        .SelectMany(example => example.All.Select(decision => (Example: example, Decision: decision)))
        .ToDictionary(pair => pair.Decision.Number);

    // An undo that was taken over names its decision by the number of the other copy: what it took back here, the replay knows.
    private readonly Dictionary<long, (ExampleState Example, RecordedDecision Decision)> _undone = state.Examples
        .SelectMany(example => example.All.SelectMany(decision => decision.UndoneBy.Select(number => (number, Found: (example, decision)))))
        .ToDictionary(pair => pair.number, pair => pair.Found);

    public TrailLine Of(TrailEntry entry)
    {
        string? end = _decisions.TryGetValue(entry.Number, out (ExampleState Example, RecordedDecision Decision) known)
            ? known.Example.EndOf(known.Decision)
            : null;
        return Of(entry, entry.Body, entry.Time) with { IsLive = end?.Length == 0, End = end ?? "" };
    }

    /// <summary>The beginning of a seal, by which people tell it from others.</summary>
    public static string Short(string seal) => TrailPersons.Short(seal);

    /// <summary>The example as a person knows it.</summary>
    public string NameOf(string example) => nameOf(example);

    public string PersonOf(string seal) => _persons.PersonOf(seal);

    private TrailLine Of(TrailEntry entry, EntryBody body, DateTime time)
    {
        TrailLine Line(string what, string who = "") => new(entry.Number, time, what)
        {
            Type = body.Type,
            Who = PersonOf(who),
            Seal = Short(who),
        };
        return body switch
        {
            GenesisEntry genesis => Line(
                $"the trail begins: {Sentences.Count(genesis.Count, "example")}, "
                + (genesis.Column.Length == 0 ? "known by their rows" : $"known by column \"{genesis.Column}\"")),
            PersonEntry person => Line($"{PersonOf(person.Who)} takes part", person.Who),
            DecisionEntry decision => Line((decision.IsAdjudication ? "settled: " : "") + decision.Words, decision.Who) with
            {
                Example = nameOf(decision.Example),
                Decision = ChoiceNames.Of(decision.Kind),
                From = decision.From,
                To = decision.To,
                Role = decision.Role,
                Reason = TextOf(decision.Reason),
                Cause = decision.Cause is { } cause ? ChoiceNames.Of(cause) : "",
                Guideline = decision.Guideline,
                Suggested = decision.Suggested ?? "",
                WasShown = decision.Shown,
                Draw = decision.Draw is { } draw ? ChoiceNames.Of(draw) : "",
                Decided = decision.Decided is { } decided ? TrailEntry.Written(decided) : "",
                ModelDigest = decision.Model ?? "",
                Model = decision.Model is null ? "" : _models.Value.Find(decision.Model)?.Name ?? "",
                ModelOptions = decision.Model is null ? "" : _models.Value.Find(decision.Model)?.Options ?? "",
                ModelSeed = decision.Model is null ? "" : SeedOf(_models.Value.Find(decision.Model)),
                ModelTool = decision.Model is null ? "" : _models.Value.Find(decision.Model)?.Tool ?? "",
            },
            UndoEntry undo => Undone(entry, undo, Line) with { Role = undo.Role, Reason = TextOf(undo.Reason) },
            CommentEntry { Example: "" } comment => Line(WithoutExample(entry, comment), comment.Who) with
            {
                Role = comment.Role,
                Reason = TextOf(comment.Remark),
            },
            CommentEntry comment => Line(comment.On is { } on ? $"answered entry {on}{OfCopy(entry)}" : "remarked", comment.Who) with
            {
                Example = nameOf(comment.Example),
                Role = comment.Role,
                Reason = TextOf(comment.Remark),
            },
            GuidelineEntry guideline => Line($"put in the guideline {guideline.Guideline}", guideline.Who) with { Guideline = guideline.Guideline },
            ExtendEntry extend => Line($"the data grew by {Sentences.Count(extend.Added, "example")}", extend.Who) with { Reason = TextOf(extend.Reason) },
            ModelEntry model => Line($"model {model.Name} learned from the labels at entry {model.At}") with
            {
                ModelDigest = model.Digest,
                Model = model.Name,
                ModelOptions = model.Options ?? "",
                ModelSeed = SeedOf(model),
                ModelTool = model.Tool ?? "",
            },
            ImportedEntry => Of(entry, entry.Core()),
            ExportEntry export => Line($"went out: {export.What}{(export.Names ? ", with names" : "")}", export.Who),
            EraseEntry erase => Line($"erased {WordsOf(erase.Kind)} ({erase.Why})", erase.Who),
            UnknownEntry unknown => Line($"an entry of a kind that this version does not know: {unknown.Name}"),
            _ => throw new InvalidOperationException($"{body.Type} has no words."),
        };
    }

    private TrailLine Of(TrailEntry entry, TrailEntry inner)
    {
        TrailLine line = Of(entry, inner.Body, inner.Time);
        return line with { What = $"{line.What} (taken over from another copy on {TimeWords.Short(entry.Time)})" };
    }

    private string TextOf(string seal) => _persons.TextOf(seal);

    private TrailLine Undone(TrailEntry entry, UndoEntry undo, Func<string, string, TrailLine> line) =>
        _undone.TryGetValue(entry.Number, out (ExampleState Example, RecordedDecision Decision) found)
            ? line($"took back entry {found.Decision.Number}", undo.Who) with { Example = nameOf(found.Example.Example) }
            : line($"took back entry {undo.Of}{OfCopy(entry)}", undo.Who);

    // Whose trail merged or kept a model: which of the two, the entry says that is meant.
    private string WithoutExample(TrailEntry entry, CommentEntry comment)
    {
        if (entry.Body is ImportedEntry)
            return $"said of entry {comment.On} of that copy";
        return comment.On is { } on && trail.Entries(on, on).FirstOrDefault()?.Body is ModelEntry model
            ? $"kept that model {model.Name} learned (entry {on})"
            : $"merged another copy: entry {comment.On} and those after it";
    }

    private static string OfCopy(TrailEntry entry) => entry.Body is ImportedEntry ? " of that copy" : "";

    private static string SeedOf(ModelEntry? model) => model?.Seed is { } seed ? Sentences.Number(seed) : "";

    private static string WordsOf(string kind) => kind switch
    {
        "person" => "a name",
        "pseudonyms" => "the key of the pseudonyms",
        _ => $"a {kind}",
    };
}
