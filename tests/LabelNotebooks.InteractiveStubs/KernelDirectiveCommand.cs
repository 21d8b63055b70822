namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Stands in for the command to which a magic's parameters are bound.</summary>
public abstract class KernelDirectiveCommand : KernelCommand
{
    public virtual IEnumerable<string> GetValidationErrors() => [];
}
