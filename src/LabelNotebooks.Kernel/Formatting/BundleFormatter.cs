using System.Globalization;
using System.Net;
using LabelNotebooks.Contracts.Cells;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Formatting;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>
/// Turns a value into a bundle: by what a person or a package registered with the host that a cell was written for, else by forms of types that go by
/// their name, else by the tables of loaded extensions, else by the convention of types that bring their formatters along, else by the defaults. The culture of
/// the machine never shows in it.
/// </summary>
internal sealed class BundleFormatter(ForeignInterface? foreign = null, NamedForms? named = null)
{
    private readonly Lock _lock = new();
    private readonly List<ResultFormatter> _table = [];

    public void Add(IEnumerable<ResultFormatter> formatters)
    {
        lock (_lock)
            _table.AddRange(formatters);
    }

    /// <summary>Never throws: a formatter that fails is told to <paramref name="onFault"/> and the plain form stands.</summary>
    public MimeBundle Format(object? value, Action<string> onFault)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            if (value is MimeBundle bundle)
                return bundle;
            if (value is RawHtml markup)
                return new MimeBundle([KeyValuePair.Create(MimeBundle.Html, markup.Content), KeyValuePair.Create(MimeBundle.PlainText, markup.Content)]);
            IReadOnlyList<NamedFormatter> rows = value is null || named is null ? [] : named.For(value);
            return Registered(value, byPersonAlone: rows.Count > 0, onFault) ?? Named(value, rows, onFault) ?? Usual(value, onFault);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // What a person or a package registered with the host that a cell was written for beats our own forms.
    private MimeBundle? Registered(object? value, bool byPersonAlone, Action<string> onFault)
    {
        if (value is null || foreign is null)
            return null;
        // A value is read once, also where a form that somebody registered fails.
        var usual = new Lazy<MimeBundle>(() => Usual(value, onFault));
        try
        {
            return foreign.Format(value, byPersonAlone, () => usual.Value);
        }
#pragma warning disable CA1031 // A formatter is somebody else's code: whatever it throws, the cell and its result stay.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            onFault($"{TypeNames.Of(value.GetType())} could not be shown as its formatter was registered: {fault.GetType().Name}: {fault.Message}");
            return usual.IsValueCreated ? usual.Value : null;
        }
    }

    private string? MarkupOf(object nested)
    {
        if (nested is RawHtml markup)
            return markup.Content;
        if (foreign?.Format(nested, byPersonAlone: false, static () => MimeBundle.Of("")) is not { } bundle)
            return null;
        return bundle.TryGet(MimeBundle.Html, out string? html) ? html
            : bundle.TryGet(MimeBundle.PlainText, out string? text) ? WebUtility.HtmlEncode(text) : null;
    }

    private static MimeBundle? Named(object? value, IReadOnlyList<NamedFormatter> rows, Action<string> onFault)
    {
        var forms = new List<KeyValuePair<string, string>>();
        foreach (NamedFormatter row in rows)
            Try(value, row.MimeType, () => row.Format(value!), forms, onFault);
        return forms.Count > 0 ? new MimeBundle(forms) : null;
    }

    private MimeBundle Usual(object? value, Action<string> onFault)
    {
        using var scope = new DisplayScope(MarkupOf, foreign?.MostItems ?? SequenceHead.MaxItems);
        var forms = new List<KeyValuePair<string, string>>();
        if (value is not null)
            AddForms(value, forms, onFault);
        if (forms.TrueForAll(form => form.Key != MimeBundle.PlainText))
            AddDefaults(value, forms, onFault);
        return new MimeBundle(forms);
    }

    private void AddForms(object value, List<KeyValuePair<string, string>> forms, Action<string> onFault)
    {
        foreach (ResultFormatter formatter in Nearest(value.GetType()))
            Try(value, formatter.MimeType, () => formatter.Format(value), forms, onFault);
        if (forms.Count > 0)
            return;
        foreach ((string mimeType, Func<string?> format) in ConventionFormatters.For(value, onFault))
            Try(value, mimeType, format, forms, onFault);
    }

    private static void AddDefaults(object? value, List<KeyValuePair<string, string>> forms, Action<string> onFault)
    {
        string? plain = null;
        ValueNode? node = null;
        // Both forms come from one reading: a sequence is asked once, and what asking does happens once.
        Try(value, MimeBundle.PlainText, () => plain = PlainText.Of(node = ValueReader.Read(value)), [], onFault);
        if (forms.Count == 0 && node is not null)
            Try(value, MimeBundle.Html, () => HtmlForm.Of(node), forms, onFault);
        forms.Add(KeyValuePair.Create(MimeBundle.PlainText, plain ?? TypeNames.Of(value!.GetType())));
    }

    private static void Try(object? value, string mimeType, Func<string?> format, List<KeyValuePair<string, string>> forms, Action<string> onFault)
    {
        if (forms.Exists(form => form.Key == mimeType))
            return;
        try
        {
            if (format() is { } text)
                forms.Add(KeyValuePair.Create(mimeType, text));
        }
#pragma warning disable CA1031 // A formatter is somebody else's code: whatever it throws, the cell and its result stay.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            onFault($"{TypeNames.Of(value!.GetType())} could not be shown as {mimeType}: {fault.GetType().Name}: {fault.Message}");
        }
    }

    private IReadOnlyList<ResultFormatter> Nearest(Type type)
    {
        lock (_lock)
            return FormatterChoice.For(type, _table);
    }
}
