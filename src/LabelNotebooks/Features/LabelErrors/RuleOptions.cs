using System.Globalization;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>How label issues are found, as a person types it: for every command that finds them.</summary>
internal static class RuleOptions
{
    private const string Guard = "--guard";

    public static OptionSet<LabelIssueOptions> All { get; } = new(
        [
            Choice<FilterBy>(nameof(LabelIssueOptions.FilterBy), "--filter-by", "The rule that flags labels."),
            Choice<RankBy>(nameof(LabelIssueOptions.RankBy), "--rank-by", "The label quality score that orders them."),
            new Option<LabelIssueOptions>
            {
                Row = RowOf(nameof(LabelIssueOptions.AdjustProbabilities)),
                Parameter = new CommandParameter
                {
                    Name = "--adjust-probabilities",
                    Aliases = ["--adjust-pred-probs"],
                    Description = "Rank by probabilities adjusted for how sure the model is of each class.",
                    ValueType = typeof(bool),
                    Default = bool.Parse(RowOf(nameof(LabelIssueOptions.AdjustProbabilities)).Default),
                },
                TextOf = call => call.Get<bool>("--adjust-probabilities") ? "true" : "false",
                Mend = "Leave --adjust-probabilities out, or rank by another score: --rank-by self-confidence.",
            },
            new Option<LabelIssueOptions>
            {
                Row = RowOf(nameof(LabelIssueOptions.NoiseFraction)),
                Parameter = new CommandParameter
                {
                    Name = "--fraction-noise",
                    Aliases = ["--frac-noise"],
                    Description = "The share of the estimated noise to flag, 0 to 1.",
                    ValueType = typeof(double),
                    Default = double.Parse(RowOf(nameof(LabelIssueOptions.NoiseFraction)).Default, CultureInfo.InvariantCulture),
                },
                TextOf = call => call.Get<double>("--fraction-noise").ToString("R", CultureInfo.InvariantCulture),
            },
            new Option<LabelIssueOptions>
            {
                Row = RowOf(nameof(LabelIssueOptions.MinExamplesPerClass)),
                Parameter = new CommandParameter
                {
                    Name = "--min-examples-per-class",
                    Aliases = ["--min-examples"],
                    Description = "Leave at least so many labels of each class unflagged.",
                    ValueType = typeof(int),
                    Default = int.Parse(RowOf(nameof(LabelIssueOptions.MinExamplesPerClass)).Default, CultureInfo.InvariantCulture),
                },
                TextOf = call => call.Get<int>("--min-examples-per-class").ToString(CultureInfo.InvariantCulture),
            },
            new Option<LabelIssueOptions>
            {
                Row = RowOf(nameof(LabelIssueOptions.GuardBelow)),
                Parameter = new CommandParameter
                {
                    Name = Guard,
                    Description = "The guard of rare classes: a class with fewer labels than so many keeps only flags that are wrong more likely than not, "
                        + $"and the others are listed on their own for a domain expert. on means {LabelIssueOptions.DefaultGuardBelow}, off guards none.",
                    Placeholder = "on|off|LABELS",
                    Default = "on",
                },
                TextOf = call => GuardText(call.Get<string>(Guard)!),
                Mend = "Give on, off, or a number of labels such as 50.",
            },
        ],
        options => options.Faults());

    private static Option<LabelIssueOptions> Choice<TEnum>(string property, string name, string description)
        where TEnum : struct, Enum => new()
        {
            Row = RowOf(property),
            Parameter = new CommandParameter
            {
                Name = name,
                Description = description,
                Choices = ChoiceNames.Of<TEnum>(),
                Default = ChoiceNames.Dashed(RowOf(property).Default),
            },
            TextOf = call => ChoiceNames.Value<TEnum>(call.Get<string>(name)!).ToString(),
        };

    private static OptionRow<LabelIssueOptions> RowOf(string property) => LabelIssueOptions.Rows.Single(row => row.Name == property);

    // A minus is no number of labels: what is typed is handed on and found to be none.
    private static string GuardText(string typed) => typed switch
    {
        "on" => LabelIssueOptions.DefaultGuardBelow.ToString(CultureInfo.InvariantCulture),
        "off" => "0",
        _ => typed.All(char.IsAsciiDigit) ? typed : "",
    };
}
