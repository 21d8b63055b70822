using System.Diagnostics;

namespace LabelNotebooks.Testing;

/// <summary>Something outside the repository that a test compares with or runs in.</summary>
public static class Peer
{
    /// <summary>In CI a missing peer is a failure, not a skip.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("CI") == "true";

    public const string Chromium = "/usr/bin/chromium";

    public const string Python = "/usr/bin/python3";

    public static bool HasChromium => File.Exists(Chromium);

    public static bool HasNbformat => HasNbformatLazy.Value;

    /// <summary>jupyter_client, jupyter_kernel_test, nbconvert and the console.</summary>
    public static bool HasJupyter => HasJupyterLazy.Value;

    /// <summary>The classic notebook's server, and a browser to look at it.</summary>
    public static bool HasClassicNotebook => HasJupyter && HasChromium && HasClassicLazy.Value;

    /// <summary>npm, which fetches JupyterLab's renderer, and a browser to look at it.</summary>
    public static bool HasLab => HasChromium && HasNpmLazy.Value;

    private static readonly Lazy<bool> HasNpmLazy = new(() => Succeeds("/bin/sh", "-c", "npm --version"));

    private static readonly Lazy<bool> HasClassicLazy = new(() => Succeeds(Python, "-c", "import notebook.notebookapp"));

    private static readonly Lazy<bool> HasJupyterLazy = new(() =>
        File.Exists(Python) && Succeeds(Python, "-c", "import jupyter_kernel_test, nbconvert, nbclient, jupyter_console"));

    private static readonly Lazy<bool> HasNbformatLazy = new(() => File.Exists(Python) && Succeeds(Python, "-c", "import nbformat"));

    /// <summary>Runs a peer and fails with what it printed if it does not succeed.</summary>
    public static void Run(string file, params string[] arguments)
    {
        (int exitCode, string output) = Execute(file, arguments);
        Xunit.Assert.True(exitCode == 0, output);
    }

    private static bool Succeeds(string file, params string[] arguments) => Execute(file, arguments).ExitCode == 0;

    /// <summary>Runs a peer: how it ended, and what it printed.</summary>
    public static (int ExitCode, string Output) Execute(string file, string[] arguments)
    {
        using var process =
            Process.Start(new ProcessStartInfo(file, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
