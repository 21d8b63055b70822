namespace LabelNotebooks;

/// <summary>Opens files; says in a sentence why one cannot be opened.</summary>
internal static class InputFile
{
    /// <summary>The name of the file without its folder: what messages call it.</summary>
    public static string NameOf(string path) => Path.GetFileName(path) is { Length: > 0 } name ? name : path;

    public static FileStream Open(string path)
    {
        string name = NameOf(path);
        if (Directory.Exists(path))
            throw new AuditInputException(path, "this is a folder, not a file.", "Name the file in it.");
        if (!File.Exists(path))
            throw Missing(path, name);
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
        }
        catch (UnauthorizedAccessException)
        {
            throw new AuditInputException(name, "you may not read this file.", "Give yourself the right to read it, or ask its owner.");
        }
        catch (IOException error)
        {
            throw new AuditInputException(
                name,
                $"the file cannot be opened: {error.Message}",
                "If another program has it open, close it there, then run the cell again.");
        }
    }

    private static AuditInputException Missing(string path, string name)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";
        if (!Directory.Exists(folder))
            return new AuditInputException(path, "there is no such folder.", "Check the path; a relative one starts at the notebook's folder.");
        string? nearest;
        try
        {
            nearest = Sentences.Nearest(name, Directory.EnumerateFiles(folder).Select(NameOf).Order(StringComparer.Ordinal).Take(10_000));
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            return new AuditInputException(
                path,
                "there is no such file, or you may not look into its folder.",
                "Check the path, and give yourself the right to read the folder.");
        }

        return new AuditInputException(
            path,
            $"there is no such file.{(nearest is null ? "" : $" Nearest in that folder: \"{nearest}\".")}",
            "Check the path; a relative one starts at the notebook's folder.");
    }
}
