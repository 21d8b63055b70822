using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What a <see cref="LabeledData"/> is put together from, and the checks that hold for every source.</summary>
internal sealed record LabeledDataParts(string Source, ClassLabels Labels, string LabelColumn, ImmutableArray<string> Columns)
{
    private const int MostRowsNamed = 5;

    /// <summary>The file behind it, with how it was read; null where there is none.</summary>
    public (string Path, TableReadOptions Options)? File { get; init; }

    /// <summary>See <see cref="LabeledData.CsvLikeFile"/>.</summary>
    public CsvWriteOptions? CsvLikeFile { get; init; }

    public static Note RowNumberNote { get; } = new Note(NoteKind.Read, 0, "ids: row number, from 0");

    /// <summary>The same where a spreadsheet shows the rows: pages count as it does.</summary>
    public static Note SheetRowNote { get; } = new Note(NoteKind.Read, 0, "ids: the row of each example, as a spreadsheet counts rows");

    /// <summary>Null for examples that are numbered from 0.</summary>
    public ExampleSet? Examples { get; init; }

    public FeatureMatrix? Features { get; init; }

    public ImmutableArray<CategoryColumn> Categories { get; init; } = [];

    public ImmutableArray<TextColumn> Texts { get; init; } = [];

    public PredictedProbabilities? Probabilities { get; init; }

    public ImmutableArray<Note> Notes { get; init; } = [];

    public ImmutableDictionary<string, IReadOnlyList<string>> Text { get; init; } =
        ImmutableDictionary.Create<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Data in memory; where there are no ids, examples go by <paramref name="numbered"/>, or by rows from 0 to N-1.</summary>
    public static LabeledData InMemory(
        ClassLabels labels,
        IReadOnlyList<string>? ids,
        FeatureMatrix? features,
        PredictedProbabilities? probabilities,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? columns,
        string source,
        ExampleSet? numbered = null)
    {
        columns ??= ImmutableDictionary<string, IReadOnlyList<string>>.Empty;
        var problems = new List<InputProblem>();
        if (labels.Count == 0)
            problems.Add(new InputProblem(source, "there are no labels.", "Give at least one label for each of two classes."));
        else if (labels.ClassCount < 2)
            problems.Add(OneClass(source, labels.Classes[0]));
        PackedTexts? packed = ids is null ? null : PackedTexts.Of(ids);
        if (ids is not null)
        {
            CheckCount(source, "ids", ids.Count, labels.Count, problems);
            CheckBlank(source, packed!, problems);
            CheckDistinct($"{source}, ids", packed!, row => $"row {Sentences.Count(row)}", "rows, from 0", problems);
        }

        if (features is not null)
            CheckCount(source, "rows of features", features.RowCount, labels.Count, problems);
        if (probabilities is not null)
            CheckProbabilities(source, labels, probabilities, problems);
        foreach ((string name, IReadOnlyList<string> values) in columns.OrderBy(column => column.Key, StringComparer.Ordinal))
            CheckCount(source, $"values of column {name}", values.Count, labels.Count, problems);
        if (problems.Count > 0)
            throw new AuditInputException(problems);

        string[] names =
        [
            .. ids is null ? [] : new[] { "id" },
            "label",
            .. columns.Keys.Order(StringComparer.Ordinal),
            .. features is null ? [] : features.Columns,
        ];
        return new LabeledData(new LabeledDataParts(source, labels, "label", [.. names])
        {
            Examples = packed is null ? numbered : ExampleSet.Of(source, packed, "id"),
            Features = features,
            Probabilities = probabilities,
            Notes = [ClassesNote(labels), .. ids is null ? new[] { RowNumberNote } : []],
            Text = columns.ToImmutableDictionary(column => column.Key, column => (IReadOnlyList<string>)[.. column.Value], StringComparer.Ordinal),
        });
    }

    public static void CheckProbabilities(string source, ClassLabels labels, PredictedProbabilities probabilities, List<InputProblem> problems)
    {
        CheckCount(source, "rows of probabilities", probabilities.RowCount, labels.Count, problems);
        if (probabilities.ClassCount != labels.ClassCount)
        {
            problems.Add(new InputProblem(
                source,
                $"the probabilities have {Sentences.Count(probabilities.ClassCount, "column")}, "
                + $"the labels {Sentences.Count(labels.ClassCount, "class", "classes")}: {ColumnNames.Quoted(labels.Classes)}."
                + Missing(labels, probabilities.ClassCount),
                "Give one column for each class, in the order of the classes."));
        }
    }

