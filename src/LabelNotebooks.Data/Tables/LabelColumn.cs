using System.Collections;

namespace LabelNotebooks;

/// <summary>The label of each row, by name; equal names are kept once, so that a row costs four bytes.</summary>
internal sealed class LabelColumn : IReadOnlyList<string>
{
    private const int ManyLists = 5;

    private static readonly char[] Separators = [',', ';', '|'];

    private readonly Dictionary<string, int> _codeOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _codeOfSpan;
    private readonly List<string> _names = [];
    private readonly HashSet<string> _lists = new(StringComparer.Ordinal);
    private readonly GrowingList<int> _codes;

    public LabelColumn(string source, long room = 0)
    {
        _codeOfSpan = _codeOf.GetAlternateLookup<ReadOnlySpan<char>>();
        _codes = new GrowingList<int>(source, room);
    }

    public int Count => _codes.Count;

    /// <summary>The distinct names in the order in which they were met.</summary>
    public IReadOnlyList<string> Names => _names;

    public string this[int index] => _names[_codes[index]];

    /// <param name="label">The name.</param>
    /// <param name="isList">True where the source itself says that these are several labels.</param>
    public void Add(ReadOnlySpan<char> label, bool isList = false)
    {
        if (!_codeOfSpan.TryGetValue(label, out int code))
        {
            code = _names.Count;
            _names.Add(label.ToString());
            _codeOf.Add(_names[code], code);
        }

        if (isList)
            _lists.Add(_names[code]);
        _codes.Add(code);
    }

    /// <summary>"0.0" and "1.0" are what a program makes of whole numbers when one was missing: back to "0" and "1" where every name is so.</summary>
    /// <returns>True where names were changed.</returns>
    public bool DropZeroDecimals()
    {
        if (_names.Count == 0 || !_names.All(IsZeroDecimal))
            return false;
        string[] whole = [.. _names.Select(name => name[..name.IndexOf('.', StringComparison.Ordinal)])];
        if (whole.Distinct(StringComparer.Ordinal).Count() < whole.Length)
            return false;
        for (int code = 0; code < whole.Length; code++)
            _names[code] = whole[code];
        return true;
    }

    /// <summary>
    /// The names that list several classes: what the source holds as a list, and "4,27" where all such parts occur on their own, or most do of many.
    /// Empty where a comma is a part of names ("Smith, John").
    /// </summary>
    public IReadOnlySet<string> SeveralLabels()
    {
        var several = new HashSet<string>(_lists, StringComparer.Ordinal);
        foreach (char separator in Separators)
        {
            (string Name, string[] Parts)[] lists = [.. _names
                .Select(name => (Name: name, Parts: name.Split(separator, StringSplitOptions.TrimEntries)))
                .Where(list => list.Parts.Length > 1 && list.Parts.All(part => part.Length > 0) && list.Parts.Distinct(StringComparer.Ordinal).Count() > 1)];
            string[] parts = [.. lists.SelectMany(list => list.Parts).Distinct(StringComparer.Ordinal)];
            int alone = parts.Count(_codeOf.ContainsKey);
            if (parts.Length > 0 && (alone == parts.Length || (lists.Length >= ManyLists && 5 * alone >= 4 * parts.Length)))
                several.UnionWith(lists.Select(list => list.Name));
        }

        return several;
    }

    public LabelColumn Keep(string source, IReadOnlyList<int> rows)
    {
        var kept = new LabelColumn(source, rows.Count);
        foreach (int row in rows)
            kept.Add(this[row]);
        return kept;
    }

    public IEnumerator<string> GetEnumerator()
    {
        for (int row = 0; row < Count; row++)
            yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool IsZeroDecimal(string name)
    {
        int point = name.IndexOf('.', StringComparison.Ordinal);
        ReadOnlySpan<char> whole = point < 0 ? "" : name.AsSpan(name[0] == '-' ? 1 : 0, point - (name[0] == '-' ? 1 : 0));
        return whole.Length > 0 && !whole.ContainsAnyExceptInRange('0', '9') && point + 1 < name.Length && !name.AsSpan(point + 1).ContainsAnyExcept('0');
    }
}
