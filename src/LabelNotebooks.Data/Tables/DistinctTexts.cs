namespace LabelNotebooks;

/// <summary>The different texts of a column, each with a code in the order in which it was met.</summary>
internal sealed class DistinctTexts
{
    private readonly PackedTexts _texts = new();
    private readonly TextIndex _table;

    public DistinctTexts() => _table = new TextIndex(_texts);

    public IReadOnlyList<string> Texts => _texts;

    public int Count => _texts.Count;

    public bool Contains(ReadOnlySpan<char> text) => _table.Find(text) >= 0;

    /// <summary>The code of a text, a new one where it was not met before.</summary>
    public int CodeOf(ReadOnlySpan<char> text)
    {
        int code = _table.Find(text);
        if (code >= 0)
            return code;
        _texts.Add(text);
        _table.Enter(_texts.Count - 1);
        return _texts.Count - 1;
    }
}
