using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Pages;

/// <summary>Sentences above a page, whoever made the page.</summary>
internal static class LeadPage
{
    /// <summary>The page under what its input leaves open.</summary>
    public static MimeBundle Asked(MimeBundle page, IReadOnlyList<Note> asked)
    {
        if (asked.Count == 0)
            return page;
        Questions questions = ReadingHead.Block(asked);
        return With(page, Page.Lead(questions), questions.Text());
    }

    /// <summary>The page with the sentences above it, in the forms that it has.</summary>
    public static MimeBundle Above(MimeBundle page, IReadOnlyList<string> lead) => lead.Count == 0
        ? page
        : With(page, Page.Lead(new Notes([.. lead])), string.Join('\n', lead.Select(TerminalText.OneLine)));

    private static MimeBundle With(MimeBundle page, Html above, string line) =>
        new(page.Select(form => KeyValuePair.Create(form.Key, form.Key switch
        {
            MimeBundle.Html => above + form.Value,
            MimeBundle.PlainText => $"{line}\n\n{form.Value}",
            _ => form.Value,
        })));
}
