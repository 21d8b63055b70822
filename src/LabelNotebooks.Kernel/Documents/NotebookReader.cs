using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabelNotebooks.Contracts.Engine;

namespace LabelNotebooks.Kernel.Documents;

/// <summary>Reads a notebook file (.ipynb, nbformat 4.0 to 4.5, or .dib) and refuses, with all its faults at once, what cannot be run.</summary>
internal static class NotebookReader
{
    /// <exception cref="NotebookReadException">The file is missing, is no notebook, or has cells that cannot be read.</exception>
    public static NotebookDocument Read(string path)
    {
        string full = Path.GetFullPath(path);
        string text = ReadText(path, full);
        var notes = new List<string>();
        JsonObject root = DibReader.IsDib(path) ? DibReader.ToNotebook(text, notes) : ParseObject(path, text);
        CheckVersion(path, root);
        var problems = new List<string>();
        if (NotebookLanguage.FindProblem(root) is { } language)
            problems.Add(language);
        List<NotebookCell> cells = ReadCells(root, problems);
        if (problems.Count > 0)
            throw new NotebookReadException($"{path} cannot be run:\n{string.Join("\n", problems.Select(problem => "- " + problem))}");
        return new NotebookDocument { Path = full, Root = root, Cells = cells, Notes = notes };
    }

    private static string ReadText(string path, string full)
    {
        if (Directory.Exists(full))
            throw new NotebookReadException($"{path} is a folder; name a notebook in it (a file that ends in .ipynb).");
        if (!File.Exists(full))
            throw new NotebookReadException($"{path}: there is no such file. Check the name, and the folder you are in.");
        try
        {
            var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
            return strict.GetString(File.ReadAllBytes(full)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException fault)
        {
            throw new NotebookReadException($"{path} is not a notebook: it is not UTF-8 text.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new NotebookReadException($"{path} cannot be read: {fault.Message}", fault);
        }
    }

    private static JsonObject ParseObject(string path, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new NotebookReadException($"{path} is empty: a notebook is JSON, as Jupyter saves it.");
        try
        {
            JsonNode? node = JsonNode.Parse(text, nodeOptions: null, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 512 });
            return node as JsonObject
                ?? throw new NotebookReadException($"{path} is JSON but not a notebook: a notebook is an object with \"cells\" and \"nbformat\".");
        }
        catch (JsonException fault)
        {
            // Without a place it is the check for names that stand twice.
            throw new NotebookReadException(
                fault.LineNumber is { } line
                    ? $"{path} is not valid JSON at line {line + 1}, column {fault.BytePositionInLine + 1}: was it saved whole?"
                    : $"{path} is not valid JSON: a name stands twice in one object.",
                fault);
        }
    }

    private static void CheckVersion(string path, JsonObject root)
    {
        if (!root.ContainsKey("nbformat") && !root.ContainsKey("cells"))
            throw new NotebookReadException($"{path} is JSON but not a notebook: it has neither \"cells\" nor \"nbformat\".");
        if (root["nbformat"] is not JsonValue value || !value.TryGetValue(out int version))
            throw new NotebookReadException($"{path} does not say its nbformat; a notebook of today says \"nbformat\": 4.");
        if (version < 4)
            throw new NotebookReadException($"{path} has nbformat {version}; 4 is needed. Open it in Jupyter and save it, or run: "
                + $"jupyter nbconvert --to notebook --nbformat 4 \"{Path.GetFileName(path)}\"");
        if (version > 4)
            throw new NotebookReadException($"{path} has nbformat {version}; this tool knows 4. A newer version of the tool may read it.");
    }

    private static List<NotebookCell> ReadCells(JsonObject root, List<string> problems)
    {
        var cells = new List<NotebookCell>();
        if (root["cells"] is not JsonArray array)
        {
            problems.Add("\"cells\" is missing or is not a list.");
            return cells;
        }

        KernelNames names = NotebookLanguage.NamesIn(root);
        for (int i = 0; i < array.Count; i++)
        {
            int number = i + 1;
            if (array[i] is not JsonObject cell)
            {
                problems.Add($"cell {number} is not an object.");
                continue;
            }

            string? type = NotebookText.Read(cell["cell_type"]);
            CellKind? kind = type switch
            {
                "code" => CellKind.Code,
                "markdown" => CellKind.Markdown,
                "raw" => CellKind.Raw,
                _ => null,
            };
            string? source = NotebookText.Read(cell["source"]);
            if (kind is null)
                problems.Add(type is null
                    ? $"cell {number} does not say its cell_type (code, markdown or raw)."
                    : $"cell {number} has the cell_type \"{type}\"; known are code, markdown and raw.");
            if (source is null)
                problems.Add(cell.ContainsKey("source")
                    ? $"cell {number} has a source that is neither text nor a list of lines."
                    : $"cell {number} has no source.");
            if (kind is null || source is null)
                continue;
            bool isCode = kind == CellKind.Code;
            cells.Add(new NotebookCell
            {
                Number = number,
                Kind = kind.Value,
                Source = source,
                Json = cell,
                Language = isCode ? NotebookLanguage.OfCell(cell["metadata"] as JsonObject, source, names) : null,
                NamesItself = isCode && names.BegunBy(NotebookLanguage.FirstLine(source)) is not null,
            });
        }

        return cells;
    }
}
