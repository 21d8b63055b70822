using System.Reflection;
using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Contracts.Hosting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace LabelNotebooks.Compatibility;

/// <summary>While it lives, a running cell is that host's current one: what is shown, printed or asked there reaches our host.</summary>
internal sealed class CellContext : IForeignCell
{
    // That host sets and calls these from within; its version is carried, so that they are there.
    private static readonly PropertyInfo HandlingKernel = typeof(KernelInvocationContext).GetProperty(nameof(KernelInvocationContext.HandlingKernel))!;
    private static readonly MethodInfo Cancel = typeof(KernelInvocationContext).GetMethod("Cancel", BindingFlags.Instance | BindingFlags.NonPublic, [])!;

    private readonly INotebookHost _host;
    private readonly CellDisplays _displays;
    private readonly KernelInvocationContext _context;
    private readonly IDisposable _events;
    private readonly CancellationTokenRegistration _onCancel;

    public CellContext(INotebookHost host, string code, CellKernels kernels, CellDisplays displays)
    {
        _host = host;
        _displays = displays;
        // That host redirects the console for itself; ours is redirected already.
        (TextWriter output, TextWriter error) = (Console.Out, Console.Error);
        _context = KernelInvocationContext.GetOrCreateAmbientContext(new SubmitCode(code, kernels.CSharp.Name));
        Console.SetOut(output);
        Console.SetError(error);
        HandlingKernel.SetValue(_context, kernels.CSharp);
        kernels.Refused = sentence => Refused ??= sentence;
        _events = _context.KernelEvents.Subscribe(new Listener(Hear));
        _onCancel = host.Cancellation.Register(() => Cancel.Invoke(_context, []));
    }

    public string? Refused { get; private set; }

    public void Dispose()
    {
        _onCancel.Dispose();
        _events.Dispose();
        _context.Dispose();
    }

    private void Hear(KernelEvent heard)
    {
        switch (heard)
        {
            case DisplayedValueUpdated update:
                _displays.Show(_host, update.ValueId, update.Value, update.FormattedValues, isUpdate: true);
                break;
            case StandardOutputValueProduced text:
                Console.Out.Write(string.Concat(text.FormattedValues.Take(1).Select(value => value.Value)));
                break;
            case StandardErrorValueProduced text:
                Console.Error.Write(string.Concat(text.FormattedValues.Take(1).Select(value => value.Value)));
                break;
            case ErrorProduced fault:
                Console.Error.WriteLine(fault.Message);
                break;
            case DisplayEvent shown:
                _displays.Show(_host, shown.ValueId, shown.Value, shown.FormattedValues, isUpdate: false);
                break;
        }
    }

    private sealed class Listener(Action<KernelEvent> hear) : IObserver<KernelEvent>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(KernelEvent value) => hear(value);
    }
}
