using Microsoft.DotNet.Interactive;

namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Stands in for a command. Its members are here for their names alone: a parameter's property must hide none of them.</summary>
public abstract class KernelCommand
{
    public Func<KernelCommand, KernelInvocationContext, Task> Handler { get; set; }

    public KernelCommand Parent { get; private set; }

    public string TargetKernelName { get; internal set; }

    public Uri OriginUri { get; set; }

    public Uri DestinationUri { get; set; }

    public object RoutingSlip { get; } = new();

    public void SetParent(KernelCommand parent, bool bubbleEvents = false) => Parent = parent;

    public void SetToken(string token) => throw new NotSupportedException(token);

    public string GetOrCreateToken() => throw new NotSupportedException();

    public virtual Task InvokeAsync(KernelInvocationContext context) => Handler(this, context);
}
