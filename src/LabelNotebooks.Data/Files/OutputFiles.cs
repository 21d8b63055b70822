namespace LabelNotebooks;

/// <summary>
/// Files that belong together: none of them appears before all of them are written. What is not committed when this is disposed leaves nothing behind.
/// </summary>
public sealed class OutputFiles : IDisposable
{
    private readonly List<(string Partial, string Path)> _staged = [];

    /// <summary>Puts the files in their places, in the order in which they were added: all of them or none.</summary>
    /// <exception cref="AuditInputException">
    /// A file is held by another program, or may not be replaced. What stood in the places of those added before it stands there again; where that cannot
    /// be, the error says where it is.
    /// </exception>
    public void Commit()
    {
        var put = new Stack<(string Path, string? Aside)>();
        try
        {
            // After the last one nothing can fail: what it replaces need not be kept.
            foreach ((string partial, string path) in _staged.SkipLast(1))
                put.Push((path, OutputFile.PutAndKeep(partial, path)));
            foreach ((string partial, string path) in _staged.TakeLast(1))
                OutputFile.Put(partial, path);
        }
        catch (AuditInputException error)
        {
            InputProblem[] lasting = [.. put.Select(one => OutputFile.PutBack(one.Path, one.Aside)).OfType<InputProblem>()];
            if (lasting.Length == 0)
                throw;
            throw new AuditInputException([.. error.Problems, .. lasting]);
        }

        foreach (string aside in put.Select(one => one.Aside).OfType<string>())
            OutputFile.Remove(aside);
        _staged.Clear();
    }

    /// <summary>Removes what was written and not committed.</summary>
    public void Dispose()
    {
        foreach ((string partial, _) in _staged)
            OutputFile.Remove(partial);
        _staged.Clear();
    }

    /// <summary>Adds a file; it is written now, beside its place, and put there with the others.</summary>
    /// <param name="path">Where it goes.</param>
    /// <param name="write">Writes it.</param>
    /// <exception cref="AuditInputException">It cannot be written there.</exception>
    public void Add(string path, Action<Stream> write) => _staged.Add((OutputFile.Stage(path, write), path));
}
