using System.Runtime.InteropServices;
using System.Text.Json;

namespace LabelNotebooks;

/// <summary>Where the value of a name lies in a JSON record.</summary>
/// <param name="Start">Its first byte, from the start of the record.</param>
/// <param name="Length">0 between the brackets of an empty list.</param>
/// <param name="Kind">What it is; <see cref="JsonTokenType.None"/> in an empty list.</param>
/// <param name="Text">What it says.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JsonField(int Start, int Length, JsonTokenType Kind, string Text)
{
    /// <summary>True where the value is written without quotes and is one.</summary>
    public bool IsBare => IsBareKind(Kind);

    /// <summary>Reads the value that the reader stands on, and leaves the reader at its end.</summary>
    /// <remarks>A list of one is that value, an empty one nothing, as the reader of labels takes them.</remarks>
    public static JsonField Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> record)
    {
        int start = (int)reader.TokenStartIndex;
        JsonTokenType kind = reader.TokenType;
        if (kind != JsonTokenType.StartArray)
        {
            string? text = kind == JsonTokenType.String ? reader.GetString()! : kind == JsonTokenType.Null ? "" : null;
            reader.Skip();
            return Of(start, (int)reader.BytesConsumed, kind, text, record);
        }

        Utf8JsonReader inner = reader;
        reader.Skip();
        inner.Read();
        if (inner.TokenType == JsonTokenType.EndArray)
            return new JsonField(start + 1, 0, JsonTokenType.None, "");
        if (inner.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
        {
            JsonField only = Read(ref inner, record);
            inner.Read();
            if (inner.TokenType == JsonTokenType.EndArray)
                return only;
        }

        return Of(start, (int)reader.BytesConsumed, kind, null, record);
    }

    /// <summary>True for a text that is a number, true or false of JSON, and nothing else.</summary>
    public static bool IsBareText(ReadOnlySpan<byte> text)
    {
        try
        {
            var reader = new Utf8JsonReader(text);
            return reader.Read() && IsBareKind(reader.TokenType) && reader.TokenStartIndex == 0 && reader.BytesConsumed == text.Length && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonField Of(int start, int end, JsonTokenType kind, string? text, ReadOnlySpan<byte> record) =>
        new(start, end - start, kind, text ?? System.Text.Encoding.UTF8.GetString(record[start..end]));

    private static bool IsBareKind(JsonTokenType kind) => kind is JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False;
}
