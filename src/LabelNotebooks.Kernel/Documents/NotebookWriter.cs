using System.Text.Json.Nodes;

namespace LabelNotebooks.Kernel.Documents;

/// <summary>Writes a notebook as nbformat 4.5, valid whatever was read, with the outputs of this run and no others.</summary>
internal static class NotebookWriter
{
    public static byte[] Write(NotebookDocument document)
    {
        var root = new JsonObject();
        foreach (string name in document.Root.Select(member => member.Key).Where(name => name is "cells" or "metadata"))
            root[name] = null;
        JsonObject metadata = document.Root["metadata"]?.DeepClone() as JsonObject ?? [];
        NotebookSchema.CleanMetadata(metadata);
        NotebookSchema.Put(root, "cells", Cells(document));
        NotebookSchema.Put(root, "metadata", metadata);
        NotebookSchema.Put(root, "nbformat", 4);
        NotebookSchema.Put(root, "nbformat_minor", 5);
        return NotebookText.Serialize(root);
    }

    private static JsonArray Cells(NotebookDocument document)
    {
        IReadOnlyList<string> ids = CellIds.Assign(document.Cells);
        return new JsonArray([.. document.Cells.Select((cell, index) => (JsonNode)Cell(cell, ids[index]))]);
    }

    private static JsonObject Cell(NotebookCell cell, string id)
    {
        var json = new JsonObject();
        IReadOnlyList<string> allowed = NotebookSchema.AllowedKeys(cell.Kind);
        foreach ((string name, JsonNode? value) in cell.Json)
        {
            if (allowed.Contains(name))
                json[name] = value?.DeepClone();
        }

        NotebookSchema.Put(json, "cell_type", NotebookText.Read(cell.Json["cell_type"]));
        NotebookSchema.Put(json, "id", id);
        NotebookSchema.Put(json, "metadata", NotebookSchema.CleanCellMetadata(json["metadata"]?.DeepClone()));
        NotebookSchema.Put(json, "source", NotebookText.Lines(cell.Source));
        if (cell.Kind == CellKind.Code)
        {
            NotebookSchema.Put(json, "execution_count", cell.ExecutionCount);
            NotebookSchema.Put(json, "outputs", new JsonArray([.. cell.Shown.Select(output => (JsonNode)OutputJson.Of(output, cell.ExecutionCount))]));
        }
        else if (json.ContainsKey("attachments"))
        {
            if (NotebookSchema.CleanAttachments(json["attachments"]) is null)
                json.Remove("attachments");
        }

        return json;
    }
}
