using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LabelNotebooks.Kernel.Documents;

/// <summary>
/// A .dib file of Polyglot Notebooks as the notebook that it is: a line with the name of a kernel (<c>#!csharp</c>, <c>#!markdown</c>, and what
/// <c>#!meta</c> declares) begins a cell, wherever it stands; also inside a string of the language above it, as in the host that these files are of.
/// </summary>
internal static class DibReader
{
    private const string Marker = "#!";
    private const string Meta = "#!meta";
    private const string Default = "csharp";
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static bool IsDib(string path) => Path.GetExtension(path).Equals(".dib", StringComparison.OrdinalIgnoreCase);

    /// <param name="text">The file.</param>
    /// <param name="notes">Gets a sentence for each part that could not be read.</param>
    public static JsonObject ToNotebook(string text, List<string> notes)
    {
        string[] all = text.ReplaceLineEndings("\n").Split('\n');
        List<JsonObject> infos = ReadMeta(all, notes);
        string standard = infos.Select(info => NotebookText.Read(info["defaultKernelName"])).FirstOrDefault(name => !string.IsNullOrEmpty(name)) ?? Default;
        var names = new KernelNames(infos, all);

        var cells = new JsonArray();
        string language = names.Resolve(standard);
        var lines = new List<string>();
        bool isMeta = false;
        foreach (string line in all)
        {
            if (IsMeta(line) || names.BegunBy(line) is not null)
            {
                EndCell();
                isMeta = IsMeta(line);
                language = isMeta ? names.Resolve(standard) : names.BegunBy(line)!;
                // What the line says behind the name (--name x) would be lost otherwise.
                if (!isMeta && !IsMarkdown(language) && line.Trim().Contains(' ', StringComparison.Ordinal))
                    lines.Add(line);
            }
            else
            {
                if (isMeta && line.StartsWith(Marker, StringComparison.Ordinal))
                    isMeta = false;
                // Data are handed to C#: below another language their line begins a cell of their own.
                if (line.StartsWith(Marker, StringComparison.Ordinal) && CellLanguage.IsLineOfData(line[Marker.Length..]) && !CellLanguage.IsCSharp(language))
                {
                    EndCell();
                    language = Default;
                }

                if (!isMeta)
                    lines.Add(line);
            }
        }

        EndCell();
        string name = standard == Default ? "C#" : standard;
        var metadata =
            new JsonObject { ["kernelspec"] = new JsonObject { ["display_name"] = $".NET ({standard})", ["language"] = name, ["name"] = ".net-" + standard } };
        if (infos.Count > 0)
            metadata["polyglot_notebook"] = new JsonObject { ["kernelInfo"] = infos[0].DeepClone() };
        return new JsonObject { ["cells"] = cells, ["metadata"] = metadata, ["nbformat"] = 4, ["nbformat_minor"] = 5 };

        void EndCell()
        {
            string source = string.Join('\n', lines).Trim('\n');
            lines.Clear();
            if (source.Length > 0)
                cells.Add((JsonNode)Cell(language, source));
        }
    }

    private static JsonObject Cell(string language, string source)
    {
        var cell = new JsonObject
        {
            ["cell_type"] = IsMarkdown(language) ? "markdown" : "code",
            ["metadata"] = new JsonObject(),
            ["source"] = NotebookText.Lines(source),
        };
        if (IsMarkdown(language))
            return cell;
        cell["execution_count"] = null;
        cell["outputs"] = new JsonArray();
        if (!CellLanguage.IsCSharp(language))
            cell["metadata"] = new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = language } };
        return cell;
    }

    private static bool IsMarkdown(string language) =>
        language.Equals("markdown", StringComparison.OrdinalIgnoreCase) || language.Equals("md", StringComparison.OrdinalIgnoreCase);

    private static bool IsMeta(string line) => line.TrimEnd().Equals(Meta, StringComparison.OrdinalIgnoreCase);

    /// <summary>What the file says of its kernels, {"kernelInfo":{"defaultKernelName":"csharp","items":[...]}}, up to the next line with a marker.</summary>
    private static List<JsonObject> ReadMeta(string[] lines, List<string> notes)
    {
        var infos = new List<JsonObject>();
        for (int at = 0; at < lines.Length; at++)
        {
            if (!IsMeta(lines[at]))
                continue;
            string json = string.Join('\n', lines.Skip(at + 1).TakeWhile(line => !line.StartsWith(Marker, StringComparison.Ordinal)));
            if (string.IsNullOrWhiteSpace(json))
                continue;
            try
            {
                if ((JsonNode.Parse(json, nodeOptions: null, Strict) as JsonObject)?["kernelInfo"] is JsonObject info)
                    infos.Add(info);
            }
            catch (JsonException)
            {
                notes.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"What stands below #!meta in line {at + 1} is not valid JSON and was not read: "
                    + $"a kernel that only it names begins no cell. Mend it, or take it out."));
            }
        }

        return infos;
    }
}
