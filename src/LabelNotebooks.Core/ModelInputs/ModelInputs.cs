using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>All that a model may see of N examples: numbers, categories and texts, in any mixture. Row i of each belongs to the same example.</summary>
public sealed class ModelInputs
{
    /// <summary>Puts columns together.</summary>
    /// <param name="numbers">(N, D) numbers, NaN where one is missing; null for none.</param>
    /// <param name="categories">Columns of (N) names; null for none.</param>
    /// <param name="texts">Columns of (N) texts; null for none.</param>
    /// <exception cref="AuditInputException">There is nothing at all, or the columns differ in length: all problems at once.</exception>
    public ModelInputs(FeatureMatrix? numbers = null, IEnumerable<CategoryColumn>? categories = null, IEnumerable<TextColumn>? texts = null)
    {
        Numbers = numbers;
        Categories = [.. categories ?? []];
        Texts = [.. texts ?? []];
        (string Name, int Rows)[] columns =
        [
            .. numbers is null ? [] : new[] { ("the table of numbers", numbers.RowCount) },
            .. Categories.Select(column => ($"column {column.Name}", column.RowCount)),
            .. Texts.Select(column => ($"column {column.Name}", column.Texts.Count)),
        ];
        if (columns.Length == 0)
            throw new AuditInputException(
                "features",
                "there is no column for a model to learn from.",
                "Name at least one column of numbers, categories or text.");
        RowCount = columns[0].Rows;
        InputProblem[] problems = [.. columns.Where(column => column.Rows != RowCount).Select(column => new InputProblem(
            "features",
            $"{column.Name} has {Sentences.Count(column.Rows, "row")}, but {columns[0].Name} has {Sentences.Count(RowCount)}.",
            "Give one value for each example, in the same order."))];
        if (problems.Length > 0)
            throw new AuditInputException(problems);
    }

    /// <summary>(N, D) numbers, NaN where one is missing; null for none.</summary>
    public FeatureMatrix? Numbers { get; }

    /// <summary>Columns of names.</summary>
    public ImmutableArray<CategoryColumn> Categories { get; }

    /// <summary>Columns of running text.</summary>
    public ImmutableArray<TextColumn> Texts { get; }

    /// <summary>N, the number of examples.</summary>
    public int RowCount { get; }

    /// <summary>The names of all columns: numbers, categories, texts.</summary>
    public IEnumerable<string> Columns => [.. Numbers?.Columns ?? [], .. Categories.Select(column => column.Name), .. Texts.Select(column => column.Name)];

    /// <summary>The same columns for some of the examples, in the order given.</summary>
    /// <param name="rows">(n) indices, 0 to N-1.</param>
    public ModelInputs Take(IReadOnlyList<int> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new ModelInputs(
            Numbers?.Take(rows),
            Categories.Select(column => column.Take(rows)),
            Texts.Select(column => column with { Texts = [.. rows.Select(row => column.Texts[row])] }));
    }

    /// <summary>The size and the first columns.</summary>
    public override string ToString() =>
        $"{Sentences.Count(Columns.Count(), "column")} for a model in {Sentences.Count(RowCount, "row")}: {Sentences.FirstFew([.. Columns.Take(11)], 10)}.";
}
