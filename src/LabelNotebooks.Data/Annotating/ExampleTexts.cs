namespace LabelNotebooks;

/// <summary>The running text that stands beside the ratings of each example: what they are about.</summary>
internal sealed class ExampleTexts
{
    // A column of texts shows itself in its first rows.
    private const int Enough = 500;

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
        source.ReadNumbersAs(null, options);
        int[] columns = [.. Enumerable.Range(0, source.Columns.Length).Where(column => !used.Contains(column) && source.Columns[column].Length > 0)];
        ColumnTally[] tallies = [.. columns.Select(column => new ColumnTally(source.Columns[column], source.PositionNoun))];
        for (int row = 0; columns.Length > 0 && row < Enough && source.Read(); row++)
        {
            for (int at = 0; at < columns.Length; at++)
                tallies[at].Add(source, columns[at]);
        }

        int found = Array.FindIndex(tallies, tally => tally.ToProfile().Kind == ColumnKind.Text);
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
