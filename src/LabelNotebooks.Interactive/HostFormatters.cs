using System.Text.Json;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Formatting;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Pages;
using Microsoft.DotNet.Interactive.Formatting;

namespace LabelNotebooks.Interactive;

/// <summary>
/// Rows of the formatter table as formatters of .NET Interactive. That host orders types by a rule of its own; whichever of ours it takes, the row is
/// chosen by the rule of all our hosts.
/// </summary>
internal static class HostFormatters
{
    private const string Json = "application/json";
    private const string FramePackage = "Microsoft.Data.Analysis";
    private const string FrameFormatters = "Microsoft.Data.Analysis.Interactive";

    private static IReadOnlyList<ResultFormatter> s_frames = [];
    private static bool s_areFramesKept;

    public static void Register(NotebookExtension extension)
    {
        IReadOnlyList<ResultFormatter> table = extension.Formatters;
        // Rows for interfaces serve sequences, of which nobody knows all types; each class of ours is named, so that no other row comes before it.
        IEnumerable<Type> ours = extension.Assemblies.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type =>
                type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false } or { IsValueType: true, IsGenericTypeDefinition: false })
            .Where(type => table.Any(row => row.Type.IsAssignableFrom(type)));
        foreach (Type type in table.Select(row => row.Type).Concat(ours).Distinct())
            Register(type, table);
        s_frames = table.Where(row => row.Type.Assembly.GetName().Name == FramePackage).ToArray();
    }

    /// <summary>
    /// The package of DataFrames brings formatters of its own, which are loaded after ours because ours needs it: once they are there, ours are
    /// registered again. What a person registers later still wins.
    /// </summary>
    public static void KeepDataFrames()
    {
        if (s_areFramesKept || !AppDomain.CurrentDomain.GetAssemblies().Any(assembly => assembly.GetName().Name == FrameFormatters))
            return;
        s_areFramesKept = true;
        foreach (Type type in s_frames.Select(row => row.Type).Distinct())
            Register(type, s_frames);
    }

    private static void Register(Type type, IReadOnlyList<ResultFormatter> table)
    {
        foreach (string mimeType in table.Where(row => row.Type.IsAssignableFrom(type)).Select(row => row.MimeType).Distinct(StringComparer.Ordinal))
        {
            Formatter.Register(type, (value, context) =>
            {
                if (Row(value, mimeType, table) is not { } row)
                    return false;
                context.Writer.Write(row.Format(value));
                return true;
            }, mimeType);
        }

        // The host lists and shares only variables that have such a form; its own cannot be made of our results.
        Formatter.Register(type, (value, context) =>
        {
            if (Row(value, MimeBundle.PlainText, table) is not { } row)
                return false;
            context.Writer.Write(
                JsonSerializer.Serialize(new Dictionary<string, string> { ["type"] = value.GetType().ToString(), ["text"] = row.Format(value) }));
            return true;
        }, Json);
        // Without this the host gives one form alone, and a notebook read in a terminal shows nothing.
        Formatter.SetPreferredMimeTypesFor(type, MimeBundle.Html, MimeBundle.PlainText);
    }

    private static ResultFormatter? Row(object value, string mimeType, IReadOnlyList<ResultFormatter> table) =>
        FormatterChoice.For(value.GetType(), table).FirstOrDefault(row => row.MimeType == mimeType);
}
