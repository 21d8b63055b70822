namespace LabelNotebooks;

/// <summary>Gives equal texts of a column one string while there are few: a column of classes costs a pointer for each row.</summary>
internal sealed class TextPool
{
    private const int MostTexts = 4096;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public TextPool() => _bySpan = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> text)
    {
        if (_bySpan.TryGetValue(text, out string? known))
            return known;
        string made = text.ToString();
        if (_texts.Count < MostTexts)
            _texts.Add(made);
        return made;
    }
}
