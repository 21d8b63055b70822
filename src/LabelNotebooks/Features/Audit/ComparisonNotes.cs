namespace LabelNotebooks.Features.Audit;

/// <summary>What is different from an earlier audit, in sentences.</summary>
internal static class ComparisonNotes
{
    public static IReadOnlyList<Pages.Phrase> Of(AuditComparison since) =>
    [
        $"Compared with the audit of {since.Earlier.Source}, {Sentences.Count(since.Earlier.Examples, "example")}, "
        + $"{Sentences.Count(since.Earlier.Flagged.Length)} flagged then.",
        $"New: {Sentences.Count(since.New.Length)}. Flagged then and now: {Sentences.Count(since.StillFlagged)}, not listed again.",
        $"Of those flagged then, {Sentences.Count(since.Relabeled.Length)} {(since.Relabeled.Length == 1 ? "carries" : "carry")} "
        + $"another label now, {Sentences.Count(since.NoLongerFlagged.Length)} {(since.NoLongerFlagged.Length == 1 ? "is" : "are")} not flagged any "
        + $"more, {Sentences.Count(since.Gone.Length)} {(since.Gone.Length == 1 ? "is" : "are")} gone from the data.",
        .. since.Decided.IsEmpty
            ? Array.Empty<Pages.Phrase>()
            : [$"{Sentences.Count(since.Decided.Length, "label that was flagged then is", "labels that were flagged then are")} kept in the trail since, "
                + "with the label of then."],
        .. since.Earlier.KnowsAllLabels
            ? Array.Empty<Pages.Phrase>()
            : ["The earlier audit kept its flagged labels alone: which of the others changed is not known. "
                + $"Save it again with {AuditCommand.Save} to know all."],
        .. Came("new", since.Added),
        .. Came("gone", since.Vanished),
        .. since.Cautions,
    ];

    private static IEnumerable<Pages.Phrase> Came(string what, IReadOnlyList<string> ids)
    {
        if (ids.Count > 0)
            yield return $"{Sentences.Count(ids.Count, "example is", "examples are")} {what}: {Sentences.FirstFew(ids)}.";
    }
}
