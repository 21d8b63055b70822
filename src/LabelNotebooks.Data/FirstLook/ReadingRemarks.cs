using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What a reader must know of how the columns of a table were taken: what is left out is said with its reason.</summary>
internal static class ReadingRemarks
{
    private const int MostNamed = 8;

    public static IEnumerable<Note> Of(ImmutableArray<ColumnProfile> columns, ColumnGuesses guesses, long rows) =>
    [
        .. DecimalCommas(columns),
        .. Annotators(columns),
        .. Slips(columns),
        .. guesses.Id < 0
            ? columns
                .Where(column => column.Use == ColumnUse.None && column.Distinct < rows && IdColumns.IsName(column.Name))
                .Take(1)
                .Select(column => NoId(column.Name))
            : [],
    ];

    public static Note NoId(string column) => new(
        NoteKind.Doubted,
        0,
        $"column \"{column}\" is called like an id, but its values come again or are missing: rows are numbered instead");

    public static InputProblem Ratings(string source, ImmutableArray<ColumnProfile> columns, ImmutableArray<int> ratings)
    {
        string typed = RatingColumns.AsTyped(columns, ratings);
        return new InputProblem(
            source,
            $"columns {ColumnNames.Quoted([.. ratings.Select(column => columns[column].Name)])} look like the "
            + $"labels of {Sentences.Count(ratings.Length)} people "
            + "for the same examples, and no column like one label for each.",
            $"Compare them with {Sentences.Setting(nameof(AnnotationsReading), $"Annotations.ReadWide(path, {DataAudit.Quoted(typed)})", $"\"{typed}\"")}; "
            + $"or say which column holds the labels: {Sentences.Setting(nameof(DataAudit.LabelColumn), "label: \"NAME\"", "NAME")}.");
    }

    private static IEnumerable<Note> Annotators(ImmutableArray<ColumnProfile> columns) => columns
        .Where(column => column.Use == ColumnUse.Annotator)
        .Take(1)
        .Select(column => new Note(
            NoteKind.Doubted,
            0,
            $"column \"{column.Name}\" says who labeled: each row is taken for an example of its own, also where several rows label the same"));

    // Numbers but for a few: what stands there is told, and that the column has no part in anything.
    private static IEnumerable<Note> Slips(ImmutableArray<ColumnProfile> columns) => columns
        .Where(column => column.Use == ColumnUse.None && column is { Kind: ColumnKind.Number or ColumnKind.WholeNumber, NotNumbers: > 0 })
        .Select(column => new Note(
            NoteKind.Doubted,
            column.NotNumbers,
            $"column \"{column.Name}\" is not learned from: {Sentences.Count(column.NotNumbers, "value is", "values are")} no number "
            + $"({column.FirstNotNumber}); "
            + $"correct or empty {(column.NotNumbers == 1 ? "it" : "them")}, or take the values for names: "
            + $"{Sentences.Setting(nameof(LabeledData.Categories), $"categories: {DataAudit.Quoted(column.Name)}", $"\"{column.Name}\"")}"));

    /// <summary>The columns that have no part in what is found, each with its reason.</summary>
    /// <param name="columns">All columns.</param>
    /// <param name="guesses">What each is for.</param>
    /// <param name="said">True for a column of which that is said elsewhere.</param>
    public static IEnumerable<Note> NotLearned(ImmutableArray<ColumnProfile> columns, ColumnGuesses guesses, Func<string, bool> said)
    {
        string[] left = [.. Enumerable.Range(0, columns.Length)
            .Where(column => columns[column] is not { Kind: ColumnKind.Number or ColumnKind.WholeNumber, NotNumbers: > 0 })
            .Select(column => (columns[column].Name, Why: guesses.WhyNotLearned(column)))
            .Where(column => column.Why is not null && !said(column.Name))
            .Select(column => $"{column.Name} ({column.Why})")];
        if (left.Length > 0)
        {
            yield return new Note(
                NoteKind.LeftOut,
                left.Length,
                $"{Sentences.Count(left.Length, "column has", "columns have")} no part in it: {Sentences.FirstFew(left, MostNamed)}");
        }
    }

    private static IEnumerable<Note> DecimalCommas(ImmutableArray<ColumnProfile> columns) => columns
        .Where(column => column.HasDecimalCommas)
        .Take(1)
        .Select(first => new Note(
            NoteKind.Doubted,
            0,
            $"numbers with a decimal comma are read as texts in {Sentences.Count(columns.Count(column => column.HasDecimalCommas), "column")} "
            + $"(first: {first.Name}, {first.Samples[0]}); if the whole file is so, "
            + $"read it with {Sentences.Setting(nameof(TableReadOptions.DecimalComma), "DecimalComma = true")}"));
}
