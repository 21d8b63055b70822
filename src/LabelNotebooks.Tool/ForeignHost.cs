using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using LabelNotebooks.Contracts.Engine;

namespace LabelNotebooks.Tool;

/// <summary>The interface of .NET Interactive that the tool carries in a folder of its own, loaded where a cell names it.</summary>
internal static class ForeignHost
{
    private const string Folder = "dotnet-interactive";
    private const string Adapter = "LabelNotebooks.Compatibility";
    private const string Compiler = "Microsoft.CodeAnalysis";

    private static int s_isResolving;

    // What cells name; the other files of the folder are what these need.
    private static readonly string[] Named =
    [
        "Microsoft.DotNet.Interactive",
        "Microsoft.DotNet.Interactive.Formatting",
        "Microsoft.AspNetCore.Html.Abstractions",
    ];

    private static readonly string[] Namespaces = ["Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Formatting", "Microsoft.AspNetCore.Html"];

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
                Namespaces,
                [.. Namespaces, "Microsoft.DotNet.Interactive.Formatting.PocketViewTags"],
            ],
            Load = () => Load(folder, adapter),
        };
    }

    private static IForeignHost Load(string folder, string adapter)
    {
        if (Interlocked.Exchange(ref s_isResolving, 1) == 0)
            AssemblyLoadContext.Default.Resolving += (context, name) => Find(folder, name.Name) is { } path ? context.LoadFromAssemblyPath(path) : null;
        Type type = AssemblyLoadContext.Default.LoadFromAssemblyPath(adapter).GetType("LabelNotebooks.Compatibility.DotNetInteractive", throwOnError: true)!;
        return (IForeignHost)Activator.CreateInstance(type)!;
    }

    // What it needs, where nothing else has brought it. Of the compiler it uses a class or two: a copy of its own, from the engine's folder.
    private static string? Find(string folder, string? name)
    {
        string place = name == Compiler ? Path.Combine(AppContext.BaseDirectory, "engine") : folder;
        string path = Path.Combine(place, name + ".dll");
        return File.Exists(path) ? path : null;
    }

    private static string Version(string path) =>
        FileVersionInfo.GetVersionInfo(path).ProductVersion?.Split('+')[0] ?? AssemblyName.GetAssemblyName(path).Version!.ToString();
}
