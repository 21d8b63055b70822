using LabelNotebooks.Contracts.Hosting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace LabelNotebooks.Compatibility;

/// <summary>A root with one C# kernel, as that host has it: bare, because the code of cells is run by our engine.</summary>
internal sealed class CellKernels
{
    private const string CSharpName = "csharp";

    public CellKernels()
    {
        CSharp = new CellKernel();
        Root = new CompositeKernel { CSharp };
        Root.DefaultKernelName = CSharpName;
        Root.RegisterCommandHandler<RequestInput>((request, context) =>
        {
            try
            {
                context.Publish(new InputProduced(Host.ReadLine(request.Prompt ?? "", request.IsPassword), request));
            }
            catch (InvalidOperationException nobody)
            {
                Refused?.Invoke(nobody.Message);
                throw;
            }

            return Task.CompletedTask;
        });
        Root.AddMiddleware(RefuseOthersAsync, nameof(RefuseOthersAsync));
    }

    /// <summary>Hears what was asked of that host and is not here, in one sentence.</summary>
    public Action<string>? Refused { get; set; }

    public CompositeKernel Root { get; }

    public Kernel CSharp { get; }

    private static INotebookHost Host => NotebookHost.Current ?? throw new InvalidOperationException("Nobody is there to type: no cell is running.");

    // The caller hears nothing of a command that fails: the cell would go on as if all were well.
    private Task RefuseOthersAsync(KernelCommand command, KernelInvocationContext context, KernelPipelineContinuation next)
    {
        // What is not public is that host's own housekeeping.
        if (command is not (RequestInput or RequestKernelInfo) && command.GetType().IsVisible)
        {
            Refused?.Invoke(command is SubmitCode
                ? "Code of a cell cannot submit code to a kernel here: put that code into a cell, or into a file that #!import runs."
                : $"The cell asked its host for {command.GetType().Name}, which this kernel does not serve: it serves display, formatters and input.");
        }

        return next(command, context);
    }

    private sealed class CellKernel : Kernel, IKernelCommandHandler<SubmitCode>
    {
        public CellKernel()
            : base(CSharpName) => KernelInfo.LanguageName = "C#";

        Task IKernelCommandHandler<SubmitCode>.HandleAsync(SubmitCode command, KernelInvocationContext context) =>
            throw new NotSupportedException("Code of a cell cannot be submitted here.");
    }
}
