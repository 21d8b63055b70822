using System.Runtime.InteropServices;
using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Kernel.Documents;
using LabelNotebooks.Kernel.Jupyter;
using LabelNotebooks.Kernel.Jupyter.Wire;
using LabelNotebooks.Kernel.Running;
using NetMQ;

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
        ParameterInjector.Apply(document, request.Parameters, Environment.CurrentDirectory, observer.Note);
        RunTargets.Check(request);

        return await new NotebookRun(document, fixedRequest, observer).ExecuteAsync(cancellation);
    }

    /// <inheritdoc/>
    public async Task ServeJupyterAsync(JupyterKernelRequest request, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(request);
        ConnectionFile connection = ConnectionFile.Read(request.ConnectionFile);
        using (var server = new KernelServer(connection, Environment.CurrentDirectory, request.CarriedExtensions, request.ForeignHost, request.Log))
        {
            using PosixSignalRegistration onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
            {
                context.Cancel = true;
                server.Interrupt();
            });
            await server.RunAsync(stop);
        }

        // Waits for what was sent last: a front end that asked for the end hears the answer.
        NetMQConfig.Cleanup(block: true);
    }
}
