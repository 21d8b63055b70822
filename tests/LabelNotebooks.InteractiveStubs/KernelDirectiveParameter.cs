namespace Microsoft.DotNet.Interactive.Directives;

/// <summary>Stands in for one parameter of a magic command.</summary>
public class KernelDirectiveParameter(string name, string description = null)
{
    private Func<IEnumerable<string>> _completions = () => [];

    public string Name { get; } = name;

    public string Description { get; } = description;

    public bool AllowImplicitName { get; init; }

    public bool Required { get; init; }

    public bool Flag { get; init; }

    public IEnumerable<string> Completions => _completions();

    public KernelDirectiveParameter AddCompletions(Func<IEnumerable<string>> getCompletions)
    {
        _completions = getCompletions;
        return this;
    }
}
