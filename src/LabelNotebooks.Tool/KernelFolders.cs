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
                : Path.Combine(
                    Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } xdg ? xdg : Path.Combine(home, ".local", "share"),
                    "jupyter");
        return Path.Combine(root, "kernels");
    }

    public static string Prefix(string prefix) => Path.Combine(Path.GetFullPath(prefix), "share", "jupyter", "kernels");

    /// <summary>That of the Python environment that is active.</summary>
    /// <exception cref="IOException">There is none.</exception>
    public static string SysPrefix()
    {
        foreach (string variable in (string[])["VIRTUAL_ENV", "CONDA_PREFIX"])
        {
            if (Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } active)
                continue;
            return Directory.Exists(active)
                ? Prefix(active)
                : throw new IOException(
                    $"{variable} names {active}, which is no folder: activate the environment again, or name its folder with --prefix DIR.");
        }

        // The machine's own Python is nobody's environment: what is put there is there for everybody.
        throw new IOException("No Python environment is active (VIRTUAL_ENV and CONDA_PREFIX are empty), so that --sys-prefix means nothing: "
            + "activate one, or name its folder with --prefix DIR.");
    }
}
