using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;

namespace Microsoft.DotNet.Interactive;

/// <summary>Stands in for the kernel of .NET Interactive: the few members that our script uses, with the shapes of its last source.</summary>
public class Kernel
{
    private readonly Dictionary<string, Kernel> _kernels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (KernelActionDirective Directive, Type Type, Func<KernelDirectiveCommand, KernelInvocationContext, Task> Handle)> _directives = new(StringComparer.Ordinal);

    public static Kernel Root { get; set; }

    public IEnumerable<KernelActionDirective> Directives => _directives.Values.Select(entry => entry.Directive);

    public void Add(string name, Kernel kernel) => _kernels.Add(name, kernel);

    internal Kernel Find(string name) => _kernels.GetValueOrDefault(name);

    public void AddDirective<TCommand>(KernelActionDirective directive, Func<TCommand, KernelInvocationContext, Task> handler)
        where TCommand : KernelDirectiveCommand
    {
        ArgumentNullException.ThrowIfNull(directive);
        _directives.Add(directive.Name, (directive, typeof(TCommand), (command, context) => handler((TCommand)command, context)));
    }

    /// <summary>Binds values to the properties of the command's class as the host does ("--max-points" to MaxPoints), and runs it.</summary>
    public async Task<KernelInvocationContext> InvokeAsync(string name, params (string Parameter, object Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        (KernelActionDirective directive, Type type, Func<KernelDirectiveCommand, KernelInvocationContext, Task> handle) = _directives[name];
        var command = (KernelDirectiveCommand)Activator.CreateInstance(type);
        foreach ((string parameter, object value) in values)
        {
            if (!directive.Parameters.Any(candidate => candidate.Name == parameter))
                throw new ArgumentException($"{name} has no parameter {parameter}.", nameof(values));
            string property = string.Concat(parameter.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
            type.GetProperty(property).SetValue(command, value);
        }

        var context = new KernelInvocationContext(command);
        KernelInvocationContext.Current = context;
        await handle(command, context).ConfigureAwait(false);
        return context;
    }
}
