namespace LabelNotebooks;

/// <summary>Writes files whole or not at all; says in a sentence why one cannot be written.</summary>
internal static class OutputFile
{
    public static void Check(string path)
    {
        if (Directory.Exists(path))
            throw new AuditInputException(path, "this is a folder, not a file.", "Name the file in it.");
        string folder = FolderOf(path);
        if (!Directory.Exists(folder))
            throw new AuditInputException(
                path,
                "there is no such folder.",
                "Make it first, or check the path; a relative one starts at the notebook's folder.");
    }

    /// <summary>Writes beside the target, for <see cref="Put"/> to rename: who reads the target meanwhile sees the old file or the new one.</summary>
    /// <returns>The path of what was written.</returns>
    public static string Stage(string path, Action<Stream> write)
    {
        Check(path);
        string partial = Path.Combine(FolderOf(path), $".{Path.GetFileName(path)}.{Environment.ProcessId}.partial");
        try
        {
            Telling(path, () =>
            {
                using FileStream stream = new(partial, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
                write(stream);
            });
        }
        catch
        {
            Remove(partial);
            throw;
        }

        return partial;
    }

    public static void Put(string partial, string path) => Telling(path, () => File.Move(partial, path, overwrite: true));

    public static void Remove(string partial)
    {
        try
        {
            File.Delete(partial);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What could not be written cannot be removed either; the first fault is the one to tell.
        }
    }

    private static void Telling(string path, Action act)
    {
        try
        {
            act();
        }
        catch (UnauthorizedAccessException)
        {
            throw new AuditInputException(path, "you may not write this file.", "Give yourself the right to write it, or choose another folder.");
        }
        catch (IOException error)
        {
            throw new AuditInputException(
                path,
                $"the file cannot be written: {error.Message}",
                "Make room on the disk, or close the program that has the file open, then run the cell again.");
        }
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";
}
