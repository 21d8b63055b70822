namespace Microsoft.DotNet.Interactive.Directives;

/// <summary>Stands in for a magic command.</summary>
public class KernelActionDirective(string name)
{
    public string Name { get; } = name;

    public string Description { get; init; }

    public ICollection<KernelDirectiveParameter> Parameters { get; init; } = [];
}
