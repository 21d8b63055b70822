using System.Text.Json.Nodes;

namespace LabelNotebooks.Kernel.Documents;

/// <summary>The names by which one notebook may begin a cell: those that every host knows, those that it declares, and those that it connects.</summary>
internal sealed class KernelNames
{
    private const string Marker = "#!";
    private const string Connect = "#!connect";
    private const string NameOption = "--kernel-name";

    // The host puts the kind of a database in front of the name that a person gave.
    private static readonly string[] ConnectedPrefixes = ["", "sql-", "kql-"];

    private readonly Dictionary<string, string> _declared = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="kernelInfos">What a notebook says of its kernels: each <c>{"items": [{"name", "languageName", "aliases"}]}</c>.</param>
    /// <param name="lines">Its code, in which kernels may be connected.</param>
    public KernelNames(IEnumerable<JsonNode?> kernelInfos, IEnumerable<string> lines)
    {
        foreach (JsonNode? info in kernelInfos)
        {
            foreach (JsonObject item in ((info as JsonObject)?["items"] as JsonArray ?? []).OfType<JsonObject>())
                Declare(item);
        }

        foreach (string line in lines)
        {
            if (ConnectedName(line) is not { } connected || CellLanguage.IsCSharp(connected))
                continue;
            foreach (string prefix in ConnectedPrefixes)
                _declared.TryAdd(prefix + connected, prefix + connected);
        }
    }

    /// <summary>The kernel that a line begins a cell of (<c>#!sql-db</c>); null for any other line.</summary>
    public string? BegunBy(string line)
    {
        if (!line.StartsWith(Marker, StringComparison.Ordinal))
            return null;
        string rest = line[Marker.Length..].Trim();
        string name = CellLanguage.Word(rest);
        if (_declared.TryGetValue(name, out string? kernel) && !CellLanguage.IsLineOfData(rest))
            return kernel;
        return CellLanguage.IsCSharp(rest) || CellLanguage.IsOther(rest) ? name.ToLowerInvariant() : null;
    }

    /// <summary>The name of a kernel by one of its other names.</summary>
    public string Resolve(string name) => _declared.GetValueOrDefault(name, name);

    private void Declare(JsonObject item)
    {
        if (Text(item["name"]) is not { } name)
            return;
        // One session runs all C#, under whatever name a notebook calls its kernel.
        string kernel = Text(item["languageName"]) is { } language && CellLanguage.IsCSharp(language) ? "csharp" : name;
        _declared.TryAdd(name, kernel);
        foreach (string alias in (item["aliases"] as JsonArray ?? []).Select(Text).OfType<string>())
            _declared.TryAdd(alias, kernel);
    }

    private static string? ConnectedName(string line)
    {
        if (!line.StartsWith(Connect, StringComparison.Ordinal))
            return null;
        string[] words = line.Split([' ', '\t', '=', '\r'], StringSplitOptions.RemoveEmptyEntries);
        int option = Array.IndexOf(words, NameOption);
        return option >= 0 && option + 1 < words.Length && words[option + 1].Trim('"') is { Length: > 0 } name ? name : null;
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;
}
