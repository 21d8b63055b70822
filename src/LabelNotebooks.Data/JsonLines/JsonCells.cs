using System.Text.Json;

namespace LabelNotebooks;

/// <summary>A value of a record as the text of a cell.</summary>
internal static class JsonCells
{
    /// <summary>
    /// A text as it is, a number as it is written, true and false by their names, null as nothing. A list of one value is that value, an
    /// empty list nothing, a longer list of plain values joined with "; ". Anything deeper stays JSON.
    /// </summary>
    public static string ToText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array when value.GetArrayLength() == 0 => "",
        JsonValueKind.Array when value.EnumerateArray().All(IsPlain) => string.Join("; ", value.EnumerateArray().Select(ToText)),
        _ => value.GetRawText(),
    };

    public static bool IsList(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 1 && value.EnumerateArray().All(IsPlain);

    /// <summary>True for records, and for lists that hold more than plain values.</summary>
    public static bool IsNested(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => true,
        JsonValueKind.Array => !value.EnumerateArray().All(IsPlain),
        _ => false,
    };

    private static bool IsPlain(JsonElement value) => value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object);
}
