namespace LabelNotebooks;

/// <summary>The label of each row, by name; equal names are kept once, so that a row costs four bytes.</summary>
internal sealed class LabelColumn
{
    private const int ManyLists = 5;

    private static readonly char[] Separators = [',', ';', '|'];

    private readonly DistinctTexts _met = new();
    private string[]? _names;
    private readonly HashSet<string> _lists = new(StringComparer.Ordinal);
    private readonly GrowingList<int> _codes;

    public LabelColumn(string source, long room = 0) => _codes = new GrowingList<int>(source, room);

    public int Count => _codes.Count;

    /// <summary>How many different names there are.</summary>
    public int DistinctCount => _met.Count;

    /// <summary>The distinct names in the order in which they were met. To be asked for when all rows are there.</summary>
    public IReadOnlyList<string> Names => _names ??= [.. _met.Texts];

    public string this[int index] => Names[_codes[index]];

    /// <param name="label">The name.</param>
    /// <param name="isList">True where the source itself says that these are several labels.</param>
    public void Add(ReadOnlySpan<char> label, bool isList = false)
    {
        int code = _met.CodeOf(label);
        if (isList)
            _lists.Add(_met.Texts[code]);
        _codes.Add(code);
    }

    /// <summary>How often each of <see cref="Names"/> occurs.</summary>
    public long[] Counts()
    {
        var counts = new long[Names.Count];
        foreach (int code in _codes.AsMemory().Span)
            counts[code]++;
        return counts;
    }

    /// <summary>Takes each name for another; equal ones become one.</summary>
    /// <param name="names">What each of <see cref="Names"/> becomes, at its place.</param>
    public void Rename(IReadOnlyList<string> names)
    {
        var indexOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var codeOf = new int[names.Count];
        for (int at = 0; at < codeOf.Length; at++)
        {
            if (!indexOf.TryGetValue(names[at], out codeOf[at]))
                indexOf.Add(names[at], codeOf[at] = indexOf.Count);
        }

        foreach (ref int code in _codes.AsMemory().Span)
            code = codeOf[code];
        _names = [.. indexOf.Keys];
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
            (string Name, string[] Parts)[] lists = [.. Names
                .Select(name => (Name: name, Parts: name.Split(separator, StringSplitOptions.TrimEntries)))
                .Where(list => !IsWholeNumber(list.Name))
                .Where(list => list.Parts.Length > 1 && list.Parts.All(part => part.Length > 0) && list.Parts.Distinct(StringComparer.Ordinal).Count() > 1)];
            string[] parts = [.. lists.SelectMany(list => list.Parts).Distinct(StringComparer.Ordinal)];
            int alone = parts.Count(part => _met.Contains(part));
            if (parts.Length > 0 && (alone == parts.Length || (lists.Length >= ManyLists && 5 * alone >= 4 * parts.Length)))
                several.UnionWith(lists.Select(list => list.Name));
        }

        return several;
    }

    // "3,0" is the number 3, unless "0" is a label, too.
    private bool IsWholeNumber(string name) => !_met.Contains("0") && WholeNumberLabels.Of([name], _ => false) is not null;

    public LabelColumn Keep(string source, IReadOnlyList<int> rows)
    {
        var kept = new LabelColumn(source, rows.Count);
        foreach (int row in rows)
            kept.Add(this[row]);
        return kept;
    }

    /// <summary>Gives the column away: it must not be read any more.</summary>
    public ClassLabels ToLabels(IReadOnlyList<string>? classes, string place) => ClassLabels.FromDictionary(Names, _codes.AsMemory(), classes, place);
}
