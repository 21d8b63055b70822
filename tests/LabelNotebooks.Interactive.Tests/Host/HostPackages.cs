namespace LabelNotebooks.Interactive.Tests.Host;

/// <summary>The packages as they would be published, made once of what is built, and where a host finds them.</summary>
public sealed class HostPackages : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("host-tests-");

    public HostPackages()
    {
        if (HostPeer.WhySkipped is not null)
            return;
        Assert.True(HostTool.WhyMissing is null, HostTool.WhyMissing);
        string configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            ? "Release"
            : "Debug";
        string packages = Path.Combine(Folder, "packages");
        HostTool.Run(
            Folder,
            Environment,
            "dotnet",
            "msbuild",
            RepositoryRoot.Combine("tests", "LabelNotebooks.Interactive.Tests", "packages.targets"),
            "-t:PackAll",
            $"-p:Configuration={configuration}",
            $"-p:PackageOutputPath={packages}",
            "-nologo",
            "-v:minimal");
        // What an earlier run unpacked has the same version.
        if (Directory.Exists(Cache))
        {
            foreach (string stale in Directory.GetDirectories(Cache, "labelnotebooks*"))
                Directory.Delete(stale, recursive: true);
        }

        foreach (string file in Directory.GetFiles(RepositoryRoot.Combine("notebooks", "data")))
        {
            Directory.CreateDirectory(Path.Combine(Folder, "data"));
            File.Copy(file, Path.Combine(Folder, "data", Path.GetFileName(file)));
        }
    }

    /// <summary>Where notebooks run: it holds their data.</summary>
    public string Folder => _folder.FullName;

    /// <summary>What a notebook's first line becomes in this host, which knows no package of ours before it is published.</summary>
    public string Load => $"#i \"nuget:{Path.Combine(Folder, "packages")}\"\n#r \"nuget: LabelNotebooks, {LabelNotebooksExtension.Version}\"";

    /// <summary>Nothing of a person's own settings, and no window.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["NUGET_PACKAGES"] = Cache,
        ["DOTNET_ROLL_FORWARD"] = "Major",
        ["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["PATH"] = $"{HostTool.Folder}{Path.PathSeparator}{System.Environment.GetEnvironmentVariable("PATH")}",
    };

    // Of its own, so that neither a package of an older build is taken nor one of ours is left where others look.
    private static string Cache => RepositoryRoot.Combine("artifacts", "host-packages");

    public void Dispose() => _folder.Delete(recursive: true);
}
