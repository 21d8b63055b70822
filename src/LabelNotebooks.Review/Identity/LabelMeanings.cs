using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Which class each spelling of a label means, where a file spells one in several ways or says in words that there is none. Immutable.</summary>
public sealed class LabelMeanings
{
    private readonly ImmutableSortedDictionary<string, string> _classes;

    private LabelMeanings(IReadOnlyList<string> classes, ImmutableSortedDictionary<string, string> meanings)
    {
        Classes = classes;
        _classes = meanings;
    }

    /// <summary>(K), the classes in their order.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>The spellings that mean something else than they say, in pairs: as the file has it, and the class; "" for no label.</summary>
    public ImmutableArray<string> Pairs => [.. _classes.SelectMany(pair => new[] { pair.Key, pair.Value })];

    /// <summary>Meanings.</summary>
    /// <param name="classes">(K), in their order.</param>
    /// <param name="meanings">The class of each spelling; those that are their own class may be left out.</param>
    public static LabelMeanings Of(IReadOnlyList<string> classes, IEnumerable<KeyValuePair<string, string>> meanings)
    {
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentNullException.ThrowIfNull(meanings);
        return new LabelMeanings(classes, meanings.Where(pair => pair.Key != pair.Value).ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    /// <summary>Every label that is met is a class of its own, in the order of their texts.</summary>
    public static LabelMeanings Plain(IEnumerable<string> labels) => Of(
        [.. labels.Where(label => label.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        []);

    /// <summary>The class that a spelling means; "" for no label.</summary>
    public string ClassOf(string spelling) => _classes.GetValueOrDefault(spelling, spelling);
}
