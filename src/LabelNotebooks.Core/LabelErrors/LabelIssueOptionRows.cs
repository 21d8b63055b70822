using System.Collections.Immutable;
using System.Globalization;

namespace LabelNotebooks;

/// <summary>The rows of <see cref="LabelIssueOptions"/>.</summary>
internal static class LabelIssueOptionRows
{
    public static ImmutableArray<OptionRow<LabelIssueOptions>> All { get; } =
    [
        OptionRows.Named<LabelIssueOptions, FilterBy>(
            nameof(LabelIssueOptions.FilterBy),
            "rule",
            options => options.FilterBy,
            (options, value) => options with { FilterBy = value }),
        OptionRows.Named<LabelIssueOptions, RankBy>(
            nameof(LabelIssueOptions.RankBy),
            "ranked by",
            options => options.RankBy,
            (options, value) => options with { RankBy = value }),
        OptionRows.Flag<LabelIssueOptions>(
            nameof(LabelIssueOptions.AdjustProbabilities),
            "adjusted probabilities",
            options => options.AdjustProbabilities,
            (options, value) => options with { AdjustProbabilities = value }),
        OptionRows.Named<LabelIssueOptions, ConfidentJointRule>(
            nameof(LabelIssueOptions.JointRule),
            "joint rule",
            options => options.JointRule,
            (options, value) => options with { JointRule = value }),
        OptionRows.Number<LabelIssueOptions, double>(
            nameof(LabelIssueOptions.NoiseFraction),
            "noise fraction",
            options => options.NoiseFraction,
            (options, value) => options with { NoiseFraction = value },
            value => value is >= 0 and <= 1 ? null : ($"the value is {value.ToString(CultureInfo.InvariantCulture)}.", "Give a share between 0 and 1.")),
        OptionRows.Number<LabelIssueOptions, int>(
            nameof(LabelIssueOptions.MinExamplesPerClass),
            "labels of each class left unflagged at least",
            options => options.MinExamplesPerClass,
            (options, value) => options with { MinExamplesPerClass = value },
            value => FromZero(value, "Give 0 or more.")),
        OptionRows.Number<LabelIssueOptions, int>(
            nameof(LabelIssueOptions.GuardBelow),
            "guard of classes with fewer labels than",
            options => options.GuardBelow,
            (options, value) => options with { GuardBelow = value },
            value => FromZero(value, "Give 0 (no guard) or more.")),
        OptionRow<LabelIssueOptions>.Of(
            nameof(LabelIssueOptions.RemovePerClass),
            "flags per class",
            options => options.RemovePerClass.IsDefault ? [] : options.RemovePerClass,
            (options, value) => options with { RemovePerClass = value },
            value => string.Join(' ', value.Select(count => count.ToString(CultureInfo.InvariantCulture))),
            ReadCounts,
            value => value.Any(count => count < 0) ? ($"a number is {Sentences.Count(value.Min())}.", "Give 0 or more for each class.") : null),
    ];

    private static (string Finding, string Mend)? FromZero(int value, string mend) =>
        value >= 0 ? null : ($"the value is {Sentences.Count(value)}.", mend);

    private static (bool IsValue, ImmutableArray<int> Value) ReadCounts(string text)
    {
        var counts = ImmutableArray.CreateBuilder<int>();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int count))
                return (false, []);
            counts.Add(count);
        }

        return (true, counts.ToImmutable());
    }
}
