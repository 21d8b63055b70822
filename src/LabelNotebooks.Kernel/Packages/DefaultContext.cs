using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace LabelNotebooks.Kernel.Packages;

/// <summary>
/// Brings the user's assemblies and native libraries into the default load context, where the tool's own contracts live: left to the
/// scripting library they would land in a context of its own and types of one name would differ.
/// One table for the process, because there is one default context.
/// </summary>
internal static class DefaultContext
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, string> Paths = new(StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<string, string> NativePaths = new(StringComparer.OrdinalIgnoreCase);
    private static bool s_isHooked;

    /// <summary>Offers an assembly under its simple name and gives the path that serves it: the first one offered, or the one that the tool carries.</summary>
    public static string Offer(string simpleName, string path)
    {
        lock (Gate)
        {
            Hook();
            if (HostAssemblies.All.TryGetValue(simpleName, out string? carried))
                return carried;
            if (Paths.TryGetValue(simpleName, out string? earlier))
                return earlier;
            if (AssemblyLoadContext.Default.Assemblies.FirstOrDefault(assembly =>
                HasName(assembly, simpleName) && !assembly.IsDynamic && assembly.Location.Length > 0) is { } loaded)
                return loaded.Location;
            Paths.Add(simpleName, path);
            return path;
        }
    }

    /// <summary>An assembly that the tool carries in a folder of its own: whatever is offered under its name after this, it serves.</summary>
    public static void Carry(string path)
    {
        lock (Gate)
        {
            Hook();
            Paths.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        }
    }

    /// <summary>Offers a native library under its file name.</summary>
    public static void OfferNative(string path)
    {
        lock (Gate)
        {
            Hook();
            NativePaths.TryAdd(Path.GetFileName(path), path);
        }
    }

    /// <summary>The assembly in the default context.</summary>
    public static Assembly Load(string path) => AssemblyLoadContext.Default.LoadFromAssemblyPath(path);

    private static bool HasName(Assembly assembly, string simpleName) =>
        string.Equals(assembly.GetName().Name, simpleName, StringComparison.OrdinalIgnoreCase);

    private static void Hook()
    {
        if (s_isHooked)
            return;
        s_isHooked = true;
        AssemblyLoadContext.Default.Resolving += static (context, name) => Find(name) is { } path ? context.LoadFromAssemblyPath(path) : null;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += static (_, name) => LoadNative(name);
    }

    private static string? Find(AssemblyName name)
    {
        if (name.Name is not { } simpleName)
            return null;
        lock (Gate)
        {
            if (string.IsNullOrEmpty(name.CultureName))
                return Paths.GetValueOrDefault(simpleName);
            string owner = simpleName.EndsWith(".resources", StringComparison.Ordinal) ? simpleName[..^".resources".Length] : simpleName;
            if (!Paths.TryGetValue(owner, out string? ownerPath))
                return null;
            string satellite = Path.Combine(Path.GetDirectoryName(ownerPath)!, name.CultureName, simpleName + ".dll");
            return File.Exists(satellite) ? satellite : null;
        }
    }

    private static nint LoadNative(string name)
    {
        foreach (string candidate in (string[])[name, name + ".dll", $"lib{name}.so", name + ".so", $"lib{name}.dylib", name + ".dylib"])
        {
            string? path;
            lock (Gate)
                path = NativePaths.GetValueOrDefault(candidate);
            if (path is not null && NativeLibrary.TryLoad(path, out nint handle))
                return handle;
        }

        return 0;
    }
}
