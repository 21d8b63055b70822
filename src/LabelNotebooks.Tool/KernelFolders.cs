using System.ComponentModel;
using System.Diagnostics;

namespace LabelNotebooks.Tool;

/// <summary>Where Jupyter looks for kernels. Source: Jupyter, "Common directories and file locations".</summary>
internal static class KernelFolders
{
    /// <summary>The person's own.</summary>
    public static string User()
    {
        if (Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } data)
            return Path.Combine(data, "kernels");
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string root = OperatingSystem.IsWindows()
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter")
            : OperatingSystem.IsMacOS()
                ? Path.Combine(home, "Library", "Jupyter")
                : Path.Combine(Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } xdg ? xdg : Path.Combine(home, ".local", "share"), "jupyter");
        return Path.Combine(root, "kernels");
    }

    public static string Prefix(string prefix) => Path.Combine(Path.GetFullPath(prefix), "share", "jupyter", "kernels");

    /// <summary>That of the Python environment that is active.</summary>
    /// <exception cref="IOException">There is none.</exception>
    public static string SysPrefix()
    {
        foreach (string variable in (string[])["VIRTUAL_ENV", "CONDA_PREFIX"])
        {
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } active)
                return Prefix(active);
        }

        try
        {
            using Process python = Process.Start(new ProcessStartInfo("python3", ["-c", "import sys; print(sys.prefix)"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            string prefix = python.StandardOutput.ReadToEnd().Trim();
            python.WaitForExit();
            if (python.ExitCode == 0 && Directory.Exists(prefix))
                return Prefix(prefix);
        }
        catch (Win32Exception)
        {
            // No python3: said below.
        }

        throw new IOException("No Python environment was found for --sys-prefix: activate it first, or name its folder with --prefix DIR.");
    }
}
