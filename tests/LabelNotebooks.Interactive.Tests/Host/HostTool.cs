using System.Diagnostics;

namespace LabelNotebooks.Interactive.Tests.Host;

/// <summary>The real .NET Interactive, in a folder of its own that git does not see; installed where it is missing.</summary>
internal static class HostTool
{
    /// <summary>The last version there is; .ci/run reads it here.</summary>
    public const string Version = "1.0.712001";

    private static readonly Lazy<string?> WhyMissingLazy = new(Install);

    public static string Folder { get; } = RepositoryRoot.Combine("artifacts", "dotnet-interactive", Version);

    public static string Executable { get; } = Path.Combine(Folder, OperatingSystem.IsWindows() ? "dotnet-interactive.exe" : "dotnet-interactive");

    /// <summary>Null where it can be run.</summary>
    public static string? WhyMissing => WhyMissingLazy.Value;

    /// <summary>What a program printed; it fails the test where it does not end with 0.</summary>
    public static string Run(string folder, IReadOnlyDictionary<string, string> environment, string file, params string[] arguments)
    {
        (int exitCode, string output) = Execute(folder, environment, file, arguments);
        Assert.True(exitCode == 0, $"{file} {string.Join(' ', arguments)} ended with {exitCode}:\n{output}");
        return output;
    }

    /// <summary>How a program ended, and what it printed.</summary>
    public static (int ExitCode, string Output) Execute(string folder, IReadOnlyDictionary<string, string> environment, string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(10)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{file} did not end within ten minutes.");
        }

        return (process.ExitCode, output.Result + errors.Result);
    }

    private static string? Install()
    {
        if (File.Exists(Executable))
            return null;
        Directory.CreateDirectory(Folder);
        (int exitCode, string output) = Execute(
            Folder,
            new Dictionary<string, string>(),
            "dotnet",
            "tool",
            "install",
            "Microsoft.dotnet-interactive",
            "--version",
            Version,
            "--tool-path",
            Folder);
        return exitCode == 0 ? null : output.Trim().Split('\n')[0];
    }
}
