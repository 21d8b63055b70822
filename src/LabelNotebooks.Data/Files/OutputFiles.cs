namespace LabelNotebooks;

/// <summary>
/// Files that belong together: none of them appears before all of them are written. What is not committed when this is disposed leaves nothing behind.
/// </summary>
public sealed class OutputFiles : IDisposable
{
    private readonly List<(string Partial, string Path)> _staged = [];

    /// <summary>Puts the files in their places, in the order in which they were added.</summary>
    /// <exception cref="AuditInputException">A file is held by another program, or may not be replaced; those added before it are in their places.</exception>
    public void Commit()
    {
        while (_staged.Count > 0)
        {
            OutputFile.Put(_staged[0].Partial, _staged[0].Path);
            _staged.RemoveAt(0);
        }
    }

    /// <summary>Removes what was written and not committed.</summary>
    public void Dispose()
    {
        foreach ((string partial, _) in _staged)
            OutputFile.Remove(partial);
        _staged.Clear();
    }

    internal void Add(string path, Action<Stream> write) => _staged.Add((OutputFile.Stage(path, write), path));
}
