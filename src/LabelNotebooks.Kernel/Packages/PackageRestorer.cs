using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Packages;

/// <summary>Restores packages with the .NET SDK: a project is written into a private folder and <c>dotnet restore</c> does the rest.</summary>
internal sealed partial class PackageRestorer(string notebookFolder, string command = "dotnet")
{
    /// <summary>Places to get packages from, besides those of the person's configuration.</summary>
    public HashSet<string> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>Restores all requests together, as one project would, so that versions agree.</summary>
    /// <exception cref="CellException">There is no SDK, or a package cannot be restored; the message says which and why.</exception>
    public async Task<RestoredPackages> RestoreAsync(IReadOnlyList<PackageRequest> requests, CancellationToken cancellation)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("label-notebooks-");
        try
        {
            string project = Path.Combine(folder.FullName, "packages.csproj");
            await File.WriteAllTextAsync(project, ProjectText(requests), cancellation);
            (int exitCode, string output) = await RunAsync(project, folder.FullName, requests[^1], cancellation);
            if (exitCode != 0)
                throw new CellException(
                    "PackageError",
                    Explain(requests[^1], output.Replace(folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)));
            return AssetsFile.Read(Path.Combine(folder.FullName, "obj", "project.assets.json"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private string ProjectText(IReadOnlyList<PackageRequest> requests)
    {
        var project = new XElement("Project",
            new XElement("PropertyGroup",
                new XElement("ImportDirectoryBuildProps", "false"),
                new XElement("ImportDirectoryBuildTargets", "false"),
                new XElement("ImportDirectoryPackagesProps", "false")),
            new XElement("Import", new XAttribute("Project", "Sdk.props"), new XAttribute("Sdk", "Microsoft.NET.Sdk")),
            new XElement("PropertyGroup",
                new XElement("TargetFramework", "net10.0"),
                new XElement("RuntimeIdentifier", PortableIdentifier()),
                new XElement("SelfContained", "false"),
                new XElement("UseAppHost", "false"),
                new XElement("NuGetAudit", "false"),
                // The nuget.config of the notebook's folder counts, not that of the temporary one.
                new XElement("RestoreRootConfigDirectory", notebookFolder),
                new XElement("RestoreAdditionalProjectSources", string.Join(';', Sources)),
                new XElement("DisableImplicitNuGetFallbackFolder", "true")),
            new XElement("ItemGroup", requests.Select(request =>
                new XElement("PackageReference", new XAttribute("Include", request.Id), new XAttribute("Version", request.Version ?? "*")))),
            new XElement("Import", new XAttribute("Project", "Sdk.targets"), new XAttribute("Sdk", "Microsoft.NET.Sdk")));
        return project.ToString();
    }

    private async Task<(int ExitCode, string Output)> RunAsync(string project, string folder, PackageRequest asked, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(command, ["restore", project, "--nologo", "-v:quiet", "-nodeReuse:false", "-p:NuGetInteractive=false"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // Left over from an outer `dotnet` command they would lead the inner one to the wrong SDK.
        foreach (string name in (string[])[
            "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly", "DOTNET_HOST_PATH",
            "DOTNET_CLI_TELEMETRY_SESSIONID",
        ])
            start.Environment.Remove(name);
        try
        {
            using Process process = Process.Start(start)!;
            try
            {
                Task<string> output = process.StandardOutput.ReadToEndAsync(cancellation);
                Task<string> errors = process.StandardError.ReadToEndAsync(cancellation);
                await process.WaitForExitAsync(cancellation);
                return (process.ExitCode, await output + await errors);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
        catch (Win32Exception)
        {
            throw new CellException("PackageError",
                $"The package {asked.Id} cannot be restored, because the command dotnet was not found: "
                + "install the .NET SDK (https://dot.net), or put it on the PATH.");
        }
    }

    private static string Explain(PackageRequest asked, string output)
    {
        string[] reasons = [.. ErrorPattern().Matches(output).Select(match => match.Groups["text"].Value.Trim()).Distinct(StringComparer.Ordinal)];
        string wanted = asked.Version is null ? asked.Id : $"{asked.Id} {asked.Version}";
        return $"The package {wanted} cannot be restored. "
            + (reasons.Length > 0 ? string.Join("\n", reasons) : output.Trim());
    }

    private static string PortableIdentifier()
    {
        string system = OperatingSystem.IsWindows() ? "win"
            : OperatingSystem.IsMacOS() ? "osx"
            : RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? "linux-musl" : "linux";
        string architecture = RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X86 => "x86",
            Architecture.Arm => "arm",
            Architecture.Arm64 => "arm64",
            _ => "x64",
        };
        return $"{system}-{architecture}";
    }

    [GeneratedRegex(@"error (?<text>NU\d+: .*?)(\s\[[^\]]*proj\])?\r?$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 2000)]
    private static partial Regex ErrorPattern();
}
