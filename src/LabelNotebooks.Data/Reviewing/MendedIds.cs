using System.Globalization;

namespace LabelNotebooks;

/// <summary>Ids as a spreadsheet leaves them: blanks around them, an apostrophe that kept them from being computed, zeros at their start gone,
/// days written as its language has them.</summary>
/// <param name="examples">All examples.</param>
internal sealed class MendedIds(ExampleSet examples)
{
    private const int Several = -1;

    private Dictionary<string, int>? _withoutZeros;
    private string _first = "";
    private int _count;
    private string _firstDay = "";
    private int _days;

    /// <summary>What was mended.</summary>
    public IEnumerable<Note> Notes
    {
        get
        {
            if (_count > 0)
                yield return new Note(
                    NoteKind.Converted,
                    _count,
                    $"{Sentences.Count(_count, "id has", "ids have")} lost the zeros at {(_count == 1 ? "its" : "their")} start, as spreadsheets do: {_first}");
            if (_days > 0)
                yield return new Note(
                    NoteKind.Converted,
                    _days,
                    $"{Sentences.Count(_days, "id is a day", "ids are days")} that a spreadsheet wrote in its own way: {_firstDay}");
        }
    }

    /// <summary>The example whose id this is, or can alone be meant to be; false where there is none, or more than one.</summary>
    /// <param name="written">The cell.</param>
    /// <param name="row">The row of the example.</param>
    public bool TryRowOf(string written, out int row)
    {
        string id = written.Trim();
        return examples.TryRowOf(written, out row)
            || examples.TryRowOf(id, out row)
            || (id.StartsWith(FormulaGuard.Mark, StringComparison.Ordinal) && examples.TryRowOf(id[FormulaGuard.Mark.Length..], out row))
            || TryWithoutZeros(id, out row)
            || TryDay(id, out row);
    }

    // A number may be a day to a spreadsheet, but then it may be any other id as well.
    private bool TryDay(string id, out int row)
    {
        row = Several;
        if (!id.AsSpan().ContainsAny("./") || !SheetTime.TryRead(id, out DateTime day) || day.TimeOfDay != TimeSpan.Zero)
            return false;
        string key = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (!examples.TryRowOf(key, out row))
            return false;
        if (_days++ == 0)
            _firstDay = $"{id} is {key}";
        return true;
    }

    private bool TryWithoutZeros(string id, out int row)
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
