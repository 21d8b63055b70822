namespace LabelNotebooks;

/// <summary>Data that has been read, as a table again: its columns but for the probabilities, which have their own report.</summary>
internal sealed class LabeledDataSource(LabeledData data) : ColumnarSource(data.Source, [.. Readable(data)])
{
    private bool _given;

    protected override (TypedCells[] Cells, long Rows)? NextBlock()
    {
        if (_given)
            return null;
        _given = true;
        return ([.. Columns.Select(Cells)], data.RowCount);
    }

    private static IEnumerable<string> Readable(LabeledData data) => data.Columns.Where(name =>
        name == data.IdColumn || name == data.LabelColumn || data.TextColumns.Contains(name) || data.Features?.Columns.Contains(name) == true);

    private TypedCells Cells(string name)
    {
        if (data.Features is { } features && features.Columns.IndexOf(name) is >= 0 and var column)
            return new NumberCells<float>(row => features.Row((int)row)[column] is var value && float.IsNaN(value) ? null : value);
        IReadOnlyList<string> texts = data.Column(name);
        return new TextCells(row => texts[(int)row]);
    }
}
