using System.Collections;
using System.Globalization;
using System.Reflection;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>
/// The convention by which a type brings its formatters along without a reference to any notebook library: an attribute NAMED
/// TypeFormatterSourceAttribute, whose source has CreateTypeFormatters(); each formatter has MimeType and Format(object, TextWriter).
/// </summary>
internal static class ConventionFormatters
{
    private const string AttributeName = "TypeFormatterSourceAttribute";

    public static IReadOnlyList<(string MimeType, Func<string?> Format)> For(object value, Action<string> onFault)
    {
        if (FindAttribute(value.GetType()) is not { } attribute)
            return [];
        try
        {
            return Read(attribute, value);
        }
#pragma warning disable CA1031 // The attribute and its source are somebody else's code.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Exception cause = fault is TargetInvocationException { InnerException: { } inner } ? inner : fault;
            onFault($"{TypeNames.Of(value.GetType())}: its formatters could not be used: {cause.GetType().Name}: {cause.Message}");
            return [];
        }
    }

    private static Attribute? FindAttribute(Type type) =>
        type.GetCustomAttributes(inherit: true).Concat(type.GetInterfaces().SelectMany(candidate => candidate.GetCustomAttributes(inherit: false)))
            .OfType<Attribute>()
            .FirstOrDefault(attribute => attribute.GetType().Name == AttributeName);

    private static List<(string MimeType, Func<string?> Format)> Read(Attribute attribute, object value)
    {
        if (Property(attribute, "FormatterSourceType") is not Type sourceType)
            return [];
        object source = Activator.CreateInstance(sourceType, nonPublic: true)!;
        const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        if (sourceType.GetMethod("CreateTypeFormatters", Instance, [])?.Invoke(source, []) is not IEnumerable formatters)
            return [];

        string[] preferred = Property(attribute, "PreferredMimeTypes") is IEnumerable<string> names ? [.. names] : [];
        var found = new List<(string MimeType, Func<string?> Format)>();
        foreach (object formatter in formatters)
        {
            MethodInfo? format = formatter.GetType().GetMethod("Format", Instance, [typeof(object), typeof(TextWriter)]);
            if (format is not null && Property(formatter, "MimeType") is string mimeType)
                found.Add((mimeType, () => Invoke(format, formatter, value)));
        }

        return [.. found.OrderBy(form => Array.IndexOf(preferred, form.MimeType) is >= 0 and int place ? place : int.MaxValue)];
    }

    private static object? Property(object owner, string name) =>
        owner.GetType().GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)?.GetValue(owner);

    private static string? Invoke(MethodInfo format, object formatter, object value)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        try
        {
            return format.Invoke(formatter, [value, writer]) is true ? writer.ToString() : null;
        }
        catch (TargetInvocationException fault) when (fault.InnerException is { } inner)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
            return null;
        }
    }
}
