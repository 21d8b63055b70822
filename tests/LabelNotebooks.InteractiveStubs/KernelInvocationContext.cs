using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive;

/// <summary>Stands in for the context of a running command; remembers what was shown and how it ended.</summary>
public class KernelInvocationContext(KernelCommand command)
{
    public static KernelInvocationContext Current { get; set; }

    public KernelCommand Command { get; } = command;

    public CancellationToken CancellationToken { get; set; }

    public List<object> Shown { get; } = [];

    public string FailedWith { get; private set; }

    public void Fail(KernelCommand command, Exception exception = null, string message = null) => FailedWith = message ?? exception?.Message;
}
