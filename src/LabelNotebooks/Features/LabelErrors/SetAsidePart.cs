using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>The list beside the flags: labels of rare classes, for which there is not enough evidence.</summary>
internal static class SetAsidePart
{
    private const int TextRows = 5;

    public static Block Of(LabelIssueReport report)
    {
        TopIssues all = report.NotEnoughEvidence;
        if (all.Count == 0)
            return Block.None;
        Table table = IssueTable.Of(all, report.PageSize, TextRows, shown => shown < all.Count
            ? $"{Sentences.Count(shown)} of {Sentences.Count(all.Count)} shown{report.Context.AllIn("NotEnoughEvidence")}."
            : "");
        return new Section(Headline(all), new Group(table, Paragraph.Muted(Explanation(report))));
    }

    public static string Headline(TopIssues all) => all.All.IsEmpty
        ? "No label lost its flag for want of evidence"
        : $"Not enough evidence: ask a domain expert about {Sentences.Count(all.All.Length, "label")}";

    /// <summary>Beside figures by class: that those of rare classes are the model's estimate before the guard; empty where nothing was set aside.</summary>
    public static Notes HealthNote(LabelIssueReport report)
    {
        LabelIssues issues = report.Issues;
        string[] classes = [.. issues.NotEnoughEvidence.Select(issue => issue.Given).Distinct().Order().Select(given => issues.Labels.Classes[given])];
        return Notes.Lines(classes.Length == 0 ? [] : [$"Of rare classes ({Sentences.FirstFew(classes, 8)}) these are estimates without the guard, "
            + "and often far too high: believe the flags and an expert first."]);
    }

    /// <summary>Which classes, why, and how to see them as flags all the same.</summary>
    public static string Explanation(LabelIssueReport report)
    {
        LabelIssues issues = report.Issues;
        if (issues.NotEnoughEvidence.IsEmpty)
            return issues.Options.GuardBelow == 0
                ? "The guard of rare classes is off."
                : $"Every flag in a class with fewer than {Sentences.Count(issues.Options.GuardBelow)} labels is, "
                    + "by the model's figures, wrong more likely than not.";
        string[] classes = [.. issues.NotEnoughEvidence.CountBy(issue => issue.Given).OrderBy(pair => pair.Key).Select(pair =>
            $"{issues.Labels.Classes[pair.Key]} ({Sentences.Count(pair.Value)}, of {Sentences.Count(issues.Labels.ClassCounts[pair.Key], "label")})")];
        return $"In classes with fewer than {Sentences.Count(issues.Options.GuardBelow)} labels a model often takes what is rare for an error. "
            + $"These labels stand out, but by its own figures they are more likely right than wrong: {Sentences.FirstFew(classes, 8)}. "
            + "They are no flags; "
            + $"{Sentences.Setting(nameof(LabelIssueOptions.GuardBelow), "GuardBelow = 0", "off")} makes them flags again.";
    }
}
