namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Stands in for a command.</summary>
public abstract class KernelCommand;
