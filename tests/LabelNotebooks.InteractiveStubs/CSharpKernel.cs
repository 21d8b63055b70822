using Microsoft.CodeAnalysis.Scripting;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>Stands in for the C# kernel.</summary>
public class CSharpKernel : Kernel
{
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    public ScriptState ScriptState { get; set; }

    public bool TryGetValue<T>(string name, out T value)
    {
        bool found = _values.TryGetValue(name, out object held);
        value = held is T typed ? typed : default;
        return found;
    }

    public Task SetValueAsync(string name, object value, Type declaredType = null)
    {
        _values[name] = value;
        return Task.CompletedTask;
    }
}
