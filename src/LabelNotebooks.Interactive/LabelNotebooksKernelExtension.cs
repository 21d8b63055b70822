using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;

namespace LabelNotebooks.Interactive;

/// <summary>What .NET Interactive runs when the package is loaded: it reads the extension's two tables, and knows nothing else of it.</summary>
public sealed class LabelNotebooksKernelExtension : IKernelExtension
{
    /// <inheritdoc/>
    public Task OnLoadAsync(Kernel kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        if (kernel.FindKernelByName("csharp") is not CSharpKernel csharp)
            throw new InvalidOperationException("LabelNotebooks needs the C# kernel of this host, which has none of the name csharp.");
        SharedAssemblies.Share();
        NotebookExtension extension = LabelNotebooksExtension.Create();
        HostFormatters.Register(extension);
        foreach (NotebookCommand command in extension.Commands)
            HostCommands.Add(command, extension, kernel, csharp);
        csharp.AddMiddleware(async (command, context, next) =>
        {
            HostFormatters.KeepDataFrames();
            // Methods that a cell calls stop as commands do.
            using IDisposable? scope = command is SubmitCode ? NotebookHost.Enter(new KernelHost(extension, csharp, context, command)) : null;
            await next(command, context).ConfigureAwait(false);
        });
        if (KernelInvocationContext.Current is { } loading)
            new KernelHost(extension, csharp, loading, loading.Command).Display(extension.Greeting());
        return Task.CompletedTask;
    }
}
