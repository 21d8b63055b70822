namespace LabelNotebooks;

/// <summary>Says which columns have gaps: what a model does with them is its own affair, that there are any is the reader's.</summary>
internal static class MissingValues
{
    public static IEnumerable<Note> Notes(FeatureMatrix? features, IReadOnlyList<CategoryColumn> categories, IReadOnlyList<TextColumn> texts)
    {
        (string Name, int Missing, int Rows)[] gaps =
        [
            .. features is null ? [] : features.Columns.Select((name, column) => (name, features.MissingCounts[column], features.RowCount)),
            .. categories.Select(column => (column.Name, column.MissingCount, column.RowCount)),
            .. texts.Select(column => (column.Name, column.Texts.Count(string.IsNullOrWhiteSpace), column.Texts.Count)),
        ];
        gaps = [.. gaps.Where(column => column.Missing > 0)];
        if (gaps.Length == 0)
            yield break;
        string columns = Sentences.FirstFew([.. gaps.Take(9).Select(column => $"{column.Name} {Sentences.Count(column.Missing)}")], 8);
        yield return new Note(
            NoteKind.Read,
            gaps.Sum(column => (long)column.Missing),
            $"missing values in {Sentences.Count(gaps.Length, "column")}, of {Sentences.Count(gaps[0].Rows, "example")}: {columns}");
    }
}
