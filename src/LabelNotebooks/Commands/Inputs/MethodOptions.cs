using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>How labels of several annotators become one, as a person types it: for every command that needs a consensus.</summary>
internal static class MethodOptions
{
    public const string Method = "--method";
    public const string Smoothing = "--smoothing";

    /// <summary>What was typed where no method is: the data decides, and it is said.</summary>
    public const string Auto = "auto";

    private static readonly OptionMaker<ConsensusOptions> Make = new(ConsensusOptions.Rows);

    public static OptionSet<ConsensusOptions> All { get; } = new(
        [
            Make.Meaning<string>(
                nameof(ConsensusOptions.Method),
                new CommandParameter
                {
                    Name = Method,
                    Description = "How labels become one; auto: CROWDLAB with probabilities, else Dawid-Skene where annotators gave many labels, "
                        + "else a weighted vote.",
                    Choices = [Auto, .. ChoiceNames.Of<ConsensusMethod>()],
                    Default = Auto,
                },
                typed => typed == Auto ? null : ChoiceNames.Value<ConsensusMethod>(typed).ToString()),
            Make.Plain(
                nameof(ConsensusOptions.Smoothing),
                new CommandParameter
                {
                    Name = Smoothing,
                    Description = "For Dawid-Skene and one-coin: labels added to each cell of what is estimated of an annotator.",
                    ValueType = typeof(double),
                }),
        ],
        options => options.Faults());

    /// <summary>The options with what they work on.</summary>
    public static IReadOnlyList<CommandParameter> Parameters { get; } =
    [
        All.Parameters[0],
        new CommandParameter
        {
            Name = AuditParameters.Probabilities,
            Aliases = ["--pred-probs"],
            Description = "For CROWDLAB: out-of-sample probabilities, a .npy file (a row for each example) or a variable; data with ids is matched by them.",
            Placeholder = "FILE-OR-VARIABLE",
        },
        .. All.Parameters.Skip(1),
    ];
}
