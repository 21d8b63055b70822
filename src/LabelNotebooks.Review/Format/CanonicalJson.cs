using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LabelNotebooks.Format;

/// <summary>
/// The one way in which the fields of an entry are written: JSON with sorted keys, no spaces, no fractions, nothing escaped that need not be (a subset of
/// RFC 8785). The bytes are what is hashed, so that whoever reads an entry can check it with any tool.
/// </summary>
internal static class CanonicalJson
{
    /// <summary>UTF-8 that refuses half characters, where the default would put U+FFFD in their place without a word.</summary>
    public static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Write(EntryFields fields)
    {
        var text = new StringBuilder("{");
        foreach ((string name, object value) in fields.Sorted)
        {
            if (text.Length > 1)
                text.Append(',');
            Quote(text, name);
            text.Append(':');
            Append(text, value);
        }

        return text.Append('}').ToString();
    }

    /// <summary>The fields of a text that was written in this way.</summary>
    /// <exception cref="EntryFormatException">It was not.</exception>
    public static EntryFields Read(string text)
    {
        var fields = new EntryFields();
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 2 });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new EntryFormatException("it is not one object");
            foreach (JsonProperty field in document.RootElement.EnumerateObject())
            {
                if (field.Name.Length == 0 || !field.Name.All(char.IsAsciiLetterLower))
                    throw new EntryFormatException($"\"{field.Name}\" is no name of a field");
                if (fields.Has(field.Name))
                    throw new EntryFormatException($"the field \"{field.Name}\" stands twice");
                fields.With(field.Name, ValueOf(field.Name, field.Value));
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new EntryFormatException("it is not JSON");
        }

        return Write(fields) == text ? fields : throw new EntryFormatException("it is not written as entries are: keys sorted, no spaces, no needless escapes");
    }

    public static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char one in value)
        {
            _ = one switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append("\\u").Append(((int)one).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(one),
            };
        }

        text.Append('"');
    }

    private static void Append(StringBuilder text, object value)
    {
        switch (value)
        {
            case string words:
                Quote(text, words);
                break;
            case long whole:
                text.Append(whole.ToString(CultureInfo.InvariantCulture));
                break;
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            case Array list:
                text.Append('[');
                for (int at = 0; at < list.Length; at++)
                {
                    if (at > 0)
                        text.Append(',');
                    Append(text, list.GetValue(at)!);
                }

                text.Append(']');
                break;
            default:
                throw new ArgumentException($"An entry holds no {value.GetType().Name}.", nameof(value));
        }
    }

    private static object ValueOf(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => WholeOf(name, value),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => ListOf(name, [.. value.EnumerateArray()]),
        _ => throw new EntryFormatException($"the field \"{name}\" holds what no entry holds"),
    };

    private static long WholeOf(string name, JsonElement value) =>
        value.TryGetInt64(out long whole) && whole is >= -EntryFields.MostWhole and <= EntryFields.MostWhole
            ? whole
            : throw new EntryFormatException($"the field \"{name}\" is no whole number of at most 2^53-1");

    private static Array ListOf(string name, JsonElement[] values) =>
        Array.TrueForAll(values, value => value.ValueKind == JsonValueKind.String) ? Array.ConvertAll(values, value => value.GetString()!)
        : Array.TrueForAll(values, value => value.ValueKind == JsonValueKind.Number) ? Array.ConvertAll(values, value => WholeOf(name, value))
        : throw new EntryFormatException($"the field \"{name}\" is no list of texts, and none of whole numbers");
}
