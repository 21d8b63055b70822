using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Walks over a table once for its columns, and once more for its labels and probabilities.</summary>
internal static class DataAuditBuilder
{
    public static DataAudit Build(Func<TableSource> open, string? label, TableReadOptions options, string call, string? path = null, string? reason = null)
    {
        using TableSource source = open();
        if (label is not null && !source.Columns.Contains(label))
            throw new AuditInputException([ColumnNames.Missing(source.Name, label, source.Columns)]);
        (NumberFormats formats, bool hasUnits) = ColumnWalk.Formats(open, options);
        source.ReadNumbersAs(formats.ByColumn, options);
        (ImmutableArray<ColumnProfile> columns, IReadOnlyList<IReadOnlyList<string>?> values, long rows) = ColumnWalk.Of(source, hasUnits);
        // What means "no label" is no class, also where classes are looked for in the names of columns.
        IReadOnlyList<string> none = options.MissingLabels ?? TableReadOptions.UsualMissingLabels;
        var guesses = new ColumnGuesses(
            columns,
            [.. values.Select(all => all is null ? null : (IReadOnlyList<string>)[.. all.Where(value => !none.Contains(value, StringComparer.Ordinal))])],
            rows,
            label,
            namesAreInvented: !options.HasHeader);
        columns = [.. columns.Select((column, at) => column with { Use = guesses.UseOf(at) })];
        var problems = new List<InputProblem>(source.RowProblems);
        if (source.Stopped is { } stopped)
            problems.Add(stopped);
        if (source.FirstLineLooksLikeData || NamesAreValues(columns, values))
            problems.Add(TableHeader.LooksLikeData(source));
        if (guesses.Label < 0 && source.HeaderHint is { } hint)
            problems.Add(hint);
        var asked = new List<Note>();
        if (guesses.Label < 0 && problems.Count == 0 && !guesses.Ratings.IsEmpty)
        {
            problems.Add(ReadingRemarks.Ratings(source.Name, path, columns, guesses.Ratings));
            asked.AddRange(RatingQuestions(open, RatingColumns.AsTyped(columns, guesses.Ratings), options));
        }

        // A letter or a printed page has no column to name.
        if (guesses.Label < 0 && problems.Count == 0 && (columns.Length < 2 || rows < 2))
            problems.Add(new InputProblem(
                source.Name,
                $"this is no table of examples: it has {Sentences.Count(columns.Length, "column")} and {Sentences.Count(rows, "row")}.",
                "Give a table with a row for each example: CSV, TSV, Excel, Parquet or JSON Lines."));
        if (guesses.Label < 0 && problems.Count == 0)
            problems.Add(new InputProblem(
                source.Name,
                $"{guesses.LabelReason}.",
                $"Say which column holds the labels: {Sentences.Setting(nameof(DataAudit.LabelColumn), "label: \"NAME\"", "NAME")}."));
        var parts = new DataAuditParts(source.Name, rows, columns, guesses.Label < 0 ? null : columns[guesses.Label].Name, reason ?? guesses.LabelReason)
        {
            Path = path,
            Options = options,
            IdReason = guesses.IdReason,
            IsLabelGuessed = label is null,
            OtherLabelColumns = reason is null ? [.. guesses.OtherLabels.Select(column => columns[column].Name)] : [],
            Problems = [.. problems],
            Notes =
            [
                .. asked, .. ReadingRemarks.Of(columns, guesses, rows, formats.Mixed), .. formats.MixedNotes(IsNumeric), .. formats.Notes(IsRead),
                .. source.Notes,
            ],
            NumberNotes = [.. formats.Notes(IsRead)],
        };
        // What is said of a column that is read is said by who reads it.
        bool IsRead(string name) => columns.Any(column => column.Name == name && column.Use is ColumnUse.Feature or ColumnUse.Probability);
        bool IsNumeric(string name) => columns.Any(column =>
            column.Name == name && column.Use is not (ColumnUse.Label or ColumnUse.OtherLabel or ColumnUse.Id or ColumnUse.Annotator));

        return guesses.Label < 0 || problems.Count > 0 ? new DataAudit(parts) : WithData(parts, open, guesses, options, call, formats.Mixed);
    }

