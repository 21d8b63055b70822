using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Interactive;

/// <summary>The formatters of <see cref="InteractiveOutput"/>, by the convention of <see cref="TypeFormatterSourceAttribute"/>.</summary>
internal sealed class InteractiveOutputFormatters
{
    private readonly Form[] _forms = [new Form(MimeBundle.Html), new Form(MimeBundle.PlainText)];

    public IEnumerable<object> CreateTypeFormatters() => _forms;

    private sealed class Form(string mimeType)
    {
        public string MimeType => mimeType;

        public bool Format(object instance, TextWriter writer)
        {
            if (instance is not InteractiveOutput output || !output.Bundle.TryGet(mimeType, out string? content))
                return false;
            writer.Write(content);
            return true;
        }
    }
}
