using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>The parameters by which commands are told of several annotators' labels. One place, so that they mean the same everywhere.</summary>
internal static class CrowdParameters
{
    public const string Annotations = "--annotations";
    public const string Annotator = "--annotator";
    public const string Annotators = "--annotators";
    public const string Time = "--time";
    public const string Dates = "--dates";
    public const string Guideline = "--guideline";
    public const string Duplicates = "--duplicates";

    private static readonly (string Name, DateOrder Value)[] Orders = [("day-first", DateOrder.DayFirst), ("month-first", DateOrder.MonthFirst)];

    private static readonly OptionMaker<AnnotationReadOptions> Make = new(AnnotationReadOptions.Rows);

    /// <summary>What is read of each label beside it, and which of several counts.</summary>
    public static OptionSet<AnnotationReadOptions> Reading { get; } = new(
        [
            Make.Choice<RepeatedAnnotations>(
                nameof(AnnotationReadOptions.Repeats),
                new CommandParameter { Name = Duplicates, Description = "What counts where one annotator labelled one example more than once." }),
            Column(
                nameof(AnnotationReadOptions.Time),
                Time,
                "The column with the time of each label: which of an annotator's labels of one example is the last, "
                + $"and in {CommandNames.Annotators} the pace."),
            Make.Meaning<string>(
                nameof(AnnotationReadOptions.Dates),
                new CommandParameter
                {
                    Name = Dates,
                    Description = "Which stands first in dates as 03/04/2026; if left out, that is found out, and said.",
                    Choices = [.. Orders.Select(order => order.Name)],
                },
                typed => Orders.Single(order => order.Name == typed).Value.ToString()),
            Column(
                nameof(AnnotationReadOptions.GuidelineVersion),
                Guideline,
                "The column with the version of the guideline that each label followed: agreement is measured for each version, too."),
        ],
        options => options.Faults());

    /// <summary>What commands other than <c>#!label-agreement</c> say of its option.</summary>
    public static IReadOnlyDictionary<string, string> Elsewhere { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Guideline] = $"Agreement for each version of the guideline is measured by {CommandNames.Agreement}: "
            + $"{CommandNames.Agreement} FILE {Guideline} COLUMN.",
    };

    /// <summary>Whose labels, and how their table is written, with the version of the guideline.</summary>
    public static IReadOnlyList<CommandParameter> WithGuideline { get; } =
    [
        new CommandParameter
        {
            Name = Annotations,
            Aliases = [AuditParameters.Data],
            Description = "A table with a row for each label (file or DataFrame), or a variable that holds annotations or a "
                + "consensus; if left out, the variable that came last.",
            Placeholder = "FILE-OR-VARIABLE",
            AllowsImplicitName = true,
            Completions = CrowdCompletions.Sources,
        },
        new CommandParameter
        {
            Name = AuditParameters.Id,
            Description = "The column with the example; if left out it is guessed, and said.",
            Placeholder = "COLUMN",
            Completions = CrowdCompletions.Columns,
        },
        new CommandParameter
        {
            Name = Annotator,
            Description = "The column with the annotator; if left out it is guessed, and said.",
            Placeholder = "COLUMN",
            Completions = CrowdCompletions.Columns,
        },
        new CommandParameter
        {
            Name = AuditParameters.Label,
            Aliases = ["--labels"],
            Description = "The column with the label; if left out it is guessed, and said.",
            Placeholder = "COLUMN",
            Completions = CrowdCompletions.Columns,
        },
        new CommandParameter
        {
            Name = Annotators,
            Description = "For a wide table, a row for each example: the columns of the annotators, as rater_*, or names with commas.",
            Placeholder = "COLUMNS",
            Completions = CrowdCompletions.Columns,
        },
        .. Reading.Parameters,
        TableOptions.ClassesOption.Parameter with { Description = "All classes in their order, with commas, or a file with one on each line." },
        .. TableOptions.WrittenTexts.Parameters,
        TableOptions.StrictRow,
    ];

    /// <summary>Whose labels, and how their table is written.</summary>
    public static IReadOnlyList<CommandParameter> Inputs { get; } = [.. WithGuideline.Where(parameter => parameter.Name != Guideline)];

    /// <summary>Where all labels count, it makes no difference when they were given: who names the column expects something.</summary>
    public static void CheckTime(CommandCall call, List<InputProblem> problems)
    {
        if (call.IsGiven(Time)
            && ChoiceNames.Value<RepeatedAnnotations>(call.Get<string>(Duplicates)!) is not (RepeatedAnnotations.Last or RepeatedAnnotations.First))
            problems.Add(new InputProblem(
                $"{call.Command.Name}, {Time}",
                $"times are read here for {Duplicates} last or first alone: they say which of an annotator's labels of one example counts.",
                $"Add one of these, or leave it out; the pace of annotators is said by {CommandNames.Annotators} FILE {Time} COLUMN."));
    }

    private static Option<AnnotationReadOptions> Column(string property, string name, string description) => Make.Meaning<string>(
        property,
        new CommandParameter { Name = name, Description = description, Placeholder = "COLUMN", Completions = CrowdCompletions.Columns },
        OptionRows.TextOf);
}
