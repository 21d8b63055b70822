using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>The parameters by which commands are told of several annotators' labels. One place, so that they mean the same everywhere.</summary>
internal static class CrowdParameters
{
    public const string Annotations = "--annotations";
    public const string Annotator = "--annotator";
    public const string Annotators = "--annotators";
    public const string Time = "--time";
    public const string Guideline = "--guideline";
    public const string Duplicates = "--duplicates";

    private static readonly OptionMaker<AnnotationReadOptions> Make = new(AnnotationReadOptions.Rows);

    /// <summary>What is read of each label beside it, and which of several counts.</summary>
    public static OptionSet<AnnotationReadOptions> Reading { get; } = new(
        [
            Make.Choice<RepeatedAnnotations>(
                nameof(AnnotationReadOptions.Repeats),
                new CommandParameter { Name = Duplicates, Description = "What counts where one annotator labelled one example more than once." }),
            Column(nameof(AnnotationReadOptions.Time), Time, "The column with the time of each label."),
            Column(nameof(AnnotationReadOptions.GuidelineVersion), Guideline, "The column with the version of the guideline."),
        ],
        options => options.Faults());

    /// <summary>Whose labels, and how their table is written.</summary>
    public static IReadOnlyList<CommandParameter> Inputs { get; } =
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

    private static Option<AnnotationReadOptions> Column(string property, string name, string description) => Make.Meaning<string>(
        property,
        new CommandParameter { Name = name, Description = description, Placeholder = "COLUMN", Completions = CrowdCompletions.Columns },
        OptionRows.TextOf);
}
