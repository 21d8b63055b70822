using System.Globalization;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>How label issues are found, as a person types it: for every command that finds them.</summary>
internal static class LabelIssueParameters
{
    public const string Guard = "--guard";

    private static readonly OptionMaker<LabelIssueOptions> Make = new(LabelIssueOptions.Rows);

    public static OptionSet<LabelIssueOptions> All { get; } = new(
        [
            Make.Choice<FilterBy>(
                nameof(LabelIssueOptions.FilterBy),
                new CommandParameter { Name = "--filter-by", Description = "The rule that flags labels." }),
            Make.Choice<RankBy>(
                nameof(LabelIssueOptions.RankBy),
                new CommandParameter { Name = "--rank-by", Description = "The label quality score that orders them." }),
            Make.Plain(
                nameof(LabelIssueOptions.AdjustProbabilities),
                new CommandParameter
                {
                    Name = "--adjust-probabilities",
                    Aliases = ["--adjust-pred-probs"],
                    Description = "Rank by probabilities adjusted for how sure the model is of each class.",
                    ValueType = typeof(bool),
                },
                "Leave --adjust-probabilities out, or rank by another score: --rank-by self-confidence."),
            Make.Plain(
                nameof(LabelIssueOptions.NoiseFraction),
                new CommandParameter
                {
                    Name = "--fraction-noise",
                    Aliases = ["--frac-noise"],
                    Description = "The share of the estimated noise to flag, 0 to 1.",
                    ValueType = typeof(double),
                }),
            Make.Plain(
                nameof(LabelIssueOptions.MinExamplesPerClass),
                new CommandParameter
                {
                    Name = "--min-examples-per-class",
                    Aliases = ["--min-examples"],
                    Description = "Leave at least so many labels of each class unflagged.",
                    ValueType = typeof(int),
                }),
            Make.Meaning<string>(
                nameof(LabelIssueOptions.GuardBelow),
                new CommandParameter
                {
                    Name = Guard,
                    Description = "The guard of rare classes: a class with fewer labels than so many keeps only flags that are wrong more likely than not, "
                        + $"and the others are listed on their own for a domain expert. on means {LabelIssueOptions.DefaultGuardBelow}, off guards none.",
                    Placeholder = "on|off|LABELS",
                    Default = "on",
                },
                GuardText,
                "Give on, off, or a number of labels such as 50.") with
            {
                TextOf = call => GuardText(Number(call, call.Get<string>(Guard)!)),
            },
        ],
        options => options.Faults());

    // A text that may be a word is not looked up by the host: a number in a variable is put in here.
    private static string Number(CommandCall call, string typed) =>
        VariableReference.IsCertain(typed) && call.Host.TryGetVariable(VariableReference.NameIn(typed), out object? value) && value is int or long
            ? Convert.ToString(value, CultureInfo.InvariantCulture)!
            : typed;

    // A minus is no number of labels: what is typed is handed on and found to be none.
    private static string GuardText(string typed) => typed switch
    {
        "on" => LabelIssueOptions.DefaultGuardBelow.ToString(CultureInfo.InvariantCulture),
        "off" => "0",
        _ => typed.All(char.IsAsciiDigit) ? typed : "",
    };
}
