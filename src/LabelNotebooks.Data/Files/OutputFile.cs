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
        string partial = Beside(path, "partial");
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

    /// <summary>The same, and keeps what stood there before; who reads the target meanwhile sees the old file or the new one, too.</summary>
    /// <returns>The path of what stood there, for <see cref="PutBack"/> or <see cref="Remove"/>; null where nothing did.</returns>
    public static string? PutAndKeep(string partial, string path)
    {
        if (!File.Exists(path))
        {
            Put(partial, path);
            return null;
        }

        string aside = Beside(path, "before");
        try
        {
            Telling(path, () => File.Replace(partial, path, aside, ignoreMetadataErrors: true));
        }
        catch
        {
            // Windows may fail halfway, with the old file put aside and none in its place.
            if (File.Exists(path))
                Remove(aside);
            else
                PutBack(path, aside);
            throw;
        }

        return aside;
    }

    /// <summary>Undoes <see cref="PutAndKeep"/>.</summary>
    /// <returns>What is left to do where it cannot be undone; null where it is.</returns>
    public static InputProblem? PutBack(string path, string? aside)
    {
        try
        {
            if (aside is null)
                File.Delete(path);
            else
                File.Move(aside, path, overwrite: true);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return aside is null
                ? new InputProblem(path, $"the new file cannot be taken away: {error.Message}", "Delete it: those that belong to it were not written.")
                : new InputProblem(
                    path,
                    $"what stood there cannot be put back: {error.Message}",
                    $"It is kept as {aside}: give that file its old name again.");
        }
    }

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

    // Hidden, and of this process alone.
    private static string Beside(string path, string ending) =>
        Path.Combine(FolderOf(path), $".{Path.GetFileName(path)}.{Environment.ProcessId}.{ending}");

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";
}
