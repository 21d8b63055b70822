using LabelNotebooks.Contracts.Engine;

namespace LabelNotebooks.Kernel.Running;

/// <summary>Where results go: checked before the first cell runs, written whole or not at all.</summary>
internal static class RunTargets
{
    /// <exception cref="IOException">A target cannot be written; the message says why and what to do.</exception>
    public static void Check(NotebookRunRequest request)
    {
        if (request.OutputPath is { } notebook)
            CheckTarget(notebook);
        if (request.HtmlPath is { } page)
            CheckTarget(page);
        if (request.OutputPath is { } one && request.HtmlPath is { } other && IsSame(one, other))
            throw new IOException($"The notebook and the page would both be written to {one}: give them two names.");
        if (request.HtmlPath is { } html && IsSame(html, request.InputPath))
            throw new IOException(
                $"The page would replace the notebook {html}: give it another name, such as {Path.ChangeExtension(Path.GetFileName(html), ".html")}.");
    }

    /// <summary>Writes beside the target and renames, so that nobody ever reads half a file.</summary>
    public static void Write(string path, byte[] content)
    {
        string full = Path.GetFullPath(path);
        // A link stays a link: what it leads to is replaced.
        if (new FileInfo(full).LinkTarget is not null && File.ResolveLinkTarget(full, returnFinalTarget: true) is { } target)
            full = target.FullName;
        string temporary = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{full}.{Environment.ProcessId}.writing");
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, full, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            try
            {
                File.Delete(temporary);
            }
            catch (Exception second) when (second is IOException or UnauthorizedAccessException)
            {
                // The first fault is the one to tell.
            }

            throw new IOException($"{path} cannot be written: {fault.Message}", fault);
        }
    }

    private static void CheckTarget(string path)
    {
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full))
            throw new IOException($"{path} is a folder; name a file in it.");
        string folder = Path.GetDirectoryName(full)!;
        if (!Directory.Exists(folder))
            throw new IOException($"The folder {folder} does not exist: create it, or write {Path.GetFileName(path)} elsewhere.");
    }

    /// <summary>True for two ways to write one path.</summary>
    public static bool IsSame(string left, string right) =>
        string.Equals(
            Path.GetFullPath(left),
            Path.GetFullPath(right),
            OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
}
