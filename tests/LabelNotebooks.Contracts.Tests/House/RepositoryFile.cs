using System.Diagnostics;

namespace LabelNotebooks.Contracts.Tests.House;

/// <summary>The files that belong to the repository, as git lists them: committed, staged or new and not ignored.</summary>
internal static class RepositoryFile
{
    public static IReadOnlyList<string> Tracked { get; } = [.. List().Where(path => File.Exists(RepositoryRoot.Combine(path)))];

    /// <summary>The files under some folders that hold text.</summary>
    public static IEnumerable<string> Text(params string[] folders) => Tracked
        .Where(path => folders.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal)))
        .Where(path => !File.ReadAllBytes(RepositoryRoot.Combine(path)).Contains((byte)0));

    private static string[] List()
    {
        using Process git = Process.Start(new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = RepositoryRoot.Path,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        string output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0
            ? output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException("git could not list the files.");
    }
}
