using LabelNotebooks.Commands;

namespace LabelNotebooks.Features.Trails;

/// <summary>The data that lies beside its trail, by the name that trails are given.</summary>
internal static class DataBeside
{
    /// <summary>The data; where it does not lie there, one example in the spellings of the trail.</summary>
    public static TrailData Of(Trail trail, string example, ExampleState state) => Path(trail) is { } beside
        ? TrailSource.OfFile(beside, trail).Data
        : TrailData.Of(trail.Path, trail.Genesis.Column, [example], [state.Original], LabelMeanings.Of([.. trail.Classes], Pairs(trail.Genesis)));

    /// <summary>An example as a person knows it: behind a pseudonym its id, where the data is at hand to tell.</summary>
    public static string NameOf(Trail trail, string example) => NamesOf(trail)(example);

    /// <summary>The same for many.</summary>
    public static Func<string, string> NamesOf(Trail trail)
    {
        if (trail.Genesis.Pseudonyms is null || Path(trail) is not { } beside)
            return example => example;
        try
        {
            var ids = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (string id in TrailSource.OfFile(beside, trail).Data.Ids)
                ids[trail.KnownAs(id)] = id;
            return example => ids.GetValueOrDefault(example, example);
        }
        catch (AuditInputException)
        {
            // Without the data, or the key, the pseudonym is all that is known.
            return example => example;
        }
    }

    private static string? Path(Trail trail)
    {
        if (!trail.Path.EndsWith(TrailParameters.Ending, StringComparison.Ordinal))
            return null;
        string beside = trail.Path[..^TrailParameters.Ending.Length];
        return File.Exists(beside) ? beside : null;
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(GenesisEntry genesis)
    {
        for (int at = 0; !genesis.Merged.IsDefault && at + 1 < genesis.Merged.Length; at += 2)
            yield return new KeyValuePair<string, string>(genesis.Merged[at], genesis.Merged[at + 1]);
    }
}
