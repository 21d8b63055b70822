using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Commands;

/// <summary>The parameters by which each command is told what to audit, and how. One place, so that they mean the same everywhere.</summary>
internal static class AuditParameters
{
    public const string Data = "--data";
    public const string Label = "--label";
    public const string Probabilities = "--probabilities";
    public const string Id = "--id";
    public const string Classes = "--classes";
    public const string Features = "--features";
    public const string Categories = "--categories";
    public const string Text = "--text";
    public const string Truth = "--truth";
    public const string Group = "--group";
    public const string Seed = "--seed";
    public const string Show = "--show";
    public const string OutOfSample = "--out-of-sample";
    public const string Mend = "--mend-probabilities";
    public const string Into = "--into";
    public const string Top = "--top";

    /// <summary>What an export of label issues is.</summary>
    public const string IssueExport = $"Write a table with a row for each example: {ExportParameters.Endings}, or .npy (true where a label is flagged).";

    public static CommandParameter DataRow { get; } = new()
    {
        Name = Data,
        Description = "What to look at: a file (CSV, TSV, Excel, Parquet, JSON Lines) or a C# variable (a DataFrame or a result of "
            + "ours); if left out, the variable that came last.",
        Placeholder = "FILE-OR-VARIABLE",
        AllowsImplicitName = true,
        Completions = DataCompletions.Sources,
    };

    public static CommandParameter LabelRow { get; } = new()
    {
        Name = Label,
        Aliases = ["--labels"],
        Description = "The column with the given labels, or a .npy file; if left out it is guessed, and said.",
        Placeholder = "COLUMN-OR-FILE",
        Completions = DataCompletions.Columns,
    };

    /// <summary>What to audit, and what with.</summary>
    public static IReadOnlyList<CommandParameter> Inputs { get; } =
    [
        DataRow,
        LabelRow,
        new CommandParameter
        {
            Name = Probabilities,
            Aliases = ["--pred-probs"],
            Description = "Out-of-sample predicted probabilities: columns (p_*, or names with commas), a .npy file, "
                + "or a C# variable. If left out, a model is cross-validated.",
            Placeholder = "COLUMNS-OR-FILE",
            Completions = DataCompletions.Columns,
        },
        new CommandParameter
        {
            Name = Id,
            Description = "The column with the ids; if left out, a column that is called like one, else rows are named as a spreadsheet counts them; "
                + "files hold the number from 0, too.",
            Placeholder = "COLUMN",
            Completions = DataCompletions.Columns,
        },
        TableOptions.ClassesOption.Parameter,
        new CommandParameter
        {
            Name = Features,
            Description = "Columns with numbers to learn from: px_*, or names with commas.",
            Placeholder = "COLUMNS",
            Completions = DataCompletions.Columns,
        },
        new CommandParameter
        {
            Name = Categories,
            Description = "Columns with names to learn from, as ward or colour.",
            Placeholder = "COLUMNS",
            Completions = DataCompletions.Columns,
        },
        new CommandParameter
        {
            Name = Text,
            Description = "Columns with sentences to learn from.",
            Placeholder = "COLUMNS",
            Completions = DataCompletions.Columns,
        },
        new CommandParameter
        {
            Name = Group,
            Description = "Examples of one value of this column, as one patient, stay in one fold.",
            Placeholder = "COLUMN",
            Completions = DataCompletions.Columns,
        },
        .. TrainingOptions.All.Parameters,
        new CommandParameter
        {
            Name = OutOfSample,
            Description = "You know that each example was predicted by a model that was trained without it: it is not asked again.",
            ValueType = typeof(bool),
            Default = false,
        },
        new CommandParameter
        {
            Name = Mend,
            Description = "What turns given numbers into probabilities of the classes: softmax for a model's scores, "
                + "normalize for percentages, column-order for shuffled columns.",
            Choices = ChoiceNames.Of<ProbabilityMending>(),
        },
        .. TableOptions.Written.Parameters,
        TableOptions.StrictRow,
        new CommandParameter
        {
            Name = Show,
            Description = "How an example is shown: a column with texts or with names of picture files, the size of pictures made of the features, "
                + "as 8x8, or pictures in a .npy file or a variable.",
            Placeholder = "COLUMN-SIZE-OR-FILE",
            Completions = DataCompletions.Columns,
        },
    ];

    /// <summary>For commands that list label issues.</summary>
    public static CommandParameter TruthRow { get; } = new()
    {
        Name = Truth,
        Description = "A column with true or corrected labels: how many differ from the given ones, and how many of these are flagged. "
            + "Nothing is learned from it.",
        Placeholder = "COLUMN",
        Completions = DataCompletions.Columns,
    };

    public static CommandParameter IntoRow(string name) => new()
    {
        Name = Into,
        Aliases = ["--name"],
        Description = "The C# variable that keeps the result.",
        Placeholder = "VARIABLE",
        Default = name,
    };

    public static CommandParameter TopRow { get; } =
        new() { Name = Top, Description = "How many labels a page shows at once.", ValueType = typeof(int), Default = 10 };

    public static void CheckPageSize(CommandCall call, List<InputProblem> problems)
    {
        if (call.Get<int>(Top) <= 0)
            problems.Add(new InputProblem(call.Command.Name, $"{Top} is {Sentences.Count(call.Get<int>(Top))}.", "Give 1 or more."));
    }
}
