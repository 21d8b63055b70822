using System.Text.Json;
using System.Text.Json.Nodes;

namespace LabelNotebooks.Kernel.Documents;

/// <summary>
/// A .dib file of Polyglot Notebooks as the notebook that it is: a line with the name of a language (<c>#!csharp</c>, <c>#!markdown</c>) begins a cell.
/// </summary>
internal static class DibReader
{
    private const string Marker = "#!";
    private const string Meta = "meta";
    private const string Default = "csharp";

    public static bool IsDib(string path) => Path.GetExtension(path).Equals(".dib", StringComparison.OrdinalIgnoreCase);

    public static JsonObject ToNotebook(string text)
    {
        var cells = new JsonArray();
        string language = Default;
        string standard = Default;
        var lines = new List<string>();
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (Named(line) is { } next)
            {
                EndCell();
                language = next;
            }
            else
            {
                lines.Add(line);
            }
        }

        EndCell();
        return new JsonObject
        {
            ["cells"] = cells,
            ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["display_name"] = $".NET ({standard})", ["language"] = standard == Default ? "C#" : standard, ["name"] = ".net-" + standard } },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };

        void EndCell()
        {
            string source = string.Join('\n', lines).Trim('\n');
            lines.Clear();
            if (language == Meta)
                standard = DefaultLanguage(source) ?? standard;
            else if (source.Length > 0)
                cells.Add((JsonNode)Cell(language, source));
            language = standard;
        }
    }

    private static JsonObject Cell(string language, string source)
    {
        bool isMarkdown = language.Equals("markdown", StringComparison.OrdinalIgnoreCase) || language.Equals("md", StringComparison.OrdinalIgnoreCase);
        var cell = new JsonObject { ["cell_type"] = isMarkdown ? "markdown" : "code", ["metadata"] = new JsonObject(), ["source"] = NotebookText.Lines(source) };
        if (isMarkdown)
            return cell;
        cell["execution_count"] = null;
        cell["outputs"] = new JsonArray();
        if (!CellLanguage.IsCSharp(language))
            cell["metadata"] = new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = language } };
        return cell;
    }

    private static string? Named(string line)
    {
        if (!line.StartsWith(Marker, StringComparison.Ordinal))
            return null;
        string name = line[Marker.Length..].Trim();
        return CellLanguage.IsCSharp(name) || CellLanguage.IsOther(name) ? name.ToLowerInvariant() : null;
    }

    // {"kernelInfo":{"defaultKernelName":"csharp", ...}}
    private static string? DefaultLanguage(string meta)
    {
        try
        {
            return JsonNode.Parse(meta)?["kernelInfo"]?["defaultKernelName"]?.ToString();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
