namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Stands in for the table of formatters.</summary>
public static class Formatter
{
    public static Dictionary<(Type Type, string MimeType), Action<object, TextWriter>> Registered { get; } = [];

    public static void Register(Type type, Action<object, TextWriter> formatter, string mimeType = "text/plain", bool addToDefaults = false) =>
        Registered[(type, mimeType)] = formatter;
}
