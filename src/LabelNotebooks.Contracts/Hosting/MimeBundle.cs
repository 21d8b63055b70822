using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace LabelNotebooks.Contracts.Hosting;

/// <summary>
/// One result in several forms, keyed by MIME type ("text/html", "text/plain", ...): a host shows the richest form it can.
/// Immutable; the order of the forms is kept.
/// </summary>
public sealed class MimeBundle : IEnumerable<KeyValuePair<string, string>>
{
    /// <summary>The MIME type of HTML fragments.</summary>
    public const string Html = "text/html";

    /// <summary>The MIME type of text for a terminal.</summary>
    public const string PlainText = "text/plain";

    private readonly ImmutableArray<KeyValuePair<string, string>> _forms;

    /// <summary>Takes the forms in the order given. A MIME type that stands twice is an <see cref="ArgumentException"/>.</summary>
    public MimeBundle(IEnumerable<KeyValuePair<string, string>> forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        _forms = [.. forms];
        if (_forms.Select(form => form.Key).Distinct(StringComparer.Ordinal).Count() != _forms.Length)
            throw new ArgumentException("A MIME type stands twice in one bundle.", nameof(forms));
    }

    /// <summary>A bundle of text and, where it is given, HTML.</summary>
    public static MimeBundle Of(string plainText, string? html = null) => new(
        html is null
            ? [KeyValuePair.Create(PlainText, plainText)]
            : [KeyValuePair.Create(Html, html), KeyValuePair.Create(PlainText, plainText)]);

    /// <summary>The number of forms.</summary>
    public int Count => _forms.Length;

    /// <summary>Finds the form with this MIME type.</summary>
    public bool TryGet(string mimeType, [NotNullWhen(true)] out string? content)
    {
        foreach (KeyValuePair<string, string> form in _forms)
        {
            if (form.Key == mimeType)
            {
                content = form.Value;
                return true;
            }
        }

        content = null;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, string>>)_forms).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
