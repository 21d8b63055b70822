using System.Globalization;
using System.Text.Json;

namespace LabelNotebooks;

/// <summary>Numbers in JSON, which knows neither NaN nor infinity: these are written as texts, for nothing is dropped.</summary>
internal static class JsonNumber
{
    public static void Write(Utf8JsonWriter json, JsonEncodedText key, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(key, value);
        else
            json.WriteString(key, value.ToString(CultureInfo.InvariantCulture));
    }
}
