using System.IO.Compression;
using LabelNotebooks.Kernel.Packages;
using LabelNotebooks.Kernel.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LabelNotebooks.Kernel.Tests.Packages;

public sealed class ReferenceTests : IDisposable
{
    private readonly SessionProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public async Task A_dll_beside_the_notebook_and_what_it_refers_to_can_be_used()
    {
        string inner = Compile("RefInner", "public class Inner { public int Value => 20; }");
        Compile("RefOuter", "public class Outer { public Inner Make() => new Inner(); }", inner);
        Assert.Equal("[result] 20", await _probe.RunAsync("#r \"RefOuter.dll\"\nnew Outer().Make().Value"));
        Assert.Equal("[result] Default", await _probe.RunAsync("System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(typeof(Outer).Assembly).Name"));
    }

    [Fact]
    public async Task A_cell_is_given_only_the_references_that_are_new_so_that_memory_does_not_grow_with_their_square()
    {
        ScriptChain chain = _probe.Session.Chain;
        Assert.NotEmpty(chain.Compose("1", "first").Options.MetadataReferences);
        await _probe.RunAsync("int n = 1;");
        Assert.Empty(chain.Compose("n", "second").Options.MetadataReferences);
        Compile("RefLate", "public class Late { }");
        Assert.Equal("[result] Late", await _probe.RunAsync("#r \"RefLate.dll\"\ntypeof(Late).Name"));
        Assert.Equal("[result] Late", await _probe.RunAsync("new Late().GetType().Name"));
        Assert.Empty(chain.Compose("n", "last").Options.MetadataReferences);
        _probe.Session.Reset();
        Assert.Contains("RefLate.dll", chain.Compose("1", "first again").Options.MetadataReferences.Select(reference => reference.Display));
    }

    [Fact]
    public async Task A_missing_dll_is_named()
    {
        Assert.Equal(
            "[error] ReferenceError line 2: #r \"no.dll\": there is no such file in the notebook's folder. "
            + "Paths are meant from there; a package is #r \"nuget: Name\".",
            await _probe.RunAsync("var a = 1;\n#r \"no.dll\""));
    }

    [Fact]
    public async Task A_file_that_is_no_assembly_is_refused()
    {
        _probe.Folder.Write("text.dll", "hello");
        Assert.Equal("[error] ReferenceError line 1: #r \"text.dll\": the file is not a .NET assembly.", await _probe.RunAsync("#r \"text.dll\""));
    }

    [Fact]
    public async Task A_package_that_the_tool_carries_needs_no_restore_and_wins_over_other_versions()
    {
        // In this process the compiler's own Humanizer is carried, as the tool carries libraries of its own.
        string text = await _probe.RunAsync("#r \"nuget: Humanizer.Core, 3.0.1\"\nHumanizer.StringHumanizeExtensions.Humanize(\"label_issue\")");
        Assert.Equal("[stderr] Humanizer.Core 2.14.1, which this tool carries, is used in place of 3.0.1.\n[result] label issue", text);
        Assert.Single(_probe.Notes);
    }

    [Fact]
    public async Task An_assembly_of_a_package_gives_way_to_the_one_that_is_loaded()
    {
        WriteLocalSource("Humanizer");
        string text = await _probe.RunAsync("#r \"nuget: Local.Package\"\n1");
        Assert.Equal(
            "[display] Installed Local.Package 1.2.0\n[stderr] Humanizer 2.14.0.0, which is already loaded, is used in place of 0.0.0.0.\n[result] 1",
            text);
    }

    [Fact]
    public async Task A_package_that_cannot_be_restored_does_not_spoil_the_next_one()
    {
        WriteLocalSource("LocalThings");
        string text = await _probe.RunAsync("#r \"nuget: No.Such.Package, 1.0.0\"\n1");
        Assert.StartsWith(
            "[display] No.Such.Package 1.0.0 was not installed.\n[error] PackageError line 1: The package No.Such.Package 1.0.0 cannot be restored. "
            + "NU1101: Unable to find package No.Such.Package.",
            text,
            StringComparison.Ordinal);
        // Only the nuget.config of the notebook's folder names this source.
        Assert.Contains("here", text, StringComparison.Ordinal);
        Assert.Equal(
            "[display] Installed Local.Package 1.2.0\n[result] from the package",
            await _probe.RunAsync("#r \"nuget: Local.Package\"\nLocalThing.Text"));
    }

