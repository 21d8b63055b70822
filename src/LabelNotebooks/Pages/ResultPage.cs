using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Formatting;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Features;

namespace LabelNotebooks.Pages;

/// <summary>A result in its two forms, as a row for each of the table that hosts read.</summary>
internal static class ResultPage
{
    public static IEnumerable<ResultFormatter> Of<T>(Func<T, Html> markup, Func<T, string> text)
        where T : notnull =>
    [
        ResultFormatter.For<T>(MimeBundle.Html, value => markup(value).ToString()),
        ResultFormatter.For<T>(MimeBundle.PlainText, text),
    ];

    /// <summary>Both forms from one description.</summary>
    public static IEnumerable<ResultFormatter> Of<T>(Func<T, Sheet> sheet)
        where T : notnull => Of<T>(value => ReadingHead.Over(sheet(value), value).Markup(), value => ReadingHead.Over(sheet(value), value).Text());

    /// <summary>The form for a terminal of a value that a feature knows.</summary>
    public static string TextOf(object value) =>
        FormatterChoice.For(value.GetType(), FeatureList.All.SelectMany(feature => feature.Pages))
            .First(row => row.MimeType == MimeBundle.PlainText)
            .Format(value);
}
