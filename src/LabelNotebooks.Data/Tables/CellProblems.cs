namespace LabelNotebooks;

/// <summary>Gathers what is wrong with cells, by column and kind, so that a person reads one sentence for a thousand bad rows.</summary>
internal sealed class CellProblems(TableSource source)
{
    private readonly SortedDictionary<(int Column, CellProblem Kind), Seen> _seen = [];

    /// <param name="column">The index of the column, 0 to C-1.</param>
    /// <param name="columnName">Its name.</param>
    /// <param name="noun">What the cell is: "label", "feature", "probability", "id".</param>
    /// <param name="kind">What is wrong.</param>
    /// <param name="line">The position of the row in the source.</param>
    /// <param name="value">The cell as it stands in the file.</param>
    public void Add(int column, string columnName, string noun, CellProblem kind, long line, ReadOnlySpan<char> value)
    {
        if (!_seen.TryGetValue((column, kind), out Seen? seen))
            _seen[(column, kind)] = seen = new Seen(columnName, noun, Shorten(value));
        seen.Add(line);
    }

    /// <summary>True where a cell of this noun is no label, no id and so on.</summary>
    public bool Has(string noun) => _seen.Values.Any(seen => seen.Noun == noun);

    public IEnumerable<InputProblem> ToProblems() => _seen.Select(entry => new InputProblem(
        source.Place(entry.Value.Lines[0], entry.Value.ColumnName),
        $"{Finding(entry.Key.Kind, entry.Value)} {HaveThisProblem(entry.Value.Count, entry.Value.Lines)}",
        Mend(entry.Key.Kind, entry.Value)));

    /// <summary>"12 rows have this problem (first: 4,117, 4,118, 9,003 ...)."</summary>
    public static string HaveThisProblem(long count, IReadOnlyList<long> firstLines) => count == 1
        ? "1 row has this problem."
        : $"{Sentences.Count(count)} rows have this problem (first: {Sentences.FirstFew([.. firstLines.Select(line => Sentences.Count(line))])}).";

    private static string Finding(CellProblem kind, Seen seen) => kind switch
    {
        CellProblem.Empty => $"the {seen.Noun} is empty.",
        CellProblem.MissingMark => $"the {seen.Noun} is missing (\"{seen.Value}\").",
        CellProblem.NaN => $"the {seen.Noun} is NaN.",
        CellProblem.Infinite => $"the {seen.Noun} is infinite ({seen.Value}).",
        CellProblem.TooLarge => $"the {seen.Noun} {seen.Value} is too large.",
        CellProblem.DecimalComma => $"the {seen.Noun} \"{seen.Value}\" has a decimal comma.",
        CellProblem.DecimalPoint => $"the {seen.Noun} \"{seen.Value}\" has a decimal point, but the file was said to have decimal commas.",
        CellProblem.Thousands => $"the {seen.Noun} \"{seen.Value}\" has marks between thousands, or several decimal marks.",
        CellProblem.Nested => $"the label is no single class but a record or a list of records, as spans and boxes are: {seen.Value}.",
        CellProblem.NotANumber => $"the {seen.Noun} \"{seen.Value}\" is not a number.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such problem."),
    };

    private static string Mend(CellProblem kind, Seen seen) => (kind, seen.Noun) switch
    {
        (CellProblem.Empty, "id") => "Give each row an id, or leave the id column out to number the rows.",
        (CellProblem.DecimalComma, _) =>
            $"If the whole file is so, read it with {Sentences.Setting(nameof(TableReadOptions.DecimalComma), "DecimalComma = true")}; "
            + $"else write a decimal point ({seen.Value.Replace(',', '.')}).",
        (CellProblem.DecimalPoint, _) =>
            $"Write a decimal comma ({seen.Value.Replace('.', ',')}), or leave {Sentences.Setting(nameof(TableReadOptions.DecimalComma), "DecimalComma")} out.",
        (CellProblem.Thousands, _) => "Write numbers without marks between thousands, then run the cell again.",
        (CellProblem.Nested, _) => "Name the column that holds one class for each example.",
        (CellProblem.NotANumber, "feature") =>
            "Write a number; or, where the column holds names or sentences, name it in categories or text instead of features.",
        (CellProblem.NotANumber, _) => "Write a number, or leave the column out of the probabilities, then run the cell again.",
        (CellProblem.Empty or CellProblem.MissingMark or CellProblem.NaN or CellProblem.Infinite or CellProblem.TooLarge, _) =>
            "Remove these rows or fill them, then run the cell again.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such problem."),
    };

    public static string Shorten(ReadOnlySpan<char> value) => value.Length <= 40 ? value.ToString() : $"{value[..40]}...";

    private sealed class Seen(string columnName, string noun, string value)
    {
        // One more than is shown, so that "..." tells of more.
        private const int LinesKept = 6;

        public string ColumnName { get; } = columnName;

        public string Noun { get; } = noun;

        public string Value { get; } = value;

        public List<long> Lines { get; } = [];

        public long Count { get; private set; }

        public void Add(long line)
        {
            Count++;
            if (Lines.Count < LinesKept)
                Lines.Add(line);
        }
    }
}