    // A model that saw no example of a class has no column for it: the rarest is the likeliest.
    private static string Missing(ClassLabels labels, int columns)
    {
        int lacking = labels.ClassCount - columns;
        if (lacking <= 0)
            return "";
        string[] rarest = [.. Enumerable.Range(0, labels.ClassCount).OrderBy(k => labels.ClassCounts[k]).Take(lacking).Order().Select(k => labels.Classes[k])];
        return $" {(lacking == 1 ? "A column is" : $"{Sentences.Count(lacking)} columns are")} missing, likely that of {ColumnNames.Quoted(rarest)}: "
            + "of so few labels the model may have seen none.";
    }

    /// <summary>Blank ids are passed over: they are a problem of their own.</summary>
    public static void CheckDistinct(string place, PackedTexts ids, Func<int, string> rowName, string rowNoun, List<InputProblem> problems)
    {
        var table = new TextIndex(ids);
        var twice = new Dictionary<int, int>();
        List<int> at = [];
        char[] scratch = [];
        for (int row = 0; row < ids.Count; row++)
        {
            if (ids.IsBlank(row))
                continue;
            int first = table.Find(ids.Read(row, ref scratch));
            if (first < 0)
            {
                table.Enter(row);
                continue;
            }

            // One more row than is shown, of the first such id.
            twice[first] = twice.GetValueOrDefault(first, 1) + 1;
            if (at.Count == 0)
                at.Add(first);
            if (at[0] == first && at.Count < MostRowsNamed + 1)
                at.Add(row);
        }

        if (twice.Count == 0)
            return;
        int firstTwice = at[0];
        string rowsOfFirst = Sentences.FirstFew([.. at.Select(rowName)]);
        string others = twice.Count == 1
            ? "1 id has this problem."
            : $"{Sentences.Count(twice.Count)} ids have this problem (first: "
                + $"{Sentences.FirstFew([.. twice.Keys.Take(MostRowsNamed + 1).Select(row => $"\"{ids[row]}\"")])}).";
        problems.Add(new InputProblem(
            place,
            $"the id \"{ids[firstTwice]}\" stands {Sentences.Count(twice[firstTwice])} times ({rowNoun}: {rowsOfFirst}). {others}",
            "Give each example an id of its own, or leave the id column out to number the rows."));
    }

    private static void CheckBlank(string source, PackedTexts ids, List<InputProblem> problems)
    {
        int[] blank = [.. Enumerable.Range(0, ids.Count).Where(ids.IsBlank)];
        if (blank.Length > 0)
        {
            problems.Add(new InputProblem(
                $"{source}, row {Sentences.Count(blank[0])} (from 0)",
                $"the id is empty. {CellProblems.HaveThisProblem(blank.Length, [.. blank.Take(6).Select(row => (long)row)])}",
                "Give each example an id of its own, or give no ids to number the rows."));
        }
    }

    public static InputProblem OneClass(string place, string name) => new(
        place,
        $"one class only, nothing to audit: every label is \"{name}\".",
        "Give labels of at least two classes, or check that this is the column with the labels.");

    public static Note ClassesNote(ClassLabels labels) => new Note(NoteKind.Read, 0, labels.Order switch
    {
        ClassOrder.SortedAsNumbers => $"classes sorted as numbers: {ColumnNames.Describe(labels.Classes)}",
        ClassOrder.SortedAsText => $"classes sorted as text: {ColumnNames.Describe(labels.Classes)}",
        ClassOrder.AsGiven => $"classes in the order given: {ColumnNames.Describe(labels.Classes)}",
        var other => throw new ArgumentOutOfRangeException(nameof(labels), other, "There is no such order."),
    });

    private static void CheckCount(string source, string what, int count, int labels, List<InputProblem> problems)
    {
        if (count != labels)
        {
            problems.Add(new InputProblem(
                source,
                $"the number of {what} is {Sentences.Count(count)}, but the number of labels is {Sentences.Count(labels)}.",
                "Give one for each label, in the same order."));
        }
    }
}
