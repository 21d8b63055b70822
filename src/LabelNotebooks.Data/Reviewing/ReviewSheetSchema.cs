namespace LabelNotebooks;

/// <summary>Sheets to review, as a table: what is shown of each example stands in columns of its own.</summary>
internal static class ReviewSheetSchema
{
    /// <param name="columns">What is shown of each example.</param>
    /// <param name="purpose">How the rows came here.</param>
    /// <param name="numbers">The columns whose cells are numbers.</param>
    /// <exception cref="AuditInputException">A column that is shown bears the name of another one.</exception>
    public static TableSchema<ReviewSheetRow> Of(IReadOnlyList<string> columns, string purpose, IReadOnlySet<string>? numbers = null)
    {
        RefuseTwice([ReviewSheetColumns.Example, ReviewSheetColumns.GivenLabel, .. columns, ReviewSheetColumns.Purpose, ReviewSheetColumns.Verdict]);
        TableSchema<ReviewSheetRow> schema =
            new TableSchema<ReviewSheetRow>("sheet to review", "A row for each label that a person is asked about; nothing in it tells what a model suggests.")
                .TextOrNumber(ReviewSheetColumns.Example, row => row.Example, numbers?.Contains(ReviewSheetColumns.Example) == true, "The id of the example.")
                .Text(ReviewSheetColumns.GivenLabel, row => row.GivenLabel, "The class that the example is labelled with: is it right?");
        for (int column = 0; column < columns.Count; column++)
        {
            int at = column;
            schema = schema.TextOrNumber(
                columns[at],
                row => row.Shown[at],
                numbers?.Contains(columns[at]) == true,
                "What is shown of the example, as it stands in the data; there may be none or several such columns.");
        }

        schema = schema
            .Text(
                ReviewSheetColumns.Purpose,
                _ => purpose,
                $"How the row came here: {ReviewSheetFile.RandomSample} or {ReviewSheetFile.NextToReview}. Only the first tells of other labels.")
            .Text(ReviewSheetColumns.Verdict, _ => "", "Empty, for a person to write right or wrong.");
        // Data that have such a column show it, and it is no answer.
        return columns.Contains(ReviewSheetColumns.NewLabel[0], StringComparer.Ordinal)
            ? schema
            : schema.Text(
                ReviewSheetColumns.NewLabel[0],
                _ => "",
                "Empty, for the right label. Where the verdict is wrong, a trail needs it; elsewhere it stays empty.");
    }

    private static void RefuseTwice(IEnumerable<string> names)
    {
        string[] twice = [.. names.CountBy(name => name, StringComparer.Ordinal).Where(name => name.Value > 1).Select(name => $"\"{name.Key}\"")];
        if (twice.Length > 0)
        {
            throw new AuditInputException(
                "sheet to review",
                $"{Sentences.Count(twice.Length, "name")} of a column would stand there twice: {Sentences.FirstFew(twice)}.",
                "Leave the column out, or show it under another name.");
        }
    }
}
