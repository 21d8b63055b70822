using LabelNotebooks.Charts;

namespace LabelNotebooks.Features.Balance;

/// <summary>How common each class is, and how many of its labels are flagged.</summary>
internal static class ClassCountsChart
{
    private const int MostBars = 20;

    public static Chart Of(LabelIssueReport report)
    {
        (string Name, int Labels, int Flagged)[] all = Counts(report);
        (string Name, int Labels, int Flagged)[] shown = [.. all.OrderByDescending(one => one.Labels).Take(MostBars)];
        string left = shown.Length < all.Length ? $" {Sentences.Count(shown.Length)} of {Sentences.Count(all.Length)} classes are drawn, the commonest." : "";
        return BarChart.Of(
            Title(report),
            $"Labels of each class, commonest first: {string.Join(", ", shown.Take(5).Select(one => $"{one.Name} {Label(one)}"))}.",
            $"Labels of each class; the amber part is flagged.{left}",
            "labels",
            [.. shown.Select(one => new Bar(one.Name, one.Labels, Label(one), one.Flagged))]);
    }

    public static (string Name, int Labels, int Flagged)[] Counts(LabelIssueReport report)
    {
        ClassLabels labels = report.Issues.Labels;
        Dictionary<int, int> flagged = report.Issues.Ranked.CountBy(issue => issue.Given).ToDictionary();
        return [.. Enumerable.Range(0, labels.ClassCount).Select(k => (labels.Classes[k], labels.ClassCounts[k], flagged.GetValueOrDefault(k)))];
    }

    public static string Title(LabelIssueReport report)
    {
        (string Name, int Labels, int Flagged)[] met = [.. Counts(report).Where(one => one.Labels > 0)];
        (string common, int most, _) = met.MaxBy(one => one.Labels);
        (string rare, int fewest, _) = met.MinBy(one => one.Labels);
        double ratio = (double)most / fewest;
        if (most == fewest)
            return $"Classes are equally common: {Sentences.Count(most, "label")} each";
        return ratio < 1.5
            ? $"Classes are about equally common: {Sentences.Count(fewest)} to {Sentences.Count(most)} labels each"
            : $"{common} "
                + $"is {(ratio < 10 ? ratio.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture) : Sentences.Count((long)Math.Round(ratio)))} "
                + $"times as common as {rare} ({Sentences.Count(most)} and {Sentences.Count(fewest)} labels)";
    }

    private static string Label((string Name, int Labels, int Flagged) one) => one.Flagged == 0
        ? Sentences.Count(one.Labels)
        : $"{Sentences.Count(one.Labels)}, {Sentences.Count(one.Flagged)} flagged";
}
