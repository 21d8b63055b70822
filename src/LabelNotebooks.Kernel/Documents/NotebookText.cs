using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace LabelNotebooks.Kernel.Documents;

/// <summary>JSON as Jupyter writes it: one space, no escapes where none are needed, texts as arrays of lines, a newline at the end.</summary>
internal static class NotebookText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentCharacter = ' ',
        IndentSize = 1,
        NewLine = "\n",
        Encoder = new BareEncoder(),
        MaxDepth = 512,
    };

    public static byte[] Serialize(JsonObject root)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
            root.WriteTo(writer);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>A text as an array of lines, each with its newline.</summary>
    public static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add((JsonNode)Scalars(text[start..end]));
            start = end;
        }

        return lines;
    }

    /// <summary>Null if the node is neither a text nor an array of texts.</summary>
    public static string? Read(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue(out string? text) => text,
        JsonArray lines when lines.All(line => line is JsonValue part && part.TryGetValue(out string? _)) =>
            string.Concat(lines.Select(line => line!.GetValue<string>())),
        _ => null,
    };

    /// <summary>Half a surrogate pair cannot be written as UTF-8; the replacement character stands for it.</summary>
    public static string Scalars(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>Escapes what JSON demands and nothing else.</summary>
    private sealed class BareEncoder : JavaScriptEncoder
    {
        public override int MaxOutputCharactersPerInputCharacter => 6;

        public override bool WillEncode(int unicodeScalar) => unicodeScalar is < 0x20 or '"' or '\\';

        public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
        {
            for (int i = 0; i < textLength; i++)
            {
                if (WillEncode(text[i]))
                    return i;
            }

            return -1;
        }

        public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
        {
            string escape = unicodeScalar switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                < 0x20 => $"\\u{unicodeScalar:x4}",
                _ => char.ConvertFromUtf32(unicodeScalar),
            };
            numberOfCharactersWritten = escape.Length;
            return escape.AsSpan().TryCopyTo(new Span<char>(buffer, bufferLength));
        }
    }
}
