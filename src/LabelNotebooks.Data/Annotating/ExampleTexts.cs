namespace LabelNotebooks;

/// <summary>The running text that stands beside the ratings of each example: what they are about.</summary>
internal sealed class ExampleTexts
{
    // A column of texts shows itself in its first rows.
    private const int Enough = 500;

    // A few that come again are names of something.
    private const int Fewest = 5;

    private readonly int _column;
    private readonly string _name;
    private readonly PackedTexts _texts = new();

    private ExampleTexts(int column, string name) => (_column, _name) = (column, name);

    /// <summary>Null where no column holds running text.</summary>
    /// <param name="open">Opens the table; null where that cannot be done.</param>
    /// <param name="options">How it is written.</param>
    /// <param name="used">The columns that are something else.</param>
    public static ExampleTexts? Find(Func<TableSource>? open, TableReadOptions options, IReadOnlyCollection<int> used)
    {
        if (open is null || options.AsWritten)
            return null;
        using TableSource source = open();
        int[] columns = [.. Enumerable.Range(0, source.Columns.Length).Where(column => !used.Contains(column) && source.Columns[column].Length > 0)];
        HashSet<string>[] sentences = [.. columns.Select(_ => new HashSet<string>(StringComparer.Ordinal))];
        var surplus = new int[columns.Length];
        for (int row = 0; columns.Length > 0 && row < Enough && source.Read(); row++)
        {
            for (int at = 0; at < columns.Length; at++)
            {
                string text = source.Text(columns[at]).Trim().ToString();
                if (RunningText.Is(text))
                    sentences[at].Add(text);
                surplus[at] += RunningText.Is(text) ? 1 : text.Length > 0 ? -1 : 0;
            }
        }

        int found = Enumerable.Range(0, columns.Length).FirstOrDefault(at => surplus[at] > 0 && sentences[at].Count >= Fewest, -1);
        return found < 0 ? null : new ExampleTexts(columns[found], source.Columns[columns[found]]);
    }

    /// <summary>Keeps the text of the current row, where it is the first of its example.</summary>
    public void Add(TableSource source, int example)
    {
        if (example == _texts.Count)
            _texts.Add(source.Text(_column).Trim());
    }

    /// <summary>The examples with their texts.</summary>
    public ExampleSet On(ExampleSet examples) => examples.WithTexts(_name, _texts);
}
