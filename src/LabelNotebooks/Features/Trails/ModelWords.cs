namespace LabelNotebooks.Features.Trails;

/// <summary>What a trail says of a model years later: from which labels it learned, how, and what changed since.</summary>
internal static class ModelWords
{
    private const int FewDigits = 4;
    private const int MostChanges = 1000;

    public static (TrailEntry Entry, ModelEntry Model) Find(Trail trail, string name) => trail.Entries()
        .Where(entry => entry.Body is ModelEntry model
            && (model.Name == name || (name.Length >= FewDigits && model.Digest.StartsWith(name, StringComparison.Ordinal))))
        .Select(entry => (entry, (ModelEntry)entry.Body))
        .LastOrDefault() is { entry: not null } found
            ? found
            : throw new AuditInputException(
                $"{TrailCommand.Name}, {TrailCommand.Model}",
                $"the trail knows no model {name}.",
                "Models: " + (string.Join(
                    ", ",
                    trail.Entries().Select(entry => entry.Body).OfType<ModelEntry>().Select(model => model.Name).Distinct()) is { Length: > 0 } models
                    ? models + "."
                    : "none was recorded."));

    public static string Of(Trail trail, TrailState state, TrailEntry entry, ModelEntry model)
    {
        TrailState then = trail.StateAt(model.At);
        ExampleState[] changed =
            [.. state.Examples.Where(example => example.Where is null && then.LabelOf(example.Example, example.Original) != example.Label)];
        int corrected = then.Examples.Count(example => example.Status == ExampleStatus.Changed);
        int missed = Missed(trail, entry, model);
        return $"Model {model.Name} learned from a file with the labels of entry {model.At}"
            + $" (kept by entry {entry.Number} on {TimeWords.Short(entry.Time)}): "
            + $"{Sentences.Count(corrected, "label was", "labels were")} corrected by then. "
            + (missed == 0 ? "" : $"The trail had corrected {Sentences.Count(missed)} more when the model was kept, which that file did not hold. ")
            + (missed == 0 ? "Since then " : $"Since entry {model.At} ")
            + (changed.Length == 0
                ? "no label changed."
                : $"{Sentences.Count(changed.Length, "label")} changed: " + Sentences.FirstFew(
                    [.. changed.Select(example => $"{example.Example} from {then.LabelOf(example.Example, example.Original)} to {example.Label}")],
                    MostChanges) + ".");
    }

    public static string Heading(Trail trail, TrailEntry entry, ModelEntry model)
    {
        int changed = trail.StateAt(model.At).Examples.Count(example => example.Label != example.Original);
        int missed = Missed(trail, entry, model);
        string though = missed == 0 ? "" : $", though {Sentences.Count(missed, "was", "were")} corrected in the trail already";
        return changed > 0 ? $"Model {model.Name} learned from labels of which {Sentences.Count(changed, "was", "were")} corrected{though}"
            : missed > 0 ? $"Model {model.Name} learned from the original labels{though}"
            : $"Model {model.Name} learned from the original labels: none was corrected yet";
    }

    // Who audits an old file learns from labels that the trail has corrected by then.
    private static int Missed(Trail trail, TrailEntry entry, ModelEntry model)
    {
        TrailState then = trail.StateAt(model.At);
        return trail.StateAt(entry.Number).Examples.Count(example =>
            example.Where is null && then.LabelOf(example.Example, example.Original) != example.Label);
    }

    /// <summary>What a model learned one label as, and what the label is now.</summary>
    public static string OfOne(Trail trail, TrailState state, ModelEntry model, string id)
    {
        string known = trail.KnownAs(id);
        if (state.Of(known) is not { } now)
            return $"Model {model.Name} learned {id} with its label in the file: nobody has ever decided on it.";
        string then = trail.StateAt(model.At).LabelOf(known, now.Original);
        return $"Model {model.Name} learned {id} as {then}{(then == now.Label ? ", which it is still" : $"; now it is {now.Label}")}.";
    }

    /// <summary>The other names under which the same predictions are kept.</summary>
    public static IEnumerable<string> Same(Trail trail, ModelEntry model)
    {
        string[] names =
        [
            .. trail.Entries().Select(entry => entry.Core().Body).OfType<ModelEntry>()
                .Where(other => other.Digest == model.Digest && other.Name != model.Name)
                .Select(other => other.Name)
                .Distinct(StringComparer.Ordinal),
        ];
        return names.Length == 0 ? [] : [$"The same predictions are kept under other names, too: {Sentences.FirstFew(names)}."];
    }

    public static string Training(ModelEntry model) =>
        $"How it learned: {model.Options ?? "options are not known"}; {(model.Seed is { } seed ? $"seed {Sentences.Number(seed)}" : "no seed is known")}; "
            + $"{model.Tool ?? "the tool is not known"}; predictions {TrailLines.Short(model.Digest)}.";
}
