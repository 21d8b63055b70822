namespace LabelNotebooks.Pages;

/// <summary>What stands above a page that does not say so itself: what was guessed and left out, and whether the probabilities can be used.</summary>
internal static class AuditLead
{
    public static IReadOnlyList<string> Of(AuditContext context, IEnumerable<Note> news) =>
    [
        .. news.Select(note => note.Sentence),
        .. context.Sanity?.Verdict switch
        {
            SanityVerdict.Unusable => [$"{context.Sanity.Headline}: what the model says below is not to be trusted; what a reviewed sample says is."],
            SanityVerdict.Doubtful => [$"{context.Sanity.Headline}."],
            SanityVerdict.Sane or null => Array.Empty<string>(),
            { } other => throw new ArgumentOutOfRangeException(nameof(context), other, "There is no such verdict."),
        },
    ];
}
