using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace LabelNotebooks.Format;

/// <summary>The fields of one entry by name: texts, whole numbers, truths, and lists of texts or of whole numbers. What does not apply is absent.</summary>
internal sealed class EntryFields
{
    /// <summary>The largest whole number that every reader of JSON keeps exactly.</summary>
    public const long MostWhole = (1L << 53) - 1;

    private readonly SortedDictionary<string, object> _values = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, object>> Sorted => _values;

    public EntryFields With(string name, object? value)
    {
        if (value is not null)
            _values.Add(name, value);
        return this;
    }

    public string Text(string name) => Get<string>(name, "a text");

    public string? TextOrNone(string name) => Has(name) ? Text(name) : null;

    public long Whole(string name) => Get<long>(name, "a whole number");

    public long? WholeOrNone(string name) => Has(name) ? Whole(name) : null;

    public bool Truth(string name) => Get<bool>(name, "true or false");

    public bool? TruthOrNone(string name) => Has(name) ? Truth(name) : null;

    // An empty list does not tell of what it is one.
    public ImmutableArray<string> Texts(string name) => Get<Array>(name, "a list of texts") switch
    {
        string[] texts => [.. texts],
        { Length: 0 } => [],
        _ => throw Fault(name, "a list of texts"),
    };

    public ImmutableArray<long> Wholes(string name) => Get<Array>(name, "a list of whole numbers") switch
    {
        long[] wholes => [.. wholes],
        { Length: 0 } => [],
        _ => throw Fault(name, "a list of whole numbers"),
    };

    public ImmutableArray<string> TextsOrNone(string name) => Has(name) ? Texts(name) : default;

    public ImmutableArray<long> WholesOrNone(string name) => Has(name) ? Wholes(name) : default;

    public bool Has(string name) => _values.ContainsKey(name);

    private T Get<T>(string name, string kind) => _values.TryGetValue(name, out object? value) && value is T wanted ? wanted : throw Fault(name, kind);

    private EntryFormatException Fault(string name, string kind) =>
        new(Has(name) ? $"the field \"{name}\" is not {kind}" : $"the field \"{name}\" is missing");
}
