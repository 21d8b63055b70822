using System.Text.Json.Nodes;
using LabelNotebooks.Contracts.Engine;

namespace LabelNotebooks.Kernel.Tests;

/// <summary>Runs notebooks in a folder of its own and reads back what was written.</summary>
internal sealed class EngineProbe : IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    public RecordingObserver Observer { get; } = new();

    public string OutputPath => Folder.Combine("out.ipynb");

    public string HtmlPath => Folder.Combine("out.html");

    public string Html => File.ReadAllText(HtmlPath);

    public JsonObject Output => (JsonObject)JsonNode.Parse(File.ReadAllText(OutputPath))!;

    public Task<NotebookRunResult> RunAsync(
        string notebook,
        Func<NotebookRunRequest, NotebookRunRequest>? with = null,
        CancellationToken cancellation = default)
    {
        string path = Folder.Write("in.ipynb", notebook);
        var request = new NotebookRunRequest { InputPath = path, OutputPath = OutputPath, HtmlPath = HtmlPath };
        return new NotebookEngine().RunAsync(with?.Invoke(request) ?? request, Observer, cancellation);
    }

    /// <summary>The text outputs of a cell, from 1.</summary>
    public string TextOf(int cell) => string.Concat(Output["cells"]![cell - 1]!["outputs"]!.AsArray().Select(output =>
        Join(output!["text"]) + Join(output["data"]?["text/plain"]) + (output["ename"] is { } name ? $"{name}: {output["evalue"]}" : "")));

    public string SourceOf(int cell) => Join(Output["cells"]![cell - 1]!["source"]);

    public void Dispose() => Folder.Dispose();

    private static string Join(JsonNode? lines) => lines is JsonArray array ? string.Concat(array.Select(line => line!.GetValue<string>())) : "";
}
