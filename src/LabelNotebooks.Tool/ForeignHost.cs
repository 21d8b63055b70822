using System.Reflection;
using System.Runtime.Loader;
using LabelNotebooks.Contracts.Engine;

namespace LabelNotebooks.Tool;

/// <summary>The interface of .NET Interactive that the tool carries in a folder of its own, loaded where a cell names it.</summary>
internal static class ForeignHost
{
    private const string Folder = "dotnet-interactive";
    private const string Adapter = "LabelNotebooks.Compatibility";

    // What cells name; the other files of the folder are what these need.
    private static readonly string[] Named = ["Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Formatting", "Microsoft.AspNetCore.Html.Abstractions", "System.Reactive"];

    /// <summary>Null where the folder was left out when the tool was copied: then such cells fail as any other with an unknown name.</summary>
    public static ForeignHostApi? Find()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, Folder);
        string adapter = Path.Combine(folder, Adapter + ".dll");
        if (!File.Exists(adapter))
            return null;
        return new ForeignHostApi
        {
            AssemblyFiles = [.. Named.Select(name => Path.Combine(folder, name + ".dll"))],
            Packages = Named.ToDictionary(name => name, name => Version(Path.Combine(folder, name + ".dll")), StringComparer.OrdinalIgnoreCase),
            Imports =
            [
                ["Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Formatting", "Microsoft.AspNetCore.Html"],
                ["Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Formatting", "Microsoft.AspNetCore.Html", "Microsoft.DotNet.Interactive.Formatting.PocketViewTags"],
            ],
            Load = () => Load(folder, adapter),
        };
    }

    private static IForeignHost Load(string folder, string adapter)
    {
        // The compiler, of which it uses a class or two, lies with the engine: as a copy of its own, so that the engine's stays apart.
        string[] folders = [folder, Path.Combine(AppContext.BaseDirectory, "engine")];
        AssemblyLoadContext.Default.Resolving += (context, name) => name.Name is { } file && (file.StartsWith("Microsoft.", StringComparison.Ordinal) || file.StartsWith("System.", StringComparison.Ordinal))
            ? folders.Select(candidate => Path.Combine(candidate, file + ".dll")).FirstOrDefault(File.Exists) is { } path ? context.LoadFromAssemblyPath(path) : null
            : null;
        Type type = AssemblyLoadContext.Default.LoadFromAssemblyPath(adapter).GetType("LabelNotebooks.Compatibility.DotNetInteractive", throwOnError: true)!;
        return (IForeignHost)Activator.CreateInstance(type)!;
    }

    private static string Version(string path) => System.Diagnostics.FileVersionInfo.GetVersionInfo(path).ProductVersion?.Split('+')[0] ?? AssemblyName.GetAssemblyName(path).Version!.ToString();
}
