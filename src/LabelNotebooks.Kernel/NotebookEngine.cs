using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Kernel.Documents;
using LabelNotebooks.Kernel.Running;

namespace LabelNotebooks.Kernel;

/// <summary>Runs C# notebooks without Python and without a server.</summary>
public sealed class NotebookEngine : INotebookEngine
{
    /// <inheritdoc/>
    public async Task<NotebookRunResult> RunAsync(NotebookRunRequest request, INotebookRunObserver observer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(observer);
        // Paths are meant from where the run was started; the cells change the current folder.
        NotebookRunRequest fixedRequest = request with
        {
            OutputPath = request.OutputPath is { } output ? Path.GetFullPath(output) : null,
            HtmlPath = request.HtmlPath is { } page ? Path.GetFullPath(page) : null,
        };
        NotebookDocument document = NotebookReader.Read(request.InputPath);
        ParameterInjector.Apply(document, request.Parameters, observer.Note);
        OutputFiles.Check(request);

        NotebookRunResult result = await new NotebookRun(document, fixedRequest, observer).ExecuteAsync(cancellation);
        if (fixedRequest.OutputPath is { } notebook)
            OutputFiles.Write(notebook, NotebookWriter.Write(document));
        if (fixedRequest.HtmlPath is { } html)
            OutputFiles.Write(html, HtmlPage.Write(document));
        return result;
    }
}
