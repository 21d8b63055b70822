using LabelNotebooks.FeatureModel;
using LabelNotebooks.Features.LabelErrors;
using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Audit;

/// <summary>One page for most people: how balanced it is, can it be trusted, what was found, what to do next.</summary>
internal static class AuditPage
{
    public static Sheet Of(AuditReport audit)
    {
        LabelIssueReport report = audit.Issues;
        var sheet = new Sheet(
            Headline(audit),
            [
                Paragraph.Muted(Basis(report)).OnPage(),
                new Notes([.. Head(report)]),
                .. Close([.. AuditSection.AllOf(audit, !SanityPage.IsUnusable(report.Context.Sanity)).SelectMany(section => section.Blocks)]),
                new Section("Next", new Notes([.. Next(audit)])) { IsClose = true },
                new Section("How the data was read", new Notes([.. Read(report)])) { IsClose = true },
                Paragraph.Foot(LabelIssuePage.Caution).OnPage(),
            ]);
        // What makes the list doubtful is read before the list.
        return report.Context.Sanity?.Verdict == SanityVerdict.Doubtful ? SanityPage.Lead(sheet, report.Context.Sanity, withDoubt: true) : sheet;
    }

    /// <summary>The first of the list, what to do with it, and of each other section what it found.</summary>
    /// <param name="audit">The audit.</param>
    /// <param name="rows">How many labels.</param>
    public static Sheet Brief(AuditReport audit, int rows)
    {
        SanityReport? sanity = audit.Context.Sanity;
        if (SanityPage.IsUnusable(sanity))
            return Of(audit);
        (int Place, IReadOnlyList<Block> Blocks)[] sections =
            [.. AuditSection.AllOf(audit with { Issues = audit.Issues with { PageSize = rows } }, hasProbabilities: true)];
        Phrase[] found =
        [
            .. sections.Where(section => section.Place > AuditPlaces.Review)
                .SelectMany(section => section.Blocks)
                .OfType<Section>()
                .SelectMany(section => section.Blocks.OfType<Answer>())
                .Select(answer => (Phrase)answer.Sentence),
        ];
        var sheet = new Sheet(
            Headline(audit),
            [
                new Notes([.. Head(audit.Issues)]),
                .. sections.Where(section => section.Place <= AuditPlaces.Review).SelectMany(section => section.Blocks),
                new Section("What stands behind it", new Notes(found)) { IsClose = true },
            ]);
        return sanity?.Verdict == SanityVerdict.Doubtful ? SanityPage.Lead(sheet, sanity, withDoubt: true) : sheet;
    }

    private static string Headline(AuditReport audit)
    {
        if (audit.Issues.Context.Sanity is { Verdict: SanityVerdict.Unusable } sanity)
            return sanity.Headline;
        string labels = $"{Sentences.Count(audit.FlaggedCount)} of {Sentences.Count(audit.Issues.Issues.Labels.Count, "label")} to look at "
            + $"first ({Sentences.Percent(audit.FlaggedShare)})";
        return audit.Since is null
            ? audit.FlaggedCount == 0 ? "No label stands out" : labels
            : (audit.FlaggedCount == 0 ? "Nothing new since the earlier audit" : $"New since the earlier audit: {labels}")
                + (audit.Since.Changed.IsEmpty ? "" : $"; {Sentences.Count(audit.Since.Changed.Length, "label")} changed since");
    }

    // Who compares the page with the file must know first which rows are no examples here.
    private static string[] Head(LabelIssueReport report) =>
        [.. LabelIssuePage.LeftOut(report).Select(note => note.Sentence).Concat(report.Context.Assumptions).Distinct()];

    private static string[] Read(LabelIssueReport report) =>
        [.. (report.Context.Data?.Notes ?? []).Where(note => note.Kind == NoteKind.Read).Select(note => note.Sentence)];

    private static string Basis(LabelIssueReport report) =>
        $"{report.Context.Source}: {Sentences.Count(report.Issues.Labels.Count, "example")}, "
        + $"{Sentences.Count(report.Issues.Labels.ClassCount, "class", "classes")}"
        + $"{(report.Context.LabelColumn is { } column ? $", labels in column \"{column}\"" : "")}. Probabilities {report.Context.ProbabilityOrigin}. "
        + $"Rule: {Words.Of(report.Issues.Options.FilterBy)}.";

    // A section with nothing in it is followed at once by the next, in a terminal.
    private static IReadOnlyList<Block> Close(IReadOnlyList<Block> blocks)
    {
        for (int at = 0; at < blocks.Count - 1; at++)
        {
            if (blocks[at] is Section { Blocks: var inside } && Block.TextOf(inside).Length == 0)
                return [.. blocks.Take(at), new Group(blocks[at], new Group([.. Close([.. blocks.Skip(at + 1)])]) { IsLoose = true })];
        }

        return blocks;
    }

    private static IEnumerable<Phrase> Next(AuditReport audit)
    {
        string name = audit.Issues.Context.Variable ?? "audit";
        string? shell = audit.Issues.Context.ShellLine;
        if (SanityPage.IsUnusable(audit.Issues.Context.Sanity))
        {
            yield return $"Mend what stands first, then run the {(shell is null ? "cell" : "line")} again.";
            yield break;
        }

        if (shell is not null)
        {
            yield return Phrase.Of($"A table for a spreadsheet or for pandas: {Phrase.Code($"{shell} --export label-issues.csv")}");
            yield return Phrase.Of($"For a later audit to list only what is new: {Phrase.Code($"{shell} --save audit.json")} now, "
                + $"{Phrase.Code($"{shell} --since audit.json")} then");
            yield return Phrase.Of($"Step by step, with classes and pairs in full, in a notebook: {Phrase.Code(ReviewPart.NewNotebook(audit.Issues))}");
            yield break;
        }

        if (audit.Since is not null && audit.Issues.Count > 0)
            yield return Phrase.Of($"All flagged labels, those of an earlier audit too: {Phrase.Code($"#!label-errors {name}")}");
        yield return Phrase.Of($"Classes and pairs in full, with the noise matrix: {Phrase.Code($"#!label-health {name}")}");
        yield return Phrase.Of($"A table for a spreadsheet or for pandas: {Phrase.Code($"#!label-errors {name} --export label-issues.csv")}");
        if (audit.Since is null)
            yield return Phrase.Of(
                $"For a later audit to list only what is new: {Phrase.Code("--save audit.json")} now, {Phrase.Code("--since audit.json")} then");
    }
}
