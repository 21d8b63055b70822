namespace LabelNotebooks;

/// <summary>Gathers what is wrong with cells, by column and kind, so that a person reads one sentence for a thousand bad rows.</summary>
internal sealed class CellProblems(string source)
{
    private readonly SortedDictionary<(int Column, CellProblem Kind), Seen> _seen = [];

    /// <param name="column">The index of the column, 0 to C-1.</param>
    /// <param name="columnName">Its name.</param>
    /// <param name="noun">What the cell is: "label", "feature", "probability", "id".</param>
    /// <param name="kind">What is wrong.</param>
    /// <param name="line">The line in the file, from 1.</param>
    /// <param name="value">The cell as it stands in the file.</param>
    public void Add(int column, string columnName, string noun, CellProblem kind, long line, ReadOnlySpan<char> value)
    {
        if (!_seen.TryGetValue((column, kind), out Seen? seen))
            _seen[(column, kind)] = seen = new Seen(columnName, noun, Shorten(value));
        seen.Add(line);
    }

    public IEnumerable<InputProblem> ToProblems() => _seen.Select(entry => new InputProblem(
        $"{source}, line {Sentences.Count(entry.Value.Lines[0])}, column {entry.Value.ColumnName}",
        $"{Finding(entry.Key.Kind, entry.Value)} {HaveThisProblem(entry.Value.Count, entry.Value.Lines)}",
        Mend(entry.Key.Kind, entry.Value)));

    /// <summary>"12 rows have this problem (first: 4,117, 4,118, 9,003 ...)."</summary>
    public static string HaveThisProblem(long count, IReadOnlyList<long> firstLines) => count == 1
        ? "1 row has this problem."
        : $"{Sentences.Count(count)} rows have this problem (first: {Sentences.FirstFew([.. firstLines.Select(line => Sentences.Count(line))])}).";

    private static string Finding(CellProblem kind, Seen seen) => kind switch
    {
        CellProblem.Empty => $"the {seen.Noun} is empty.",
        CellProblem.NaN => $"the {seen.Noun} is NaN.",
        CellProblem.Infinite => $"the {seen.Noun} is infinite ({seen.Value}).",
        CellProblem.TooLarge => $"the {seen.Noun} {seen.Value} is too large.",
        CellProblem.DecimalComma => $"the {seen.Noun} \"{seen.Value}\" has a decimal comma.",
        _ => $"the {seen.Noun} \"{seen.Value}\" is not a number.",
    };

    private static string Mend(CellProblem kind, Seen seen) => (kind, seen.Noun) switch
    {
        (CellProblem.Empty, "label") => "Label these rows or remove them, then run the cell again.",
        (CellProblem.Empty, "id") => "Give each row an id, or leave the id column out to number the rows.",
        (CellProblem.DecimalComma, _) => $"Write numbers with a decimal point ({seen.Value.Replace(',', '.')}), then run the cell again.",
        (CellProblem.NotANumber, _) => $"Write a number, or leave the column out of the {(seen.Noun == "feature" ? "features" : "probabilities")}, then run the cell again.",
        _ => "Remove these rows or fill them, then run the cell again.",
    };

    private static string Shorten(ReadOnlySpan<char> value) => value.Length <= 40 ? value.ToString() : $"{value[..40]}...";

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
