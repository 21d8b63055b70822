using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>How a table is written, as a person types it: for every command that reads one.</summary>
internal static class TableOptions
{
    public const string MissingLabels = "--missing-labels";
    public const string KeepLabels = "--keep-labels";
    public const string MissingValues = "--missing-values";
    public const string MergeSpellings = "--merge-spellings";
    public const string StrictReading = "--strict-reading";
    public const string AsWritten = "--as-written";
    public const string DecimalComma = "--decimal-comma";
    public const string DecimalPoint = "--decimal-point";
    public const string Limits = "--limits";
    public const string Encoding = "--encoding";
    public const string SheetName = "--sheet-name";
    public const string NoHeader = "--no-header";
    public const string Quote = "--quote";
    public const string LeaveOutSeveral = "--leave-out-several-labels";

    private static readonly OptionMaker<TableReadOptions> Make = new(TableReadOptions.Rows);

    private static readonly (string Name, string Mark)[] Quotes = [("double", "\""), ("single", "'"), ("none", "")];

    /// <summary>All classes. Another command says what their order means there.</summary>
    public static Option<TableReadOptions> ClassesOption { get; } = Make.Meaning<string>(
        nameof(TableReadOptions.Classes),
        new CommandParameter
        {
            Name = AuditParameters.Classes,
            Description = "All classes in the order of the probabilities, with commas, or a file with one on each line.",
            Placeholder = "NAMES-OR-FILE",
        },
        typed => OptionRows.TextOf(ClassNames.Parse(typed)));

    /// <summary>How the file is written.</summary>
    public static OptionSet<TableReadOptions> Written { get; } = Set(
        Make.Meaning<string>(
            nameof(TableReadOptions.MissingLabels),
            new CommandParameter
            {
                Name = MissingLabels,
                Description = "Texts that mean \"no label\" beside an empty cell, with commas between them: NA,?.",
                Placeholder = "TEXTS",
            },
            typed => OptionRows.TextOf([.. TableReadOptions.UsualMissingLabels, .. Listed(typed)])),
        Make.Meaning<string>(
            nameof(TableReadOptions.KeptLabels),
            new CommandParameter
            {
                Name = KeepLabels,
                Description = "Labels that read like gaps and are classes, with commas between them: None,-.",
                Placeholder = "TEXTS",
            },
            typed => OptionRows.TextOf(Listed(typed))),
        Make.Meaning<string>(
            nameof(TableReadOptions.MissingValues),
            new CommandParameter
            {
                Name = MissingValues,
                Description = "Texts that mean \"no value\" in columns to learn from, and in ratings, with commas between them: hemolyzed,x; "
                    + "usual ones as n.b. are known.",
                Placeholder = "TEXTS",
            },
            typed => OptionRows.TextOf(Listed(typed))),
        Make.Plain(
            nameof(TableReadOptions.MergeSpellings),
            new CommandParameter
            {
                Name = MergeSpellings,
                Description = "Take labels as one class that differ in capitals, spaces, hyphens or leading zeros alone, or in a word beside a number.",
                ValueType = typeof(bool),
            }),
        Make.Plain(
            nameof(TableReadOptions.AsWritten),
            new CommandParameter
            {
                Name = AsWritten,
                Description = "Guess nothing: no ids, no columns to learn from, no spellings, no kinds of numbers beside those that are named.",
                ValueType = typeof(bool),
            }),
        Make.Plain(
            nameof(TableReadOptions.LeaveOutSeveralLabels),
            new CommandParameter
            {
                Name = LeaveOutSeveral,
                Description = "Leave out, and count, examples that carry several labels at once.",
                ValueType = typeof(bool),
            }),
        Make.Plain(
            nameof(TableReadOptions.DecimalComma),
            new CommandParameter { Name = DecimalComma, Description = "Numbers are written with a decimal comma (0,25).", ValueType = typeof(bool) }),
        Make.Plain(
            nameof(TableReadOptions.DecimalPoint),
            new CommandParameter
            {
                Name = DecimalPoint,
                Description = "Numbers are written with a decimal point; a comma in one stands between thousands (1,234).",
                ValueType = typeof(bool),
            }),
        Make.Choice<LimitReading>(
            nameof(TableReadOptions.Limits),
            new CommandParameter
            {
                Name = Limits,
                Description = "What the limit of an instrument (<0,5) is among numbers: the number, asked about at the head of the page, "
                    + "the number without a question, or no number.",
            }),
        Make.Meaning<string>(
            nameof(TableReadOptions.Encoding),
            new CommandParameter
            {
                Name = Encoding,
                Description = "How the letters of a CSV file are written as bytes; if left out, that is found out, and said.",
                Choices = EncodingNames.All,
                Synonyms = EncodingNames.Synonyms,
            },
            typed => EncodingNames.Of(typed).ToString()),
        Make.Meaning<string>(
            nameof(TableReadOptions.Sheet),
            new CommandParameter
            {
                Name = SheetName,
                Description = "The sheet of a workbook (.xlsx); if left out, the first that is not hidden.",
                Placeholder = "NAME",
            },
            OptionRows.TextOf),
        Make.Meaning<bool>(
            nameof(TableReadOptions.HasHeader),
            new CommandParameter
            {
                Name = NoHeader,
                Description = "The first line of the file is an example already: columns are then column_1, column_2 and so on.",
                ValueType = typeof(bool),
                Default = false,
            },
            typed => typed ? "false" : "true"),
        Make.Meaning<string>(
            nameof(TableReadOptions.Quote),
            new CommandParameter
            {
                Name = Quote,
                Description = "What encloses a text with separators in a CSV file.",
                Choices = [.. Quotes.Select(quote => quote.Name)],
                Default = Quotes[0].Name,
            },
            typed => Quotes.Single(quote => quote.Name == typed).Mark));