    // What the labels of several people leave open, as the pages that compare them ask it.
    private static IEnumerable<Note> RatingQuestions(Func<TableSource> open, string annotators, TableReadOptions options)
    {
        try
        {
            using TableSource ratings = open();
            return [.. new AnnotationReader(ratings, new AnnotationReadOptions { Table = options }, open).ReadWide(null, annotators).Notes
                .Where(note => note.Kind == NoteKind.Asked)];
        }
        catch (AuditInputException)
        {
            return [];
        }
    }

    public static DataAudit Of(LabeledData data)
    {
        using var source = new LabeledDataSource(data);
        (ImmutableArray<ColumnProfile> columns, _, long rows) = ColumnWalk.Of(source);
        return new DataAudit(new DataAuditParts(
            data.Source,
            rows,
            [.. columns.Select(column => column with { Use = UseIn(data, column.Name) })],
            data.LabelColumn,
            "named when the data was read")
        {
            Data = data,
            Sanity = data.Probabilities is { } probabilities ? SanityCheck.Of(data.Labels, probabilities) : null,
            Notes = data.Notes,
        });
    }

    private static DataAudit WithData(
        DataAuditParts parts, Func<TableSource> open, ColumnGuesses guesses, TableReadOptions options, string call, IReadOnlySet<string> mixed)
    {
        string? probabilities = guesses.ProbabilityPattern;
        string? id = guesses.Id < 0 ? null : parts.Columns[guesses.Id].Name;
        try
        {
            (LabeledData data, parts, id) = ReadWithout(parts, id, Read);
            Leaks leaks = Leaks.Of(data, parts.Columns);
            if (guesses.IsByPlace && leaks.OtherLabels.FirstOrDefault(other => IndexOf(parts, other.Name) < guesses.Label) is { } first)
            {
                return Build(open, first.Name, options, call, parts.Path, $"guessed: the first of two columns that hold the same classes; the other is "
                    + $"\"{parts.LabelColumn}\"");
            }

            parts = parts with { Columns = leaks.Marked(parts.Columns) };
            SanityReport? sanity = data.Probabilities is { } read ? SanityCheck.Of(data.Labels, read) : null;
            SuggestedColumns suggested = Suggested(parts, id, probabilities);
            return new DataAudit(parts with
            {
                Data = data,
                Sanity = sanity,
                Notes =
                [
                    .. leaks.Notes(parts.Path),
                    .. ReadingRemarks.NotLearned(
                        parts.Columns, guesses, parts.RowCount, name => mixed.Contains(name) || leaks.OtherLabels.Any(other => other.Name == name)),
                    .. parts.Notes.Except(data.Notes),
                    .. data.Notes,
                ],
                Problems = [.. parts.Problems, .. Misfits(parts, guesses, data)],
                Suggested = suggested,
                NextStep = NextStep(suggested, options, call, sanity),
            });
        }
        catch (AuditInputException error)
        {
            return new DataAudit(parts with { Problems = [.. parts.Problems, .. error.Problems], Suggested = Suggested(parts, id, probabilities) });
        }

        LabeledData Read(string? idColumn) => TableReader.Read(
            open,
            new TableRoles(parts.LabelColumn!, idColumn, null, probabilities),
            options,
            parts.Path);
    }

    // A guess must not stand in the way: where rows can be numbered instead, they are.
    private static (LabeledData Data, DataAuditParts Parts, string? Id) ReadWithout(DataAuditParts parts, string? id, Func<string?, LabeledData> read)
    {
        try
        {
            return (read(id), parts, id);
        }
        catch (AuditInputException) when (id is not null)
        {
            return (
                read(null),
                parts with
                {
                    Notes = [.. parts.Notes, ReadingRemarks.NoId(id)],
                    Columns = [.. parts.Columns.Select(column => column.Name == id ? column with { Use = ColumnUse.None } : column)],
                },
                null);
        }
    }

    private static int IndexOf(DataAuditParts parts, string name) => parts.Columns.Select(column => column.Name).ToList().IndexOf(name);

    // With probabilities too there are features: a quick model on them is the yardstick of the sanity checks.
    private static SuggestedColumns Suggested(DataAuditParts parts, string? id, string? probabilities) => new()
    {
        Label = parts.LabelColumn!,
        Id = id,
        Probabilities = probabilities,
        Features = Names(parts.Columns, ColumnUse.Feature),
        Categories = Names(parts.Columns, ColumnUse.Category),
        Text = Names(parts.Columns, ColumnUse.Text),
    };

