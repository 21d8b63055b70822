using System.Reflection;
using System.Runtime.Loader;

namespace LabelNotebooks.Interactive;

/// <summary>
/// .NET Interactive brings an older FSharp.Core than Plotly.NET asks for, and its own comes first: without an answer every chart that a person composes
/// fails. What Plotly.NET uses of it is in both.
/// </summary>
internal static class SharedAssemblies
{
    private const string Shared = "FSharp.Core";
    private static int s_isShared;

    public static void Share()
    {
        if (Interlocked.Exchange(ref s_isShared, 1) == 0)
            AssemblyLoadContext.Default.Resolving += Resolve;
    }

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) => name.Name != Shared
        ? null
        : AppDomain.CurrentDomain.GetAssemblies()
            .FirstOrDefault(assembly => assembly.GetName().Name == Shared && AssemblyLoadContext.GetLoadContext(assembly) == context)
            // Without a version: the one of the host.
            ?? (name.Version is null ? null : context.LoadFromAssemblyName(new AssemblyName(Shared)));
}
