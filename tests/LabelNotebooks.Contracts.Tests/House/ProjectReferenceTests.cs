using System.Xml.Linq;

namespace LabelNotebooks.Contracts.Tests.House;

/// <summary>Which project may know which. An arrow too many is how a core comes to depend on a page.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["LabelNotebooks.Core"] = [],
        ["LabelNotebooks.Contracts"] = [],
        ["LabelNotebooks.Data"] = ["LabelNotebooks.Core"],
        ["LabelNotebooks.Modeling"] = ["LabelNotebooks.Core"],
        ["LabelNotebooks.Review"] = ["LabelNotebooks.Core", "LabelNotebooks.Data"],
        ["LabelNotebooks"] = ["LabelNotebooks.Contracts", "LabelNotebooks.Core", "LabelNotebooks.Data", "LabelNotebooks.Modeling", "LabelNotebooks.Review"],
        ["LabelNotebooks.Interactive"] = ["LabelNotebooks", "LabelNotebooks.Contracts"],
        ["LabelNotebooks.Kernel"] = ["LabelNotebooks.Contracts"],
        ["LabelNotebooks.Compatibility"] = ["LabelNotebooks.Contracts"],
        ["LabelNotebooks.Tool"] = ["LabelNotebooks", "LabelNotebooks.Contracts"],
    };

    [Fact]
    public void Every_project_refers_to_no_other_than_the_plan_allows()
    {
        Assert.NotEmpty(ProjectFile.All);
        string[] tooMany = [.. ProjectFile.All.SelectMany(project => project.References
            .Where(reference => !Arrows.TryGetValue(project.Name, out string[]? allowed) || !allowed.Contains(reference))
            .Select(reference => $"{project.Name} must not refer to {reference}."))];
        Assert.Empty(tooMany);
        Assert.Empty(ProjectFile.All.Select(project => project.Name).Except(Arrows.Keys));
    }

    [Fact]
    public void The_tool_builds_its_parts_along_but_does_not_refer_to_them()
    {
        string[] builders = [.. ProjectFile.All.SelectMany(project => project.BuiltAlong.Select(built => $"{project.Name} builds {built}"))];
        Assert.Empty(builders.Except(["LabelNotebooks.Tool builds LabelNotebooks.Kernel", "LabelNotebooks.Tool builds LabelNotebooks.Compatibility"]));
    }

    [Fact]
    public void The_extension_packs_the_adapter_which_refers_to_it_and_is_no_package()
    {
        ProjectFile extension = ProjectFile.All.Single(project => project.Name == "LabelNotebooks");
        Assert.EndsWith("/LabelNotebooks.Interactive.csproj", extension.Root.Descendants("AdapterProject").Single().Value, StringComparison.Ordinal);
        ProjectFile adapter = ProjectFile.All.Single(project => project.Name == "LabelNotebooks.Interactive");
        Assert.Equal("false", adapter.Root.Descendants("IsPackable").Single().Value);
        // The host has these libraries already: a copy of ours would make two types of each.
        Assert.All(
            adapter.PackageReferences,
            package => Assert.Equal(("all", "runtime"), ((string?)package.Attribute("PrivateAssets"), (string?)package.Attribute("ExcludeAssets"))));
    }

    [Fact]
    public void Contracts_stand_on_the_base_class_library_alone_and_core_on_mathematics()
    {
        ProjectFile[] alone = [.. ProjectFile.All.Where(project => project.Name is "LabelNotebooks.Core" or "LabelNotebooks.Contracts")];
        Assert.Equal(2, alone.Length);
        Assert.All(alone, project =>
        {
            string[] allowed = project.Name == "LabelNotebooks.Core" ? ["MathNet.Numerics"] : [];
            Assert.Equal(allowed, project.PackageReferences.Select(package => package.Attribute("Include")!.Value));
            Assert.Empty(project.ProjectReferences);
            Assert.Empty(project.Root.Descendants("Reference"));
            Assert.Empty(project.Root.Descendants("FrameworkReference"));
        });
    }

    [Fact]
    public void Versions_stand_in_one_file_alone()
    {
        string[] files = [.. RepositoryFile.Tracked.Where(path => path.EndsWith("proj", StringComparison.Ordinal)
            || path.EndsWith(".props", StringComparison.Ordinal)
            || path.EndsWith(".targets", StringComparison.Ordinal))];
        Assert.Contains("Directory.Packages.props", files);
        foreach (string file in files.Where(path => path != "Directory.Packages.props"))
        {
            var root = XElement.Load(RepositoryRoot.Combine(file));
            string[] versions = [.. root.Descendants()
                .Where(one => one.Name.LocalName is "PackageReference" or "PackageVersion" or "PackageDownload" or "GlobalPackageReference")
                .Where(one => one.Name.LocalName != "PackageReference"
                    || one.Attribute("Version") is not null
                    || one.Attribute("VersionOverride") is not null
                    || one.Elements().Any(child => child.Name.LocalName.StartsWith("Version", StringComparison.Ordinal)))
                .Select(one => $"{file}: {one}")];
            Assert.Empty(versions);
        }
    }

    [Fact]
    public void Every_package_has_its_reason_before_it()
    {
        // A group of packages whose label says why they are here is a reason for each of them; so is the name of the test framework.
        XElement[] groups = [.. XElement.Load(RepositoryRoot.Combine("Directory.Packages.props")).Elements("ItemGroup")];
        string[] withoutReason = [.. groups
            .Where(group => !((string?)group.Attribute("Label") ?? "").StartsWith("Pinned only: ", StringComparison.Ordinal))
            .SelectMany(group => group.Elements("PackageVersion"))
            .Where(package => package.NodesBeforeSelf().Where(node => node is not XText).LastOrDefault() is not XComment)
            .Select(package => (string)package.Attribute("Include")!)
            .Where(name => !IsTestFramework(name))];
        Assert.Empty(withoutReason);
    }

    private static bool IsTestFramework(string name) =>
        name is "Microsoft.NET.Test.Sdk" or "coverlet.collector" || name.StartsWith("xunit", StringComparison.Ordinal);
}
