using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace LabelNotebooks.Kernel.Packages;

/// <summary>
/// The assemblies that this process was started with, by simple name: those of the framework, which every cell may use, and those of the
/// tool, which a cell may use once it asks for them.
/// </summary>
internal static class HostAssemblies
{
    private static readonly Lazy<FrozenDictionary<string, string>> AllLazy = new(ReadAll);
    private static readonly Lazy<FrozenDictionary<string, string>> FrameworkLazy = new(SelectFramework);
    private static readonly Lazy<IReadOnlyList<(string Package, string Version, string File)>> CarriedLazy = new(() => [.. ReadCarried()]);
    private static readonly Lazy<FrozenDictionary<string, string>> PackagesLazy = new(() => CarriedLazy.Value
        .DistinctBy(asset => asset.Package, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(asset => asset.Package, asset => asset.Version, StringComparer.OrdinalIgnoreCase));

    /// <summary>Every assembly that the default context finds by itself.</summary>
    public static FrozenDictionary<string, string> All => AllLazy.Value;

    /// <summary>The implementation assemblies of the framework: its reference assemblies would break scripting.</summary>
    public static FrozenDictionary<string, string> Framework => FrameworkLazy.Value;

    /// <summary>The packages that the tool was built from, with their versions: an assembly's own version often stays the same from one to the next.</summary>
    public static FrozenDictionary<string, string> Packages => PackagesLazy.Value;

    /// <summary>The paths of a carried package's assemblies.</summary>
    public static IEnumerable<string> AssembliesOf(string package) => CarriedLazy.Value
        .Where(asset => string.Equals(asset.Package, package, StringComparison.OrdinalIgnoreCase))
        .Select(asset => All.GetValueOrDefault(Path.GetFileNameWithoutExtension(asset.File)))
        .OfType<string>();

    private static FrozenDictionary<string, string> ReadAll()
    {
        string list = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
        return list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .DistinctBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, string> SelectFramework()
    {
        string folder = Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory());
        HashSet<string> carried = [.. CarriedLazy.Value.Select(asset => asset.File)];
        return All
            .Where(entry => string.Equals(Path.GetDirectoryName(entry.Value), folder, StringComparison.OrdinalIgnoreCase)
                && !carried.Contains(Path.GetFileName(entry.Value)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>In a self-contained folder framework and tool lie side by side; the .deps.json tells them apart.</summary>
    private static IEnumerable<(string Package, string Version, string File)> ReadCarried()
    {
        string files = AppContext.GetData("APP_CONTEXT_DEPS_FILES") as string ?? "";
        foreach (string file in files.Split(';', StringSplitOptions.RemoveEmptyEntries).Where(File.Exists))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
            if (!document.RootElement.TryGetProperty("targets", out JsonElement targets))
                continue;
            foreach (JsonProperty library in targets.EnumerateObject().SelectMany(target => target.Value.EnumerateObject()))
            {
                if (library.Name.StartsWith("runtimepack.", StringComparison.Ordinal)
                    || library.Name.StartsWith("Microsoft.NETCore.App", StringComparison.Ordinal))
                    continue;
                if (!library.Value.TryGetProperty("runtime", out JsonElement runtime))
                    continue;
                string[] idAndVersion = library.Name.Split('/');
                foreach (JsonProperty asset in runtime.EnumerateObject())
                    yield return (idAndVersion[0], idAndVersion[^1], Path.GetFileName(asset.Name));
            }
        }
    }
}
