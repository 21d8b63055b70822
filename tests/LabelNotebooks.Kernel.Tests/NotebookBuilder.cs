using System.Text.Json.Nodes;

namespace LabelNotebooks.Kernel.Tests;

/// <summary>Notebooks for tests, as Jupyter would have saved them.</summary>
internal static class NotebookBuilder
{
    public static string Of(params (string Type, string Source)[] cells) => Tagged([.. cells.Select(cell => (cell.Type, cell.Source, ""))]);

    public static string Tagged(params (string Type, string Source, string Tag)[] cells)
    {
        var array = new JsonArray();
        foreach ((string type, string source, string tag) in cells)
        {
            JsonObject metadata = tag.Length == 0 ? [] : new JsonObject { ["tags"] = new JsonArray([.. tag.Split(' ').Select(text => (JsonNode)text)]) };
            JsonObject cell = type == "code"
                ? new JsonObject
                {
                    ["cell_type"] = type,
                    ["execution_count"] = null,
                    ["metadata"] = metadata,
                    ["outputs"] = new JsonArray(),
                    ["source"] = source,
                }
                : new JsonObject { ["cell_type"] = type, ["metadata"] = metadata, ["source"] = source };
            array.Add((JsonNode)cell);
        }

        return new JsonObject
        {
            ["cells"] = array,
            ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" } },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 4,
        }.ToJsonString();
    }
}
