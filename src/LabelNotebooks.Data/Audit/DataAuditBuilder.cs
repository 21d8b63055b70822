using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Walks over a table once for its columns, and once more for its labels and probabilities.</summary>
internal static class DataAuditBuilder
{
    public static DataAudit Build(Func<TableSource> open, string? label, TableReadOptions options, string call)
    {
        using TableSource source = open();
        if (label is not null && !source.Columns.Contains(label))
            throw new AuditInputException([ColumnNames.Missing(source.Name, label, source.Columns)]);
        (ImmutableArray<ColumnProfile> columns, IReadOnlyList<string>?[] values, long rows) = Walk(source);
        var guesses = new ColumnGuesses(columns, values, rows, label);
        columns = [.. columns.Select((column, at) => column with { Use = guesses.UseOf(at) })];
        var problems = new List<InputProblem>(source.RowProblems);
        if (source.Stopped is { } stopped)
            problems.Add(stopped);
        if (source.FirstLineLooksLikeData)
            problems.Add(TableHeader.LooksLikeData(source));
        if (guesses.Label < 0 && problems.Count == 0)
            problems.Add(new InputProblem(source.Name, $"{guesses.LabelReason}.", "Say which column holds the labels: DataAudit.ReadFile(path, label: \"name\")."));
        var parts = new DataAuditParts(source.Name, rows, columns, guesses.Label < 0 ? null : columns[guesses.Label].Name, guesses.LabelReason)
        {
            Problems = [.. problems],
            Notes = [.. Remarks(columns, guesses, rows), .. source.Notes],
        };
        return guesses.Label < 0 || problems.Count > 0 ? new DataAudit(parts) : WithData(parts, open, guesses, options, call);
    }

    public static DataAudit Of(LabeledData data)
    {
        using var source = new LabeledDataSource(data);
        (ImmutableArray<ColumnProfile> columns, _, long rows) = Walk(source);
        return new DataAudit(new DataAuditParts(data.Source, rows, [.. columns.Select(column => column with { Use = UseIn(data, column.Name) })], data.LabelColumn, "named when the data was read")
        {
            Data = data,
            Sanity = data.Probabilities is { } probabilities ? SanityCheck.Of(data.Labels, probabilities) : null,
            Notes = data.Notes,
        });
    }

    private static DataAudit WithData(DataAuditParts parts, Func<TableSource> open, ColumnGuesses guesses, TableReadOptions options, string call)
    {
        string? probabilities = guesses.ProbabilityPattern;
        string? id = guesses.Id < 0 ? null : parts.Columns[guesses.Id].Name;
        try
        {
            LabeledData data;
            try
            {
                data = Read(id);
            }
            catch (AuditInputException) when (id is not null)
            {
                // A guess must not stand in the way: where rows can be numbered instead, they are.
                data = Read(null);
                parts = parts with { Notes = [.. parts.Notes, $"column \"{id}\" is called like an id, but its values come again or are missing: rows are numbered instead"], Columns = [.. parts.Columns.Select(column => column.Name == id ? column with { Use = ColumnUse.None } : column)] };
                id = null;
            }

            return new DataAudit(parts with
            {
                Data = data,
                Sanity = data.Probabilities is { } read ? SanityCheck.Of(data.Labels, read) : null,
                Notes = [.. parts.Notes.Except(data.Notes), .. data.Notes],
                NextStep = NextStep(parts, id, probabilities, options, call),
            });
        }
        catch (AuditInputException error)
        {
            return new DataAudit(parts with { Problems = [.. parts.Problems, .. error.Problems] });
        }

        LabeledData Read(string? idColumn)
        {
            using TableSource source = open();
            return new TableReader(source, new TableRoles(parts.LabelColumn!, idColumn, null, probabilities), options).Read();
        }
    }

