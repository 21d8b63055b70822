using System.Collections.Immutable;
using System.Globalization;

namespace LabelNotebooks;

/// <summary>The rows of <see cref="LabelIssueOptions"/>.</summary>
internal static class LabelIssueOptionRows
{
    public static ImmutableArray<OptionRow<LabelIssueOptions>> All { get; } =
    [
        Named(nameof(LabelIssueOptions.FilterBy), "rule", options => options.FilterBy, (options, value) => options with { FilterBy = value }),
        Named(nameof(LabelIssueOptions.RankBy), "ranked by", options => options.RankBy, (options, value) => options with { RankBy = value }),
        OptionRow<LabelIssueOptions>.Of(
            nameof(LabelIssueOptions.AdjustProbabilities),
            "adjusted probabilities",
            options => options.AdjustProbabilities,
            (options, value) => options with { AdjustProbabilities = value },
            value => value ? "true" : "false",
            text => (bool.TryParse(text, out bool value), value),
            _ => null),
        Named(nameof(LabelIssueOptions.JointRule), "joint rule", options => options.JointRule, (options, value) => options with { JointRule = value }),
        OptionRow<LabelIssueOptions>.Of(
            nameof(LabelIssueOptions.NoiseFraction),
            "noise fraction",
            options => options.NoiseFraction,
            (options, value) => options with { NoiseFraction = value },
            value => value.ToString("R", CultureInfo.InvariantCulture),
            text => (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value), value),
            value => value is >= 0 and <= 1 ? null : ($"the value is {value.ToString(CultureInfo.InvariantCulture)}.", "Give a share between 0 and 1.")),
        Counted(
            nameof(LabelIssueOptions.MinExamplesPerClass),
            "labels of each class left unflagged at least",
            options => options.MinExamplesPerClass,
            (options, value) => options with { MinExamplesPerClass = value },
            "Give 0 or more."),
        Counted(
            nameof(LabelIssueOptions.GuardBelow),
            "guard of classes with fewer labels than",
            options => options.GuardBelow,
            (options, value) => options with { GuardBelow = value },
            "Give 0 (no guard) or more."),
        OptionRow<LabelIssueOptions>.Of(
            nameof(LabelIssueOptions.RemovePerClass),
            "flags per class",
            options => options.RemovePerClass.IsDefault ? [] : options.RemovePerClass,
            (options, value) => options with { RemovePerClass = value },
            value => string.Join(' ', value.Select(count => count.ToString(CultureInfo.InvariantCulture))),
            ReadCounts,
            value => value.Any(count => count < 0) ? ($"a number is {Sentences.Count(value.Min())}.", "Give 0 or more for each class.") : null),
    ];

    private static OptionRow<LabelIssueOptions> Named<TEnum>(
        string name,
        string words,
        Func<LabelIssueOptions, TEnum> get,
        Func<LabelIssueOptions, TEnum, LabelIssueOptions> with)
        where TEnum : struct, Enum => OptionRow<LabelIssueOptions>.Of(
            name,
            words,
            get,
            with,
            value => value.ToString(),
            text => (Enum.TryParse(text, out TEnum value) && Enum.IsDefined(value) && value.ToString() == text, value),
            value => Enum.IsDefined(value)
                ? null
                : ($"the value {value} is not one of the named ones.", $"Use the names of {typeof(TEnum).Name}: {string.Join(", ", Enum.GetNames<TEnum>())}."));

    private static OptionRow<LabelIssueOptions> Counted(
        string name,
        string words,
        Func<LabelIssueOptions, int> get,
        Func<LabelIssueOptions, int, LabelIssueOptions> with,
        string mend) => OptionRow<LabelIssueOptions>.Of(
            name,
            words,
            get,
            with,
            value => value.ToString(CultureInfo.InvariantCulture),
            text => (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value), value),
            value => value >= 0 ? null : ($"the value is {Sentences.Count(value)}.", mend));

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
