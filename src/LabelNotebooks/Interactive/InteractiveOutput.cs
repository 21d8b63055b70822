using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Interactive;

/// <summary>A result in its forms, as .NET Interactive can show and replace it.</summary>
[TypeFormatterSource(typeof(InteractiveOutputFormatters), PreferredMimeTypes = [MimeBundle.Html, MimeBundle.PlainText])]
public sealed class InteractiveOutput
{
    internal InteractiveOutput(MimeBundle bundle) => Bundle = bundle;

    internal MimeBundle Bundle { get; }

    /// <summary>The form for a terminal.</summary>
    public override string ToString() => Bundle.TryGet(MimeBundle.PlainText, out string? text) ? text : "";
}
