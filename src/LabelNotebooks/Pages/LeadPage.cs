using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Pages;

/// <summary>Sentences above a page, whoever made the page.</summary>
internal static class LeadPage
{
    /// <summary>The page with the sentences above it, in the forms that it has.</summary>
    public static MimeBundle Above(MimeBundle page, IReadOnlyList<string> lead) => lead.Count == 0
        ? page
        : new MimeBundle(page.Select(form => KeyValuePair.Create(form.Key, form.Key switch
        {
            MimeBundle.Html => Page.Lead(lead) + form.Value,
            MimeBundle.PlainText => $"{string.Join("\n", lead.Select(TerminalText.OneLine))}\n\n{form.Value}",
            _ => form.Value,
        })));
}
