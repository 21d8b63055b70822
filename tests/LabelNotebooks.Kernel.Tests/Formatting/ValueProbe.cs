using System.Text.RegularExpressions;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Formatting;

namespace LabelNotebooks.Kernel.Tests.Formatting;

/// <summary>The forms of values as lines that a person can read.</summary>
internal static partial class ValueProbe
{
    public static string Text(object? value) => Form(value, MimeBundle.PlainText)!;

    public static string? Html(object? value) => Form(value, MimeBundle.Html);

    /// <summary>Each value by its name: its text, and its page with a line for each row.</summary>
    public static string Describe(params (string Name, object? Value)[] values) => string.Join("\n\n", values.Select(one =>
    {
        MimeBundle bundle = new BundleFormatter().Format(one.Value, fault => Assert.Fail(fault));
        bundle.TryGet(MimeBundle.PlainText, out string? text);
        return $"## {one.Name}\n{text}{(bundle.TryGet(MimeBundle.Html, out string? html) ? "\n-- html\n" + Rows().Replace(html, "\n$0") : "")}";
    }));

    private static string? Form(object? value, string mimeType)
    {
        new BundleFormatter().Format(value, fault => Assert.Fail(fault)).TryGet(mimeType, out string? text);
        return text;
    }

    [GeneratedRegex("<(tbody|tr|/tbody|/details|details)>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Rows();
}
