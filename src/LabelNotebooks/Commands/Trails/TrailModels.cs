using System.Globalization;

namespace LabelNotebooks.Commands;

/// <summary>The models that a trail knows, found by the digest of their predictions.</summary>
internal sealed class TrailModels
{
    private readonly Dictionary<string, ModelEntry> _byDigest;

    private TrailModels(Dictionary<string, ModelEntry> byDigest) => _byDigest = byDigest;

    /// <summary>O(entries). Of two entries on the same predictions the later one counts.</summary>
    public static TrailModels Of(Trail trail, long to = long.MaxValue)
    {
        var found = new Dictionary<string, ModelEntry>(StringComparer.Ordinal);
        foreach (ModelEntry model in trail.Entries(to: to).Select(entry => entry.Core().Body).OfType<ModelEntry>())
            found[model.Digest] = model;
        return new TrailModels(found);
    }

    public ModelEntry? Find(string digest) => _byDigest.GetValueOrDefault(digest);

    /// <summary>"model spring, seed 5 (predictions 1a2b3c4d)"; of a model that was not kept, its predictions alone.</summary>
    public string WordsOf(string digest) => Find(digest) is { } model
        ? $"model {model.Name}{(model.Seed is { } seed ? $", seed {seed.ToString(CultureInfo.InvariantCulture)}" : "")} "
            + $"(predictions {TrailPersons.Short(digest)})"
        : $"predictions {TrailPersons.Short(digest)}";
}
