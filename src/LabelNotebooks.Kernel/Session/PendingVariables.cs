namespace LabelNotebooks.Kernel.Session;

/// <summary>Variables that commands or libraries set while a part of a cell runs; they become C# variables when it has ended.</summary>
internal sealed class PendingVariables
{
    private readonly Lock _lock = new();
    private readonly List<KeyValuePair<string, object?>> _waiting = [];

    public void Set(string name, object? value)
    {
        lock (_lock)
        {
            _waiting.RemoveAll(entry => entry.Key == name);
            _waiting.Add(KeyValuePair.Create(name, value));
        }
    }

    public bool TryGet(string name, out object? value)
    {
        lock (_lock)
        {
            int index = _waiting.FindIndex(entry => entry.Key == name);
            value = index >= 0 ? _waiting[index].Value : null;
            return index >= 0;
        }
    }

    public IReadOnlyList<string> Names
    {
        get
        {
            lock (_lock)
                return [.. _waiting.Select(entry => entry.Key)];
        }
    }

    public IReadOnlyList<KeyValuePair<string, object?>> TakeAll()
    {
        lock (_lock)
        {
            KeyValuePair<string, object?>[] taken = [.. _waiting];
            _waiting.Clear();
            return taken;
        }
    }
}