    [Fact]
    public async Task A_cell_names_one_more_place_to_get_packages_from()
    {
        WriteLocalSource("PlacedThings");
        Directory.Move(_probe.Folder.Combine("packages"), _probe.Folder.Combine("elsewhere"));
        Directory.CreateDirectory(_probe.Folder.Combine("packages"));
        Assert.Equal(
            "[display] Installed Local.Package 1.2.0\n[result] from the package",
            await _probe.RunAsync("#i \"nuget: elsewhere\"\n#r \"nuget: Local.Package\"\nLocalThing.Text"));
        Assert.Contains("names no place to get packages from", await _probe.RunAsync("#i \"elsewhere\""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_asked_for_again_is_there_and_another_version_needs_a_restart()
    {
        WriteLocalSource("MoreLocalThings");
        await _probe.RunAsync("#r \"nuget: Local.Package, 1.2.0\"");
        Assert.Equal("[result] from the package", await _probe.RunAsync("#r \"nuget: local.package, 1.2.0\"\nLocalThing.Text"));
        Assert.Equal(
            "[stderr] Local.Package 1.2.0 is already loaded in this session; 1.3.0 would need a restart.",
            await _probe.RunAsync("#r \"nuget: Local.Package, 1.3.0\""));
    }

    [Fact]
    public async Task Without_an_sdk_a_sentence_says_so()
    {
        var restorer = new PackageRestorer(_probe.Folder.Path, "dotnet-that-is-not-there");
        var fault = await Assert.ThrowsAsync<Kernel.Session.CellException>(() =>
            restorer.RestoreAsync([new PackageRequest("Some.Package", null)], CancellationToken.None));
        Assert.StartsWith(
            "The package Some.Package cannot be restored, because the command dotnet was not found: "
            + "install the .NET SDK (https://dot.net), or put it on the PATH.",
            fault.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nuget: Humanizer.Core, 3.0.1", "Humanizer.Core", "3.0.1")]
    [InlineData("nuget:Humanizer.Core", "Humanizer.Core", null)]
    [InlineData("NuGet: Humanizer.Core , *", "Humanizer.Core", null)]
    [InlineData("nuget: A.B, [1.0,2.0)", "A.B", "[1.0,2.0)")]
    [InlineData("nuget: A.B, 1.*-*", "A.B", "1.*-*")]
    public void TryParse_valid_request(string directive, string id, string? version)
    {
        Assert.True(PackageRequest.TryParse(directive, out PackageRequest? request, out _));
        Assert.Equal(new PackageRequest(id, version), request);
    }

    [Theory]
    [InlineData("nuget:", "\"\" is not the name of a package: write #r \"nuget: Name\" or #r \"nuget: Name, 1.2.3\".")]
    [InlineData("nuget: A/B", "\"A/B\" is not the name of a package: write #r \"nuget: Name\" or #r \"nuget: Name, 1.2.3\".")]
    [InlineData("nuget: A, latest!", "\"latest!\" is not a version of A: write #r \"nuget: A, 1.2.3\".")]
    public void TryParse_faulty_request_says_why(string directive, string expected)
    {
        Assert.False(PackageRequest.TryParse(directive, out _, out string problem));
        Assert.Equal(expected, problem);
    }

    /// <summary>A package source and a package cache in the notebook's folder: no network, and nothing is left behind.</summary>
    private void WriteLocalSource(string assemblyName)
    {
        _probe.Folder.Write(
            "nuget.config",
            "<configuration><config><add key=\"globalPackagesFolder\" value=\"cache\" /></config><packageSources><clear />"
            + "<add key=\"here\" value=\"packages\" /></packageSources></configuration>");
        Directory.CreateDirectory(_probe.Folder.Combine("packages"));
        using ZipArchive package = ZipFile.Open(_probe.Folder.Combine("packages/Local.Package.1.2.0.nupkg"), ZipArchiveMode.Create);
        using (var writer = new StreamWriter(package.CreateEntry("Local.Package.nuspec").Open()))
            writer.Write(
                "<package><metadata><id>Local.Package</id><version>1.2.0</version><authors>test</authors><description>test</description></metadata></package>");
        package.CreateEntryFromFile(
            Compile(assemblyName, "public static class LocalThing { public static string Text => \"from the package\"; }"),
            $"lib/net10.0/{assemblyName}.dll");
    }

    private string Compile(string name, string code, params string[] references)
    {
        string path = _probe.Folder.Combine(name + ".dll");
        IEnumerable<MetadataReference> all = HostAssemblies.Framework.Values
            .Concat(references)
            .Select(file => (MetadataReference)MetadataReference.CreateFromFile(file));
        var result = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(code)], all, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .Emit(path);
        Assert.True(result.Success);
        return path;
    }
}
