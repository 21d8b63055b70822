namespace LabelNotebooks.Contracts.Extending;

/// <summary>Turns values of one type into one form. A row of the formatter table.</summary>
/// <param name="Type">The type served, with the types derived from it.</param>
/// <param name="MimeType">The form: "text/html", "text/plain", ...</param>
/// <param name="Format">Pure: the same value gives the same text, whatever the culture.</param>
public sealed record ResultFormatter(Type Type, string MimeType, Func<object, string> Format)
{
    /// <summary>A formatter with a typed function.</summary>
    public static ResultFormatter For<T>(string mimeType, Func<T, string> format)
        where T : notnull => new(typeof(T), mimeType, value => format((T)value));
}