    private static IEnumerable<string> Remarks(ImmutableArray<ColumnProfile> columns, ColumnGuesses guesses, long rows) =>
    [
        .. DecimalCommas(columns),
        .. columns.Where(column => column.Use == ColumnUse.Annotator).Take(1).Select(column => $"column \"{column.Name}\" says who labeled: each row is taken for an example of its own, also where several rows label the same"),
        .. columns.Where(column => column.Use == ColumnUse.None && column is { Kind: ColumnKind.Number or ColumnKind.WholeNumber, NotNumbers: > 0 }).Take(5).Select(column => $"column \"{column.Name}\" is not taken as a feature: {Sentences.Count(column.NotNumbers, "value is", "values are")} no number ({column.FirstNotNumber})"),
        .. guesses.Id < 0 ? columns.Where(column => column.Use == ColumnUse.None && column.Distinct < rows && ColumnWords.IdNames.Contains(column.Name, StringComparer.OrdinalIgnoreCase)).Take(1).Select(column => $"column \"{column.Name}\" is called like an id, but its values come again or are missing: rows are numbered instead") : [],
    ];

    private static IEnumerable<string> DecimalCommas(ImmutableArray<ColumnProfile> columns) => columns
        .Where(column => column.HasDecimalCommas)
        .Take(1)
        .Select(first => $"numbers with a decimal comma are read as texts in {Sentences.Count(columns.Count(column => column.HasDecimalCommas), "column")} (first: {first.Name}, {first.Samples[0]}); if the whole file is so, read it with DecimalComma = true");

    private static (ImmutableArray<ColumnProfile> Columns, IReadOnlyList<string>?[] Values, long Rows) Walk(TableSource source)
    {
        ColumnTally[] tallies = [.. source.Columns.Select(name => new ColumnTally(name, source.PositionNoun))];
        long rows = 0;
        for (; source.Read(); rows++)
        {
            for (int column = 0; column < tallies.Length; column++)
                tallies[column].Add(source, column);
        }

        return ([.. tallies.Select(tally => tally.ToProfile())], [.. tallies.Select(tally => tally.Values)], rows);
    }

    private static string NextStep(DataAuditParts parts, string? id, string? probabilities, TableReadOptions options, string call)
    {
        // With probabilities too: a quick model on the features is the yardstick of the sanity checks.
        ColumnUse[] learned = [ColumnUse.Feature, ColumnUse.Category, ColumnUse.Text];
        string[] arguments =
        [
            $"label: {DataAudit.Quoted(parts.LabelColumn!)}",
            .. Argument("id", id),
            .. Argument("probabilities", probabilities),
            .. learned.SelectMany(use => Argument(use switch { ColumnUse.Feature => "features", ColumnUse.Category => "categories", _ => "text" }, Names(parts.Columns, use))),
            .. options.ToCode() is { } code ? new[] { $"options: {code}" } : [],
        ];
        bool trains = probabilities is null && parts.Columns.Any(column => learned.Contains(column.Use));
        string then = probabilities is not null ? "\ndata.FindLabelIssues()" : trains ? "\ndata.FindLabelIssues(data.CrossValidate())" : "";
        return $"var data = {call}{string.Join(", ", arguments)});{then}";
    }

    private static string[] Argument(string name, string? value) => string.IsNullOrEmpty(value) ? [] : [$"{name}: {DataAudit.Quoted(value)}"];

    /// <summary>Names with commas between them; a pattern for numbered columns where it fits these and no others.</summary>
    private static string Names(ImmutableArray<ColumnProfile> columns, ColumnUse use)
    {
        string[] names = [.. columns.Where(column => column.Use == use).Select(column => column.Name)];
        return ColumnNames.AsList(ColumnNames.Runs(names, (_, _) => true).SelectMany(run =>
        {
            string[] members = names[run.First..(run.First + run.Count)];
            string stem = members[0].TrimEnd("0123456789".ToCharArray());
            bool fits = run.Count > 1 && stem.Length > 0 && columns.Where(column => column.Name.StartsWith(stem, StringComparison.Ordinal)).All(column => column.Use is ColumnUse.Label or ColumnUse.Id || members.Contains(column.Name));
            return fits ? [stem + "*"] : members;
        }));
    }

    private static ColumnUse UseIn(LabeledData data, string name)
    {
        if (name == data.LabelColumn)
            return ColumnUse.Label;
        if (name == data.IdColumn)
            return ColumnUse.Id;
        if (data.Features?.Columns.Contains(name) == true)
            return ColumnUse.Feature;
        if (data.Categories.Any(column => column.Name == name))
            return ColumnUse.Category;
        return data.Texts.Any(column => column.Name == name) ? ColumnUse.Text : ColumnUse.None;
    }
}
