namespace LabelNotebooks;

/// <summary>Ids as a spreadsheet leaves them: zeros at their start are gone.</summary>
/// <param name="examples">All examples.</param>
internal sealed class MendedIds(ExampleSet examples)
{
    private const int Several = -1;

    private Dictionary<string, int>? _withoutZeros;
    private string _first = "";
    private int _count;

    /// <summary>What was mended.</summary>
    public IEnumerable<Note> Notes => _count == 0
        ? []
        : [new Note(
            NoteKind.Converted,
            _count,
            $"{Sentences.Count(_count, "id has", "ids have")} lost the zeros at {(_count == 1 ? "its" : "their")} start, as spreadsheets do: {_first}")];

    /// <summary>The example whose id is this one but for zeros at the start; false where there is none, or more than one.</summary>
    public bool TryRowOf(string id, out int row)
    {
        row = Several;
        if (id.Length == 0 || id.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return false;
        _withoutZeros ??= Index();
        if (!_withoutZeros.TryGetValue(Bare(id), out row) || row == Several)
            return false;
        if (_count++ == 0)
            _first = $"{id} is {examples.KeyOf(row)}";
        return true;
    }

    private static string Bare(string id) => id.TrimStart('0') is { Length: > 0 } bare ? bare : "0";

    private Dictionary<string, int> Index()
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int row = 0; row < examples.Count; row++)
        {
            string key = examples.KeyOf(row);
            if (key.StartsWith('0') && !key.AsSpan().ContainsAnyExceptInRange('0', '9') && !rows.TryAdd(Bare(key), row))
                rows[Bare(key)] = Several;
        }

        return rows;
    }
}
