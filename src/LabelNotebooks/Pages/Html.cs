using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace LabelNotebooks.Pages;

/// <summary>
/// A piece of HTML. It can only be built from literals of this code and from values that are encoded on their way in,
/// so that nothing that comes from data becomes markup.
/// </summary>
internal readonly struct Html
{
    // Letters of every script stay letters; what HTML gives a meaning becomes an entity.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    public static Html Empty => default;

    /// <summary>Text that is shown as it is.</summary>
    public static Html Text(string? text) => new(Encoder.Encode(text ?? ""));

    /// <summary>Markup whose holes are encoded: <c>Html.Of($"&lt;td&gt;{value}&lt;/td&gt;")</c>.</summary>
    public static Html Of(Template template) => new(template.ToString());

    /// <summary>For constants of this code alone (a stylesheet, a script): nothing is encoded.</summary>
    public static Html Trusted(string markup) => new(markup);

    /// <summary>Bytes as a <c>data:</c> address: its alphabet means nothing to HTML.</summary>
    public static Html DataUri(string mediaType, ReadOnlySpan<byte> content) => new($"data:{mediaType};base64,{Convert.ToBase64String(content)}");

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part._markup)));

    public static Html If(bool condition, Template template) => condition ? Of(template) : Empty;

    /// <summary>An id that depends on the content alone: the same result has the same id on every machine.</summary>
    public static string IdFor(string kind, string content) =>
        $"lnb-{kind}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 6))}";

    public override string ToString() => _markup ?? "";

    /// <summary>Collects literals as markup and values as encoded text.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Template
    {
        private readonly StringBuilder _builder;

        public Template(int literalLength, int formattedCount) => _builder = new StringBuilder(literalLength + (formattedCount * 16));

        public void AppendLiteral(string literal) => _builder.Append(literal);

        public void AppendFormatted(Html html) => _builder.Append(html._markup);

        public void AppendFormatted(string? text) => _builder.Append(Encoder.Encode(text ?? ""));

        public void AppendFormatted(int number) => _builder.Append(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(double number, string format) => _builder.Append(number.ToString(format, CultureInfo.InvariantCulture));

        public override string ToString() => _builder.ToString();
    }
}
