using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Tests;

/// <summary>A session in a folder of its own, and its outputs as lines that a person can read.</summary>
internal sealed class SessionProbe : IDisposable
{
    private readonly CSharpSession _session;
    private int _cells;

    public SessionProbe(params NotebookExtension[] carried) =>
        _session = new CSharpSession(Folder.Path, carried) { Noted = Notes.Add };

    public TemporaryFolder Folder { get; } = new();

    public CSharpSession Session => _session;

    public List<string> Notes { get; } = [];

    public List<Progress> Reports { get; } = [];

    public CollectedOutputs LastOutputs { get; private set; } = new();

    public CellResult? LastResult { get; private set; }

    public async Task<string> RunAsync(string code, CancellationToken cancellation = default)
    {
        LastOutputs = new CollectedOutputs();
        LastResult = await _session.ExecuteAsync(code, $"cell {++_cells}", LastOutputs, Reports.Add, cancellation);
        return Describe(LastOutputs);
    }

    public static string Describe(CollectedOutputs outputs) => string.Join("\n", outputs.Snapshot().Select(output => output switch
    {
        StreamOutput stream => $"[{stream.Name}] {stream.Text.TrimEnd('\n')}",
        DisplayOutput display => $"[display] {Plain(display.Bundle)}",
        ResultOutput result => $"[result] {Plain(result.Bundle)}",
        ErrorOutput error => $"[error] {error.Error.Name} line {error.Error.Line}: {error.Error.Message}",
        _ => "?",
    }));

    public void Dispose()
    {
        _session.Dispose();
        Folder.Dispose();
    }

    private static string Plain(MimeBundle bundle) => bundle.TryGet(MimeBundle.PlainText, out string? text) ? text : "(no text)";
}
