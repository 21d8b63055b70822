using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What a reader must know of how the columns of a table were taken: what is left out is said with its reason.</summary>
internal static class ReadingRemarks
{
    private const int MostNamed = 8;

    /// <param name="columns">All columns.</param>
    /// <param name="guesses">What each is for.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="mixed">Columns of which it is said elsewhere why they are no numbers.</param>
    public static IEnumerable<Note> Of(ImmutableArray<ColumnProfile> columns, ColumnGuesses guesses, long rows, IReadOnlySet<string> mixed) =>
    [
        .. DecimalCommas([.. columns.Where(column => !mixed.Contains(column.Name))]),
        .. Annotators(columns),
        .. Slips(columns),
        .. Mixed(columns, rows),
        .. guesses.Id < 0
            ? columns
                .Where(column => column.Use == ColumnUse.None && column.Distinct < rows && IdColumns.IsCalledId(column, rows))
                .Take(1)
                .Select(column => NoId(column.Name))
            : [],
    ];

    public static Note NoId(string column) => new(
        NoteKind.Doubted,
        0,
        $"column \"{column}\" is called like an id, but its values come again or are missing: rows are numbered instead");

    public static InputProblem Ratings(string source, string? path, ImmutableArray<ColumnProfile> columns, ImmutableArray<int> ratings)
    {
        string typed = RatingColumns.AsTyped(columns, ratings);
        string compare = Sentences.Setting(nameof(AnnotationsReading), $"Annotations.ReadWide(path, {DataAudit.Quoted(typed)})", $"\"{typed}\"");
        compare = WithFile(compare, path);
        return new InputProblem(
            source,
            $"columns {ColumnNames.Quoted([.. ratings.Select(column => columns[column].Name)])} look like the "
            + $"labels of {Sentences.Count(ratings.Length)} people "
            + "for the same examples, and no column like one label for each.",
            $"Compare them with {compare}; "
            + $"or say which column holds the labels: {Sentences.Setting(nameof(DataAudit.LabelColumn), "label: \"NAME\"", "NAME")}.");
    }

    /// <summary>A line that can be typed as it stands.</summary>
    public static string WithFile(string line, string? path) => path is null
        ? line
        : line.Replace(" FILE ", path.Contains(' ', StringComparison.Ordinal) ? $" \"{path}\" " : $" {path} ", StringComparison.Ordinal);

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
            NoteKind.Dropped,
            column.NotNumbers,
            $"column \"{column.Name}\" is not learned from: {Sentences.Count(column.NotNumbers, "value is", "values are")} no number "
            + $"({column.FirstNotNumber}); "
            + $"correct or empty {(column.NotNumbers == 1 ? "it" : "them")}{AsGaps(column)}, or take the values for names: "
            + AsNames(column)));

    // Numbers with something beside them in many cells: a person takes the column for numbers, and a model must not take it for names without a word.
    private static IEnumerable<Note> Mixed(ImmutableArray<ColumnProfile> columns, long rows) => columns
        .Where(column => column.Mixed is not null && column.Use is ColumnUse.None or ColumnUse.Category && !IsOther(column, rows))
        .Select(column => new Note(
            NoteKind.Dropped,
            column.Mixed!.Others,
            $"column \"{column.Name}\" {(column.Use == ColumnUse.Category ? "is learned from as names, not as numbers" : "is not learned from")}: "
            + $"{column.Mixed}; write numbers alone, or empty these cells{AsGaps(column)}"
            + (column.Use == ColumnUse.Category || column.Distinct is null || 2 * column.Distinct > column.Mixed.Present
                ? ""
                : $", or take the values for names: {AsNames(column)}")));

    // A word beside numbers may say that there is none; what bears a number does not.
    private static string AsGaps(ColumnProfile column)
    {
        string[] words = [.. column.Words.Where(word => !word.Any(char.IsDigit) && !word.Contains(',', StringComparison.Ordinal))];
        return words.Length == 0
            ? ""
            : $", or say which words mean that there is no value: {Sentences.Setting(
                nameof(TableReadOptions.MissingValues),
                $"MissingValues = [{ColumnNames.Quoted(words)}]",
                $"\"{string.Join(',', words)}\"")}";
    }

    private static bool IsOther(ColumnProfile column, long rows) => IdColumns.IsCalledId(column, rows) || IdColumns.HoldsDays(column);

    private static string AsNames(ColumnProfile column) =>
        Sentences.Setting(nameof(LabeledData.Categories), $"categories: {DataAudit.Quoted(column.Name)}", $"\"{column.Name}\"");

    /// <summary>The columns that have no part in what is found, each with its reason.</summary>
    /// <param name="columns">All columns.</param>
    /// <param name="guesses">What each is for.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="said">True for a column of which that is said elsewhere.</param>
    public static IEnumerable<Note> NotLearned(ImmutableArray<ColumnProfile> columns, ColumnGuesses guesses, long rows, Func<string, bool> said)
    {
        string[] left = [.. Enumerable.Range(0, columns.Length)
            .Where(column => columns[column] is not { Kind: ColumnKind.Number or ColumnKind.WholeNumber, NotNumbers: > 0 }
                && (columns[column].Mixed is null || IsOther(columns[column], rows)))
            .Select(column => (columns[column].Name, Shown: ShownAs(columns[column].Name, column), Why: guesses.WhyNotLearned(column)))
            .Where(column => column.Why is not null && !said(column.Name))
            .Select(column => $"{column.Shown} ({column.Why})")];
        if (left.Length > 0)
        {
            yield return new Note(
                NoteKind.LeftOut,
                left.Length,
                $"{Sentences.Count(left.Length, "column has", "columns have")} no part in it: {Sentences.FirstFew(left, MostNamed)}");
        }
    }

    private static string ShownAs(string name, int column) => name.Length == 0 ? $"column {column + 1}" : name;

    private static IEnumerable<Note> DecimalCommas(ImmutableArray<ColumnProfile> columns) => columns
        .Where(column => column.HasDecimalCommas)
        .Take(1)
        .Select(first => new Note(
            NoteKind.Asked,
            0,
            $"numbers with a decimal comma are read as texts in {Sentences.Count(columns.Count(column => column.HasDecimalCommas), "column")} "
            + $"(first: {first.Name}, {first.Samples[0]}); if the whole file is so, "
            + $"read it with {Sentences.Setting(nameof(TableReadOptions.DecimalComma), "DecimalComma = true")}"));
}
