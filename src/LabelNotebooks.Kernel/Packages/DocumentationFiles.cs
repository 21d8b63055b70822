using Microsoft.CodeAnalysis;

namespace LabelNotebooks.Kernel.Packages;

/// <summary>
/// What the author of a library says of it: an XML file beside it, or for the framework in the SDK's reference pack. Read when somebody asks.
/// </summary>
internal static class DocumentationFiles
{
    // The core of the framework is described where programs refer to it.
    private const string Core = "System.Private.CoreLib";
    private const string CoreDescribedIn = "System.Runtime";

    private static readonly Lazy<string?> FrameworkFolder = new(FindFrameworkFolder);

    /// <summary>Null where nothing is said.</summary>
    public static DocumentationProvider? For(string assemblyPath)
    {
        string beside = Path.ChangeExtension(assemblyPath, ".xml");
        if (File.Exists(beside))
            return XmlDocumentationProvider.CreateFromFile(beside);
        if (FrameworkFolder.Value is not { } folder || Path.GetDirectoryName(assemblyPath) != RuntimeFolder)
            return null;
        string name = Path.GetFileNameWithoutExtension(assemblyPath);
        string described = Path.Combine(folder, (name == Core ? CoreDescribedIn : name) + ".xml");
        return File.Exists(described) ? XmlDocumentationProvider.CreateFromFile(described) : null;
    }

    private static string RuntimeFolder => Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "";

    // DOTNET/shared/Microsoft.NETCore.App/VERSION and DOTNET/packs/Microsoft.NETCore.App.Ref/VERSION/ref/netX.0; a machine without SDK has no packs.
    private static string? FindFrameworkFolder()
    {
        string packs = Path.GetFullPath(Path.Combine(RuntimeFolder, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        if (!Directory.Exists(packs))
            return null;
        string target = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"net{Environment.Version.Major}.0");
        return Directory.GetDirectories(packs)
            .Select(pack => Path.Combine(pack, "ref", target))
            .Where(Directory.Exists)
            .Order(StringComparer.Ordinal)
            .LastOrDefault();
    }
}
