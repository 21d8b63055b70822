using System.Globalization;

namespace LabelNotebooks;

/// <summary>
/// What is alike in reading any sheet that people filled in: ids as a spreadsheet leaves them, words in any language, faults by column, all of them at once.
/// </summary>
/// <param name="source">The sheet.</param>
/// <param name="examples">All examples.</param>
internal sealed class SheetReading(TableSource source, ExampleSet examples)
{
    private const int MostPlaces = 6;
    private const int MostWords = 20;

    private readonly MendedIds _mended = new(examples);
    private readonly List<Kind> _faults = [];
    private readonly List<InputProblem> _problems = [];
    private readonly SortedDictionary<string, (string Meaning, int Count)> _words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The text without the apostrophe that keeps a spreadsheet from computing it.</summary>
    public static string Unguarded(string text) => FormulaGuard.Unmarked(text);

    /// <summary>The cell without blanks around it; null where it is empty, or there is no such column.</summary>
    public string? Text(int column) => column >= 0 && source.Text(column).Trim() is { Length: > 0 } text ? text.ToString() : null;

    /// <summary>The example of the current row; where there is none, the fault is kept.</summary>
    public bool TryRowOf(int column, out int row)
    {
        string written = source.Text(column).ToString();
        if (_mended.TryRowOf(written, out row))
            return true;
        Fault(ReviewSheetColumns.Example, $"\"{written.Trim()}\" is not the id of an example", "Use the ids of the data, as the audit shows them.");
        return false;
    }

    /// <summary>With which chance the current row was drawn, null where it does not say; where that cannot be read, the fault is kept.</summary>
    public bool TryChance(int column, out double? chance)
    {
        chance = null;
        if (Text(column) is not { } text)
            return true;
        // No chance has thousands: a comma in it is the decimal sign of the spreadsheet's language.
        if (double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value))
        {
            chance = value;
            return true;
        }

        Fault(ReviewSheetColumns.InclusionProbability, $"\"{text}\" is no number", "Write the chance of being drawn, as 0.05.");
        return false;
    }

    /// <summary>A word that means another one, to be said.</summary>
    public void Understood(string said, string meaning) => _words[said] = (meaning, _words.GetValueOrDefault(said).Count + 1);

    /// <summary>Keeps a fault of the current row. Those of one column with one mend are one problem, told by the first.</summary>
    /// <param name="column">In which column.</param>
    /// <param name="finding">What is wrong, with the value; no full stop.</param>
    /// <param name="mend">What to do, the same for all faults of the kind.</param>
    /// <param name="place">The position, where it is more than that of the current row.</param>
    public void Fault(string column, string finding, string mend, string? place = null)
    {
        KindOf(column, finding, mend, noun: null).Add(place ?? Sentences.Count(source.Position));
    }

    /// <summary>Keeps a word of the current row that cannot be read. All such words are named, with how often each stands there.</summary>
    /// <param name="column">In which column.</param>
    /// <param name="said">The word.</param>
    /// <param name="nearest">What was most likely meant, as the end of a sentence; empty for nothing.</param>
    /// <param name="noun">What it should be: "verdict".</param>
    /// <param name="mend">What to do.</param>
    public void NoWord(string column, string said, string nearest, string noun, string mend)
    {
        Kind kind = KindOf(column, "", mend, noun);
        kind.Words[said] = (kind.Words.GetValueOrDefault(said).Count + 1, nearest);
        kind.Add(Sentences.Count(source.Position));
    }

    /// <summary>Keeps a problem of the sheet as a whole.</summary>
    public void Problem(InputProblem problem) => _problems.Add(problem);

    /// <summary>What there is to say, once the end is reached.</summary>
    /// <param name="words">What the words are, in the plural: "verdicts".</param>
    /// <param name="more">What else there is to say.</param>
    /// <exception cref="AuditInputException">Anything was wrong: all problems at once.</exception>
    public IReadOnlyList<Note> Finish(string words, IEnumerable<Note> more)
    {
        List<InputProblem> problems = [.. source.RowProblems];
        if (source.Stopped is { } stopped)
            problems.Add(stopped);
        problems.AddRange(_problems);
        problems.AddRange(_faults.OrderBy(fault => fault.Column, StringComparer.Ordinal).Select(fault => new InputProblem(
            $"{source.Name}, column {fault.Column}",
            $"{fault.Said}. {Sentences.Count(fault.Count, "row has", "rows have")} this problem "
            + $"({source.PositionNoun} {Sentences.FirstFew(fault.Places)}).",
            fault.Mend)));
        return problems.Count > 0
            ? throw new AuditInputException(problems)
            : [.. UnderstoodSo(words), .. _mended.Notes, .. more, .. source.Notes.Where(IsSaid)];
    }

    // Separators are of no interest to who filled the sheet in.
    private static bool IsSaid(Note note) => note.Kind is NoteKind.Guessed or NoteKind.Asked or NoteKind.Doubted;

    private IEnumerable<Note> UnderstoodSo(string words)
    {
        if (_words.Count == 0)
            yield break;
        yield return new Note(
            NoteKind.Read,
            _words.Values.Sum(word => word.Count),
            $"{words} are understood so: "
            + string.Join(", ", _words.Select(word => $"\"{word.Key}\" ({Sentences.Count(word.Value.Count)}) is {word.Value.Meaning}")));
    }

    private Kind KindOf(string column, string finding, string mend, string? noun)
    {
        Kind? kind = _faults.Find(kind => kind.Column == column && kind.Mend == mend);
        if (kind is null)
            _faults.Add(kind = new Kind(column, finding, mend, noun));
        return kind;
    }

    private sealed class Kind(string column, string finding, string mend, string? noun)
    {
        public string Column => column;

        public string Mend => mend;

        public int Count { get; private set; }

        public List<string> Places { get; } = [];

        public SortedDictionary<string, (int Count, string Nearest)> Words { get; } = new(StringComparer.OrdinalIgnoreCase);

        public string Said => noun is null ? finding
            : Words.Count == 1 ? $"\"{Words.First().Key}\" is no {noun}{Words.First().Value.Nearest}"
            : Sentences.FirstFew([.. Words.Select(word => $"\"{word.Key}\" ({Sentences.Count(word.Value.Count)}{word.Value.Nearest})")], MostWords)
                + $" are no {noun}s";

        public void Add(string place)
        {
            Count++;
            if (Places.Count < MostPlaces)
                Places.Add(place);
        }
    }
}
