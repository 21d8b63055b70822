using System.Text.Json.Nodes;

namespace LabelNotebooks.Kernel.Documents;

/// <summary>Which language a notebook and its cells are in, by the several ways in which hosts note it down.</summary>
internal static class NotebookLanguage
{
    /// <summary>Null for a C# notebook; else a sentence that names the kernel found.</summary>
    public static string? FindProblem(JsonObject root)
    {
        JsonNode? metadata = root["metadata"] as JsonObject;
        JsonNode? kernel = Child(metadata, "kernelspec");
        string? kernelName = Text(kernel, "name");
        string? kernelLanguage = Text(kernel, "language");
        string? infoName = Text(Child(metadata, "language_info"), "name");
        string? defaultKernel = Text(Child(Child(metadata, "polyglot_notebook"), "kernelInfo"), "defaultKernelName")
            ?? Text(Child(metadata, "dotnet_interactive"), "defaultKernelName");

        string? language = kernelLanguage ?? kernelName ?? (infoName == "polyglot-notebook" ? defaultKernel ?? infoName : infoName);
        if (language is null)
            return "it names no kernel: open it with a C# kernel and save it, so that metadata.kernelspec says its language.";
        bool isCSharp = CellLanguage.IsCSharp(language) || (kernelName is not null && CellLanguage.IsCSharp(kernelName));
        // A polyglot notebook counts by the language that its cells have when they name none.
        if (isCSharp && language == "polyglot-notebook" && defaultKernel is not null && !CellLanguage.IsCSharp(defaultKernel))
            return $"its cells are in {defaultKernel} by default; this tool runs C# notebooks.";
        if (isCSharp)
            return null;
        string name = kernelName is null || kernelName == language ? language : $"{kernelName} ({language})";
        return $"it names the kernel {name}; this tool runs C# notebooks.";
    }

    /// <summary>The language that a cell names in its metadata or in its first line; null for none.</summary>
    public static string? OfCell(JsonObject cell, string source)
    {
        JsonNode? metadata = cell["metadata"] as JsonObject;
        string? named = Text(Child(metadata, "polyglot_notebook"), "kernelName")
            ?? Text(Child(metadata, "dotnet_interactive"), "language");
        string first = source.TrimStart().Split('\n', 2)[0].Trim();
        if (!first.StartsWith("#!", StringComparison.Ordinal))
            return named;
        string magic = first[2..].Split(' ', 2)[0];
        return CellLanguage.IsOther(magic) || CellLanguage.IsCSharp(magic) ? magic : named;
    }

    private static JsonObject? Child(JsonNode? node, string name) => (node as JsonObject)?[name] as JsonObject;

    private static string? Text(JsonNode? node, string name) =>
        (node as JsonObject)?[name] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;
}
