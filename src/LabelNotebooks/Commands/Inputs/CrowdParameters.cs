using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Features.Consensus;

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
    public const string Method = "--method";
    public const string Smoothing = "--smoothing";
    public const string Ordered = "--ordered";
    public const string Pseudonyms = "--pseudonyms";
    public const string Pace = "--pace";
    public const string Examples = "--examples";
    public const string Each = "--each";
    public const string People = "--people";
    public const string Most = "--most";

    /// <summary>What was typed where no method is: the data decides, and it is said.</summary>
    public const string Auto = "auto";

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
        new CommandParameter
        {
            Name = Duplicates,
            Description = "What counts where one annotator labelled one example more than once.",
            Choices = ChoiceNames.Of<RepeatedAnnotations>(),
            Default = ChoiceNames.Dashed(nameof(RepeatedAnnotations.Keep)),
        },
        new CommandParameter
        {
            Name = Time,
            Description = "The column with the time of each label.",
            Placeholder = "COLUMN",
            Completions = CrowdCompletions.Columns,
        },
        new CommandParameter
        {
            Name = Guideline,
            Description = "The column with the version of the guideline.",
            Placeholder = "COLUMN",
            Completions = CrowdCompletions.Columns,
        },
        new CommandParameter
        {
            Name = AuditParameters.Classes,
            Description = "All classes in their order, with commas, or a file with one on each line.",
            Placeholder = "NAMES-OR-FILE",
        },
        AuditParameters.MissingLabelsRow,
        AuditParameters.NoHeaderRow,
        AuditParameters.QuoteRow,
    ];

    /// <summary>How labels become one.</summary>
    public static IReadOnlyList<CommandParameter> MethodRows { get; } =
    [
        new CommandParameter
        {
            Name = Method,
            Description = "How labels become one; auto: CROWDLAB with probabilities, else Dawid-Skene where annotators gave many labels, else a weighted vote.",
            Choices = [Auto, .. Enum.GetValues<ConsensusMethod>().Select(MethodNames.Option)],
            Default = Auto,
        },
        new CommandParameter
        {
            Name = AuditParameters.Probabilities,
            Aliases = ["--pred-probs"],
            Description = "For CROWDLAB: out-of-sample probabilities, a .npy file (a row for each example) or a variable; data with ids is matched by them.",
            Placeholder = "FILE-OR-VARIABLE",
        },
        new CommandParameter
        {
            Name = Smoothing,
            Description = "For Dawid-Skene and one-coin: labels added to each cell of what is estimated of an annotator.",
            ValueType = typeof(double),
            Default = new ConsensusOptions().Smoothing,
        },
    ];
}
