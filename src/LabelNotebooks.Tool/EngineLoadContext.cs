using System.Reflection;
using System.Runtime.Loader;
using LabelNotebooks.Contracts.Engine;

namespace LabelNotebooks.Tool;

/// <summary>
/// Where the engine and its compiler live, apart from the tool and from what notebooks load. The contracts and the framework are
/// shared with the default context.
/// </summary>
internal sealed class EngineLoadContext : AssemblyLoadContext
{
    private static readonly string ContractsName = typeof(INotebookEngine).Assembly.GetName().Name!;

    private readonly AssemblyDependencyResolver _resolver;

    private EngineLoadContext(string enginePath)
        : base("LabelNotebooks.Engine") => _resolver = new AssemblyDependencyResolver(enginePath);

    /// <exception cref="FileNotFoundException">The tool was copied without its engine folder.</exception>
    public static INotebookEngine LoadEngine()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "engine", "LabelNotebooks.Kernel.dll");
        if (!File.Exists(path))
            throw new FileNotFoundException($"The engine is missing: {path}. Install the tool again, or copy its folder whole.", path);
        Assembly assembly = new EngineLoadContext(path).LoadFromAssemblyPath(path);
        Type type = assembly.GetType("LabelNotebooks.Kernel.NotebookEngine", throwOnError: true)!;
        return (INotebookEngine)Activator.CreateInstance(type)!;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == ContractsName)
            return null;
        string? path = _resolver.ResolveAssemblyToPath(assemblyName);
        return path is null ? null : LoadFromAssemblyPath(path);
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        string? path = _resolver.ResolveUnmanagedDllToPath(unmanagedDllName);
        return path is null ? 0 : LoadUnmanagedDllFromPath(path);
    }
}
