using System.Text.Json.Nodes;

namespace LabelNotebooks.Kernel.Documents;

/// <summary>Brings what a file says of itself into the shape of nbformat 4.5: unknown metadata stays, what the format forbids goes.</summary>
internal static class NotebookSchema
{
    private static readonly string[] CodeKeys = ["cell_type", "execution_count", "id", "metadata", "outputs", "source"];
    private static readonly string[] TextKeys = ["attachments", "cell_type", "id", "metadata", "source"];

    public static void CleanMetadata(JsonObject metadata)
    {
        CleanKernel(metadata);
        if (metadata["language_info"] is not null and var info && (info is not JsonObject named || !IsText(named["name"])))
            metadata.Remove("language_info");
        else if (metadata["language_info"] is JsonObject language)
            RemoveUnless(language, IsText, "file_extension", "mimetype", "pygments_lexer");
        RemoveUnless(metadata, IsText, "title");
        RemoveUnless(metadata, node => node is JsonArray, "authors");
        // The version that a file once had is of no use to anybody; Jupyter drops it too.
        metadata.Remove("orig_nbformat");
    }

    public static IReadOnlyList<string> AllowedKeys(CellKind kind) => kind == CellKind.Code ? CodeKeys : TextKeys;

    public static JsonObject CleanCellMetadata(JsonNode? node)
    {
        if (node is not JsonObject metadata)
            return [];
        // Times of an execution would differ from run to run.
        metadata.Remove("execution");
        RemoveUnless(metadata, child => child is JsonValue value && value.TryGetValue(out bool _), "collapsed");
        RemoveUnless(metadata, child => child is JsonValue value && (value.TryGetValue(out bool _) || NotebookText.Read(value) == "auto"), "scrolled");
        RemoveUnless(metadata, child => NotebookText.Read(child) is { Length: > 0 } && child is JsonValue, "name");
        RemoveUnless(metadata, IsText, "format");
        RemoveUnless(metadata, child => child is JsonObject, "jupyter");
        if (metadata.ContainsKey("tags"))
        {
            IEnumerable<string> tags = metadata["tags"] is JsonArray list ? list.Where(IsText).Select(tag => tag!.GetValue<string>()) : [];
            string[] valid = [.. tags
                .Where(tag => tag.Length > 0 && !tag.Contains(',', StringComparison.Ordinal) && !tag.StartsWith('\n'))
                .Distinct(StringComparer.Ordinal)];
            metadata["tags"] = new JsonArray([.. valid.Select(tag => (JsonNode)tag)]);
        }

        return metadata;
    }

    /// <summary>Null if these are not attachments as the format knows them.</summary>
    public static JsonObject? CleanAttachments(JsonNode? node) =>
        node is JsonObject attachments
        && attachments.All(file => file.Value is JsonObject bundle && bundle.All(form => NotebookText.Read(form.Value) is not null))
            ? attachments
            : null;

    /// <summary>Puts a member where the alphabet has it, as Jupyter does; a file that is sorted stays sorted.</summary>
    public static void Put(JsonObject owner, string name, JsonNode? value)
    {
        if (owner.ContainsKey(name))
        {
            owner[name] = value;
            return;
        }

        int place = 0;
        while (place < owner.Count && string.CompareOrdinal(owner.GetAt(place).Key, name) < 0)
            place++;
        owner.Insert(place, name, value);
    }

    private static void CleanKernel(JsonObject metadata)
    {
        if (!metadata.ContainsKey("kernelspec"))
            return;
        if (metadata["kernelspec"] is not JsonObject kernel)
        {
            metadata.Remove("kernelspec");
            return;
        }

        if (!IsText(kernel["name"]))
            Put(kernel, "name", "csharp");
        if (!IsText(kernel["display_name"]))
            Put(kernel, "display_name", "C#");
    }

    private static bool IsText(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? _);

    private static void RemoveUnless(JsonObject owner, Func<JsonNode?, bool> isValid, params string[] names)
    {
        foreach (string name in names)
        {
            if (owner.ContainsKey(name) && !isValid(owner[name]))
                owner.Remove(name);
        }
    }
}
