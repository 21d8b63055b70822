using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>The columns of a table and what each is used for.</summary>
internal sealed class TableHeader
{
    private TableHeader(ImmutableArray<string> columns) => Columns = columns;

    public ImmutableArray<string> Columns { get; }

    public int Label { get; private init; }

    /// <summary>-1 where rows are numbered.</summary>
    public int Id { get; private init; } = -1;

    public List<int> Features { get; private init; } = [];

    public List<int> Probabilities { get; private init; } = [];

    public List<int> Categories { get; private init; } = [];

    public List<int> Text { get; private init; } = [];

    public static TableHeader Read(TableSource source, TableRoles roles, List<Note> notes)
    {
        ImmutableArray<string> columns = source.Columns;
        var problems = new List<InputProblem>();
        CheckNames(columns, source, problems);
        int label = Find(roles.Label, columns, source, problems);
        int id = roles.Id is null ? -1 : Find(roles.Id, columns, source, problems);
        if (roles.Id is not null && roles.Id == roles.Label)
            problems.Add(new InputProblem(
                "",
                $"The column \"{roles.Id}\" of {source.Name} is named for both the ids and the labels.",
                "Name two columns, or leave the id column out to number the rows."));

        var taken = new Dictionary<int, string>();
        if (label >= 0)
            taken[label] = "label";
        if (id >= 0)
            taken[id] = "id";
        List<int> probabilities = Select(roles.Probabilities, "probabilities", "probability");
        List<int> categories = Select(roles.Categories, "categories", "category");
        List<int> text = Select(roles.Text, "text", "text");
        List<int> features = Select(roles.Features, "features", "feature");
        HintAtHeader(source, problems);
        if (problems.Count > 0)
            throw new AuditInputException(problems);
        return new TableHeader(columns) { Label = label, Id = id, Features = features, Probabilities = probabilities, Categories = categories, Text = text };

        List<int> Select(string? pattern, string role, string one)
        {
            if (pattern is null)
                return [];
            List<int> selected = ColumnPattern.Select(pattern, role, columns, taken, source.Name, problems, notes);
            foreach (int column in selected)
                taken.TryAdd(column, one);
            return selected;
        }
    }

    private static int Find(string name, ImmutableArray<string> columns, TableSource source, List<InputProblem> problems)
    {
        int at = columns.IndexOf(name);
        if (at < 0 && source.NotRead.Contains(name))
            problems.Add(new InputProblem(
                $"{source.Name}, column {name}",
                "it holds lists, records or bytes, not one value for each row.",
                "Name a column with one value for each example, or write this one out: df[name].str[0]."));
        else if (at < 0)
            problems.Add(ColumnNames.Missing(source.Name, name, columns, problems));
        return at;
    }

    private static void CheckNames(ImmutableArray<string> columns, TableSource source, List<InputProblem> problems)
    {
        foreach (IGrouping<string, (string Name, int Index)> group in columns.Select((name, index) => (Name: name, Index: index))
            .GroupBy(column => column.Name, StringComparer.Ordinal)
            // A column without a name can be named by nobody, and so has no part in anything.
            .Where(group => group.Key.Length > 0 && group.Count() > 1))
        {
            string places = string.Join(", ", group.Take(5).Select(column => Sentences.Count(column.Index + 1)));
            problems.Add(new InputProblem(
                source.IsText ? $"{source.Name}, line 1" : source.Name,
                $"the column \"{group.Key}\" stands {group.Count()} times (columns {places}, from 1).",
                "Give each column a name of its own."));
        }
    }

    // A file without a line of names loses its first example and every column is "missing": the cause is told with it.
    private static void HintAtHeader(TableSource source, List<InputProblem> problems)
    {
        if (problems.Count > 0 && source.HeaderHint is { } hint)
            problems.Add(hint);
        if (problems.Count == 0 || !source.FirstLineLooksLikeData)
            return;
        problems.Add(LooksLikeData(source));
    }

    public static InputProblem LooksLikeData(TableSource source) => new(
        $"{source.Name}, line 1",
        $"the first line looks like an example ({Sentences.FirstFew([.. source.Columns.Take(7)], 6)}), not like names of columns.",
        $"If the file has no line of names, read it with {Sentences.Setting(nameof(TableReadOptions.HasHeader), "HasHeader = false")}: "
        + $"the columns are then called column_1 to column_{source.Columns.Length}.");
}
