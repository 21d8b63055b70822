using System.Globalization;
using System.Xml;

namespace LabelNotebooks;

/// <summary>Goes down a sheet beside its rows, and tells which cells are shown by a <see cref="DigitPattern"/>.</summary>
internal sealed class XlsxPatterns : IDisposable
{
    private readonly IReadOnlyDictionary<int, DigitPattern> _byStyle;
    private readonly IDisposable _zip;
    private readonly XmlReader _xml;
    private readonly List<(string Column, DigitPattern Pattern)> _cells = [];
    private readonly SortedDictionary<int, (long Count, string First)> _counts = [];
    private long _row;

    private XlsxPatterns(IReadOnlyDictionary<int, DigitPattern> byStyle, IDisposable zip, XmlReader xml) => (_byStyle, _zip, _xml) = (byStyle, zip, xml);

    /// <summary>Null where no cell of the workbook is shown so.</summary>
    public static XlsxPatterns? Of(string path, XlsxParts parts, string sheet) =>
        XlsxParts.DigitPatterns(path) is { Count: > 0 } byStyle && parts.OpenSheet(path, sheet) is (var zip, var xml)
            ? new XlsxPatterns(byStyle, zip, xml)
            : null;

    /// <summary>Puts what is shown in the place of numbers.</summary>
    /// <param name="row">The row of the sheet, from 1; each further down than the one before.</param>
    /// <param name="cells">By the letters of their columns.</param>
    public void Apply(long row, IDictionary<string, object?> cells)
    {
        while (_row < row && ReadRow())
        {
        }

        if (_row != row)
            return;
        foreach ((string column, DigitPattern pattern) in _cells)
        {
            if (cells.TryGetValue(column, out object? value) && value is double number && pattern.Shown(number) is { } text)
                cells[column] = new XlsxShownNumber(number, text);
        }
    }

    /// <summary>Counts what is shown so in a row of the table.</summary>
    public void Count(IEnumerable<object?> cells)
    {
        foreach ((int at, object? value) in cells.Index())
        {
            if (value is XlsxShownNumber shown)
                _counts[at] = _counts.TryGetValue(at, out var seen) ? (seen.Count + 1, seen.First) : (1, shown.Text);
        }
    }

    /// <summary>What was counted.</summary>
    /// <param name="columns">The names of the columns.</param>
    public IEnumerable<Note> Notes(IReadOnlyList<string> columns) => _counts.Select(column => new Note(
        NoteKind.Converted,
        column.Value.Count,
        $"{Sentences.Count(column.Value.Count, "number")} of column \"{columns[column.Key]}\" {(column.Value.Count == 1 ? "is" : "are")} "
        + $"read as the sheet shows {(column.Value.Count == 1 ? "it" : "them")}: \"{column.Value.First}\"; "
        + $"to read what is stored: {Sentences.Setting(nameof(TableReadOptions.AsWritten), "AsWritten = true")}"));

    public void Dispose()
    {
        _xml.Dispose();
        _zip.Dispose();
    }

    private bool ReadRow()
    {
        _cells.Clear();
        while (_xml.NodeType != XmlNodeType.Element || _xml.LocalName != "row")
        {
            if (!_xml.Read())
                return false;
        }

        _row = long.TryParse(_xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out long named) ? named : _row + 1;
        while (_xml.Read() && !(_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "row"))
        {
            if (_xml.NodeType == XmlNodeType.Element
                && _xml.LocalName == "c"
                && int.TryParse(_xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out int style)
                && _byStyle.TryGetValue(style, out DigitPattern? pattern)
                && _xml.GetAttribute("r") is { } place)
                _cells.Add((place.TrimEnd("0123456789".ToCharArray()), pattern));
        }

        return true;
    }
}
