namespace LabelNotebooks.Features.Trails;

/// <summary>What a trail says of a model years later: from which labels it learned, how, and what changed since.</summary>
internal static class ModelWords
{
    public static (TrailEntry Entry, ModelEntry Model) Find(Trail trail, string name) => trail.Entries()
        .Where(entry => entry.Body is ModelEntry model && (model.Name == name || (name.Length >= 8 && model.Digest.StartsWith(name, StringComparison.Ordinal))))
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
        return $"Model {model.Name} learned from the labels as they stood at entry {model.At}"
            + (then.Examples.IsEmpty ? ", when nobody had decided on any" : "")
            + $" (kept by entry {entry.Number} on {TimeWords.Short(entry.Time)}): "
            + $"{Sentences.Count(corrected, "label was", "labels were")} corrected by then. Since then "
            + (changed.Length == 0
                ? "no label changed."
                : $"{Sentences.Count(changed.Length, "label")} changed: "
                    + $"{Sentences.FirstFew(
                        [.. changed.Select(example => $"{example.Example} from {then.LabelOf(example.Example, example.Original)} to {example.Label}")], 20)}.");
    }

    public static string Heading(ModelEntry model, TrailState state)
    {
        int decisions = state.Examples.Sum(example => example.All.Count(one => one.Number <= model.At));
        return decisions == 0
            ? $"Model {model.Name} learned from the labels as they were before the first decision"
            : $"Model {model.Name} learned from labels with {Sentences.Count(decisions, "decision")} behind them";
    }

    public static string Training(ModelEntry model) =>
        $"How it learned: {model.Options ?? "options are not known"}; {(model.Seed is { } seed ? $"seed {Sentences.Number(seed)}" : "no seed is known")}; "
            + $"{model.Tool ?? "the tool is not known"}; predictions {TrailLines.Short(model.Digest)}.";
}
