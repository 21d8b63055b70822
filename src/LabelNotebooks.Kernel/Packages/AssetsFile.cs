using System.Text.Json;

namespace LabelNotebooks.Kernel.Packages;

/// <summary>Reads <c>obj/project.assets.json</c>, where a restore writes what it chose.</summary>
internal static class AssetsFile
{
    public static RestoredPackages Read(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        JsonElement root = document.RootElement;
        string[] folders = [.. root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name)];
        // The target with a runtime identifier is the one that has this machine's native libraries picked out.
        JsonElement target = root.GetProperty("targets")
            .EnumerateObject()
            .OrderByDescending(candidate => candidate.Name.Contains('/', StringComparison.Ordinal))
            .First().Value;

        var packages = new List<KeyValuePair<string, string>>();
        var compile = new List<string>();
        var runtime = new List<KeyValuePair<string, string>>();
        var native = new List<string>();
        var extensions = new List<KeyValuePair<string, string>>();
        foreach (JsonProperty library in target.EnumerateObject())
        {
            string[] idAndVersion = library.Name.Split('/');
            packages.Add(KeyValuePair.Create(idAndVersion[0], idAndVersion[1]));
            string relative = root.GetProperty("libraries").GetProperty(library.Name).GetProperty("path").GetString()!;
            string folder = folders.Select(candidate => Path.Combine(candidate, relative)).FirstOrDefault(Directory.Exists)
                ?? Path.Combine(folders[0], relative);
            compile.AddRange(Files(library.Value, "compile", folder));
            runtime.AddRange(Files(library.Value, "runtime", folder).Select(file => KeyValuePair.Create(idAndVersion[0], file)));
            native.AddRange(Files(library.Value, "native", folder));
            extensions.AddRange(HostExtensions(folder).Select(file => KeyValuePair.Create(idAndVersion[0], file)));
        }

        return new RestoredPackages(packages, compile, runtime, native, extensions);
    }

    private static IEnumerable<string> HostExtensions(string package)
    {
        string folder = Path.Combine(package, "interactive-extensions", "dotnet");
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.dll").Concat(Directory.GetFiles(folder, "extension.dib")).Order(StringComparer.Ordinal)
            : [];
    }

    private static IEnumerable<string> Files(JsonElement library, string kind, string folder)
    {
        if (!library.TryGetProperty(kind, out JsonElement assets))
            yield break;
        foreach (JsonProperty asset in assets.EnumerateObject())
        {
            // "_._" says on purpose that there is no file for this framework.
            if (!asset.Name.EndsWith("_._", StringComparison.Ordinal))
                yield return Path.Combine(folder, asset.Name.Replace('/', Path.DirectorySeparatorChar));
        }
    }
}
