using System.Text.Json.Nodes;
using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Notebooks.Tests;

/// <summary>Runs a notebook of the repository once and keeps what it gave.</summary>
public sealed class NotebookRun : IDisposable
{
    private const string Page = "page.html";
    private const string Executed = "executed.ipynb";

    private readonly string _folder;

    private NotebookRun(string folder, NotebookRunResult result) => (_folder, Result) = (folder, result);

    public NotebookRunResult Result { get; }

    public string HtmlPath => Path.Combine(_folder, Page);

    public string NotebookPath => Path.Combine(_folder, Executed);

    public JsonArray Cells => JsonNode.Parse(File.ReadAllText(NotebookPath))!["cells"]!.AsArray();

    public static async Task<NotebookRun> Of(string name, params KeyValuePair<string, string>[] parameters)
    {
        string folder = Directory.CreateTempSubdirectory("label-notebooks-").FullName;
        NotebookRunResult result = await new NotebookEngine().RunAsync(
            new NotebookRunRequest
            {
                InputPath = RepositoryRoot.Combine("notebooks", name), // An absolute name stays as it is.
                OutputPath = Path.Combine(folder, Executed),
                HtmlPath = Path.Combine(folder, Page),
                Parameters = parameters,
                CarriedExtensions = [LabelNotebooksExtension.Create()],
            },
            new Silent(),
            CancellationToken.None);
        return new NotebookRun(folder, result);
    }

    /// <summary>One form of the last output of a cell.</summary>
    public string Output(string cellId, string mimeType)
    {
        JsonNode cell = Cells.Single(candidate => candidate!["id"]!.GetValue<string>() == cellId)!;
        JsonNode output = cell["outputs"]!.AsArray().Last(candidate => candidate!["data"]?[mimeType] is not null)!;
        JsonNode content = output["data"]![mimeType]!;
        return content is JsonArray lines ? string.Concat(lines.Select(line => line!.GetValue<string>())) : content.GetValue<string>();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private sealed class Silent : INotebookRunObserver
    {
        public void CellStarted(int cellNumber, int cellCount, string firstLine)
        {
        }

        public void CellProgressed(int cellNumber, Progress progress)
        {
        }

        public void CellEnded(int cellNumber, TimeSpan elapsed, CellFailure? failure)
        {
        }

        public int ProcessEnding(NotebookRunResult result) => throw new InvalidOperationException("No notebook of ours ends the process.");

        public void Note(string sentence)
        {
        }
    }
}
