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

    private static readonly Lazy<bool> HasNbformatLazy = new(() => File.Exists(Python) && Succeeds(Python, "-c", "import nbformat"));

    private static bool Succeeds(string file, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
