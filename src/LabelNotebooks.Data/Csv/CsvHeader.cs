using System.Collections.Immutable;
using Sylvan.Data.Csv;

namespace LabelNotebooks;

/// <summary>The columns of a CSV file and what each is used for.</summary>
internal sealed class CsvHeader
{
    private CsvHeader(ImmutableArray<string> columns) => Columns = columns;

    public ImmutableArray<string> Columns { get; }

    public int Label { get; private init; }

    /// <summary>-1 where rows are numbered.</summary>
    public int Id { get; private init; } = -1;

    public List<int> Features { get; private init; } = [];

    public List<int> Probabilities { get; private init; } = [];

    public static CsvHeader Read(CsvDataReader reader, CsvRoles roles, string source, List<string> notes)
    {
        ImmutableArray<string> columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        var problems = new List<InputProblem>();
        CheckNames(columns, source, problems);
        int label = Find(roles.Label, columns, source, problems);
        int id = roles.Id is null ? -1 : Find(roles.Id, columns, source, problems);
        if (roles.Id is not null && roles.Id == roles.Label)
            problems.Add(new InputProblem("", $"The column \"{roles.Id}\" of {source} is named for both the ids and the labels.", "Name two columns, or leave the id column out to number the rows."));

        var taken = new Dictionary<int, string>();
        if (label >= 0)
            taken[label] = "label";
        if (id >= 0)
            taken[id] = "id";
        List<int> probabilities = roles.Probabilities is null
            ? []
            : ColumnPattern.Select(roles.Probabilities, "probabilities", columns, taken, source, problems, notes);
        foreach (int column in probabilities)
            taken.TryAdd(column, "probability");
        List<int> features = roles.Features is null
            ? []
            : ColumnPattern.Select(roles.Features, "features", columns, taken, source, problems, notes);
        if (problems.Count > 0)
            throw new AuditInputException(problems);
        return new CsvHeader(columns) { Label = label, Id = id, Features = features, Probabilities = probabilities };
    }

    private static int Find(string name, ImmutableArray<string> columns, string source, List<InputProblem> problems)
    {
        int at = columns.IndexOf(name);
        if (at < 0)
            problems.Add(ColumnNames.Missing(source, name, columns));
        return at;
    }

    private static void CheckNames(ImmutableArray<string> columns, string source, List<InputProblem> problems)
    {
        foreach (IGrouping<string, (string Name, int Index)> group in columns.Select((name, index) => (Name: name, Index: index))
            .GroupBy(column => column.Name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1))
        {
            string places = string.Join(", ", group.Take(5).Select(column => Sentences.Count(column.Index + 1)));
            problems.Add(new InputProblem(
                $"{source}, line 1",
                group.Key.Length == 0
                    ? $"{Sentences.Count(group.Count())} columns have no name (columns {places}, from 1)."
                    : $"the column \"{group.Key}\" stands {group.Count()} times (columns {places}, from 1).",
                "Give each column a name of its own."));
        }
    }
}
