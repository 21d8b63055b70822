using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Documents;

/// <summary>Outputs as nbformat stores them.</summary>
internal static class OutputJson
{
    public static JsonObject Of(CellOutput output, int? executionCount) => output switch
    {
        StreamOutput stream => new JsonObject { ["name"] = stream.Name, ["output_type"] = "stream", ["text"] = NotebookText.Lines(stream.Text) },
        DisplayOutput display => new JsonObject { ["data"] = Data(display.Bundle), ["metadata"] = new JsonObject(), ["output_type"] = "display_data" },
        ResultOutput result => new JsonObject
        {
            ["data"] = Data(result.Bundle),
            ["execution_count"] = executionCount,
            ["metadata"] = new JsonObject(),
            ["output_type"] = "execute_result",
        },
        ErrorOutput error => new JsonObject
        {
            ["ename"] = NotebookText.Scalars(error.Error.Name),
            ["evalue"] = NotebookText.Scalars(error.Error.Message),
            ["output_type"] = "error",
            ["traceback"] = new JsonArray([.. error.Error.Trace.Select(line => (JsonNode)NotebookText.Scalars(line))]),
        },
        _ => throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{output.GetType().Name} has no form in a notebook."), nameof(output)),
    };

    private static JsonObject Data(MimeBundle bundle)
    {
        var data = new JsonObject();
        foreach ((string mimeType, string text) in bundle)
            data[NotebookText.Scalars(mimeType)] = Form(mimeType, text);
        return data;
    }

    private static JsonNode? Form(string mimeType, string text)
    {
        bool isJson = mimeType.StartsWith("application/", StringComparison.Ordinal)
            && (mimeType.EndsWith("+json", StringComparison.Ordinal) || mimeType == "application/json");
        if (isJson)
        {
            try
            {
                return JsonNode.Parse(text);
            }
            catch (JsonException)
            {
                return NotebookText.Scalars(text);
            }
        }

        // A picture is one long word, not lines.
        bool isBinary = mimeType.StartsWith("image/", StringComparison.Ordinal) && !mimeType.Contains("svg", StringComparison.Ordinal);
        return isBinary ? NotebookText.Scalars(text) : NotebookText.Lines(text);
    }
}
