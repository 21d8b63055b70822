using System.Xml.Linq;

namespace LabelNotebooks.Contracts.Tests.House;

/// <summary>A project under src, as far as it names others.</summary>
internal sealed record ProjectFile(string Name, XElement Root)
{
    public static IReadOnlyList<ProjectFile> All { get; } =
        [.. Directory.GetFiles(RepositoryRoot.Combine("src"), "*.csproj", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new ProjectFile(Path.GetFileNameWithoutExtension(path), XElement.Load(path)))];

    public IEnumerable<XElement> ProjectReferences => Root.Descendants("ProjectReference");

    public IEnumerable<XElement> PackageReferences => Root.Descendants("PackageReference");

    /// <summary>The referenced projects whose types this one's code may name.</summary>
    public IEnumerable<string> References => ProjectReferences.Where(reference => !IsBuildOnly(reference)).Select(NameOf).Order(StringComparer.Ordinal);

    /// <summary>The projects that are only built along with this one.</summary>
    public IEnumerable<string> BuiltAlong => ProjectReferences.Where(IsBuildOnly).Select(NameOf);

    private static bool IsBuildOnly(XElement reference) =>
        ((string?)reference.Attribute("ReferenceOutputAssembly") ?? (string?)reference.Element("ReferenceOutputAssembly")) == "false";

    private static string NameOf(XElement reference) =>
        Path.GetFileNameWithoutExtension(((string?)reference.Attribute("Include") ?? "").Replace('\\', '/'));
}
