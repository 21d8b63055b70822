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

    /// <summary>The kernels that a notebook may name: in its metadata it declares them, in its code it connects them.</summary>
    public static KernelNames NamesIn(JsonObject root)
    {
        JsonNode? metadata = root["metadata"] as JsonObject;
        IEnumerable<JsonObject> code = (root["cells"] as JsonArray ?? []).OfType<JsonObject>().Where(cell => NotebookText.Read(cell["cell_type"]) == "code");
        return new KernelNames(
            [Child(Child(metadata, "polyglot_notebook"), "kernelInfo"), Child(Child(metadata, "dotnet_interactive"), "kernelInfo")],
            code.SelectMany(cell => (NotebookText.Read(cell["source"]) ?? "").Split('\n')));
    }

    /// <summary>The language that a cell names in its metadata or, which counts more, in its first line; null for none.</summary>
    public static string? OfCell(JsonObject? metadata, string source, KernelNames names)
    {
        string? named = Text(Child(metadata, "polyglot_notebook"), "kernelName")
            ?? Text(Child(metadata, "dotnet_interactive"), "language");
        return names.BegunBy(FirstLine(source)) ?? (named is null ? null : names.Resolve(named));
    }

    /// <summary>The first line that is not blank.</summary>
    public static string FirstLine(string source) => source.TrimStart().Split('\n', 2)[0];

    private static JsonObject? Child(JsonNode? node, string name) => (node as JsonObject)?[name] as JsonObject;

    private static string? Text(JsonNode? node, string name) =>
        (node as JsonObject)?[name] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;
}
