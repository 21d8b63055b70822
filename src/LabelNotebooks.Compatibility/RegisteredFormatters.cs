using System.Globalization;
using LabelNotebooks.Contracts.Formatting;
using Microsoft.DotNet.Interactive.Formatting;

namespace LabelNotebooks.Compatibility;

/// <summary>
/// What persons and packages registered with that host for a value: for each form the formatter whose type is nearest, of equally near ones the one that
/// came last. One that declines, by giving back false, leaves the value to the next.
/// </summary>
internal static class RegisteredFormatters
{
    /// <summary>The forms that somebody has an answer for, by MIME type.</summary>
    public static Dictionary<string, string> Forms(object value, IEnumerable<ITypeFormatter> registered)
    {
        Type type = value.GetType();
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        // That host lists the last one first.
        IEnumerable<ITypeFormatter> nearest = registered
            .Select(formatter => (Formatter: formatter, Served: Served(formatter.Type, type)))
            .Where(entry => entry.Served is not null)
            .OrderBy(entry => FormatterChoice.Distance(type, entry.Served!))
            .Select(entry => entry.Formatter);
        foreach (ITypeFormatter formatter in nearest)
        {
            if (!forms.ContainsKey(formatter.MimeType) && Text(value, formatter) is { } text)
                forms.Add(formatter.MimeType, text);
        }

        return forms;
    }

    // A formatter may be registered for all List<T>: then it is a list of this T that is served.
    private static Type? Served(Type registered, Type type)
    {
        if (!registered.IsGenericTypeDefinition)
            return registered.IsAssignableFrom(type) ? registered : null;
        IEnumerable<Type> candidates = type.GetInterfaces();
        for (Type? current = type; current is not null; current = current.BaseType)
            candidates = candidates.Prepend(current);
        return candidates.FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == registered);
    }

    private static string? Text(object value, ITypeFormatter formatter)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        bool isTaken;
        using (var context = new FormatContext(writer))
            isTaken = formatter.Format(value, context);
        return isTaken ? writer.ToString().ReplaceLineEndings("\n") : null;
    }
}