    /// <summary>For who wants no result as long as the file leaves something open.</summary>
    public static CommandParameter StrictRow { get; } = new()
    {
        Name = StrictReading,
        Description = "Fail where the file can be read in two ways, or a column of numbers is left out, instead of heading the page with it.",
        ValueType = typeof(bool),
        Default = false,
    };

    /// <exception cref="AuditInputException">The file can be read in two ways, and that was not to be guessed: all of the questions.</exception>
    public static void RefuseQuestions(CommandCall call, string source, IEnumerable<Note> notes)
    {
        Note[] asked = [.. notes.Where(note => note.Kind is NoteKind.Asked or NoteKind.Dropped).Distinct()];
        if (asked.Length > 0 && call.IsGiven(StrictReading) && call.Get<bool>(StrictReading))
        {
            throw new AuditInputException([.. asked.Select(note => new InputProblem(
                source,
                note.Sentence + ".",
                note.Kind == NoteKind.Asked
                    ? $"Say which it is, or leave {StrictReading} out."
                    : $"Mend the column, name the columns to learn from, or leave {StrictReading} out."))]);
        }
    }

    /// <summary>How a file is written of which no number is read, and each row carries one label. A named gap tells a row of units, too.</summary>
    public static OptionSet<TableReadOptions> WrittenTexts { get; } =
        Set([.. Written.All.Where(option => option.Parameter.Name is not (LeaveOutSeveral or DecimalComma or DecimalPoint or Limits))]);

    public static OptionSet<TableReadOptions> All { get; } = Set([.. Written.All, ClassesOption]);

    /// <summary>What was typed of how a table is read; a command without one of the parameters reads it as its default.</summary>
    /// <exception cref="AuditInputException">The classes cannot be read, or a value is outside its range.</exception>
    public static TableReadOptions Read(CommandCall call) => All.Read(call, new TableReadOptions());

    /// <summary>Texts as they are typed, with commas between them.</summary>
    public static string[] Listed(string typed) => typed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static OptionSet<TableReadOptions> Set(params IReadOnlyList<Option<TableReadOptions>> options) =>
        new(options, read => read.Faults());
}
