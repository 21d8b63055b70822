using System.Text.Json;
using System.Text.Json.Nodes;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Documents;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Jupyter;

/// <summary>Results and faults as messages carry them.</summary>
internal static class MessageData
{
    public static JsonObject Of(MimeBundle bundle)
    {
        var data = new JsonObject();
        foreach ((string mimeType, string text) in bundle)
            data[NotebookText.Scalars(mimeType)] = IsJson(mimeType) && TryParse(text, out JsonNode? node) ? node : NotebookText.Scalars(text);
        return data;
    }

    public static JsonObject Of(CellError error) => new()
    {
        ["ename"] = NotebookText.Scalars(error.Name),
        ["evalue"] = NotebookText.Scalars(error.Message),
        ["traceback"] = new JsonArray([.. error.Trace.Select(line => (JsonNode)NotebookText.Scalars(line))]),
    };

    private static bool IsJson(string mimeType) => mimeType.StartsWith("application/", StringComparison.Ordinal)
        && (mimeType.EndsWith("+json", StringComparison.Ordinal) || mimeType == "application/json");

    private static bool TryParse(string text, out JsonNode? node)
    {
        try
        {
            node = JsonNode.Parse(text);
            // What cannot be written again (half a letter behind an escape) is sent as text.
            _ = node?.ToJsonString();
            return true;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidOperationException)
        {
            node = null;
            return false;
        }
    }
}