    private static string NextStep(SuggestedColumns columns, TableReadOptions options, string call, SanityReport? sanity)
    {
        string[] arguments =
        [
            $"label: {DataAudit.Quoted(columns.Label)}",
            .. Argument("id", columns.Id),
            .. Argument("probabilities", columns.Probabilities),
            .. Argument("features", columns.Features),
            .. Argument("categories", columns.Categories),
            .. Argument("text", columns.Text),
            .. options.ToCode() is { } code ? new[] { $"options: {code}" } : [],
        ];
        // Probabilities that cannot be used: the call that mends them, where there is one.
        string then = sanity?.Verdict == SanityVerdict.Unusable ? Mended(sanity)
            : columns.Probabilities is not null ? "\ndata.FindLabelIssues()"
            : columns.HasInputs ? "\ndata.FindLabelIssues(data.CrossValidate())" : "";
        return $"var data = {call}{string.Join(", ", arguments)});{then}";
    }

    private static string Mended(SanityReport sanity) =>
        sanity.Findings.Select(finding => finding.MendCall).OfType<string>().FirstOrDefault() is { } call
            ? $"\ndata.FindLabelIssues(data.Probabilities!.{call})"
            : "";

    // Names of columns that come again as values below them: the first example was taken for the names.
    private static bool NamesAreValues(ImmutableArray<ColumnProfile> columns, IReadOnlyList<IReadOnlyList<string>?> values)
    {
        int again = columns
            .Where((column, at) => column.Kind is ColumnKind.Category or ColumnKind.Text && values[at]?.Contains(column.Name, StringComparer.Ordinal) == true)
            .Count();
        return again >= 2 && 2 * again >= columns.Length;
    }

    private static IEnumerable<InputProblem> Misfits(DataAuditParts parts, ColumnGuesses guesses, LabeledData data)
    {
        if (guesses.Misfits.IsEmpty)
            yield break;
        string[] names = [.. guesses.Misfits.Select(column => parts.Columns[column].Name)];
        string prefix = ColumnWords.ProbabilityPrefix(names[0])!;
        string[] without = [.. data.Labels.Classes.Where(name => !names.Contains(prefix + name, StringComparer.Ordinal))];
        string[] unknown = [.. names.Where(name => !data.Labels.Classes.Contains(name[prefix.Length..]))];
        string fits = string.Join(", and ", new[]
        {
            without.Length == 0
                ? null
                : $"{(without.Length == 1 ? "class" : "classes")} {ColumnNames.Quoted(without)} {(without.Length == 1 ? "has" : "have")} no column",
            unknown.Length == 0
                ? null
                : $"{(unknown.Length == 1 ? "column" : "columns")} {ColumnNames.Quoted(unknown)} {(unknown.Length == 1 ? "bears" : "bear")} no class's name",
        }.OfType<string>());
        yield return new InputProblem(
            parts.Source,
            $"{Sentences.Count(names.Length, "column")} ({ColumnNames.Describe(names)}) look like predicted probabilities, "
            + $"but do not fit the labels: {(fits.Length > 0 ? fits : "their number differs")}.",
            $"If a label means that there is none, name it with {Sentences.Setting(nameof(TableReadOptions.MissingLabels), "MissingLabels")}; "
            + "if a class is spelled in two ways, spell it in one; else name a column for each class. A model must not learn from these columns.");
    }

    private static string[] Argument(string name, string? value) => string.IsNullOrEmpty(value) ? [] : [$"{name}: {DataAudit.Quoted(value)}"];

    /// <summary>Names with commas between them; a pattern for numbered columns where it fits these and no others.</summary>
    private static string? Names(ImmutableArray<ColumnProfile> columns, ColumnUse use)
    {
        string[] names = [.. columns.Where(column => column.Use == use).Select(column => column.Name)];
        if (names.Length == 0)
            return null;
        return ColumnNames.AsList(ColumnNames.Runs(names, (_, _) => true).SelectMany(run =>
        {
            string[] members = names[run.First..(run.First + run.Count)];
            var among = members.ToHashSet(StringComparer.Ordinal);
            string stem = members[0].TrimEnd("0123456789".ToCharArray());
            bool fits = run.Count > 1 && stem.Length > 0 && columns
                .Where(column => column.Name.StartsWith(stem, StringComparison.Ordinal))
                .All(column => column.Use is ColumnUse.Label or ColumnUse.Id || among.Contains(column.Name));
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
