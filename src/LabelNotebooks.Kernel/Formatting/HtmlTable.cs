using System.Collections;
using System.Net;
using System.Text;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>Tables for dictionaries, plain objects and sequences of them; null for what reads as well in plain text.</summary>
internal static class HtmlTable
{
    public static string? Format(object? value) => value switch
    {
        null or string => null,
        IDictionary dictionary => OfPairs("key", "value", Pairs(dictionary), SequenceHead.Of(dictionary).Rest),
        IEnumerable sequence when PlainText.HasNoTextOfItsOwn(value.GetType()) => OfRows(SequenceHead.Of(sequence)),
        _ when IsPlainObject(value) => OfPairs("property", "value", Members(value), rest: null),
        _ => null,
    };

    private static IEnumerable<(string Key, object? Value)> Pairs(IDictionary dictionary) =>
        dictionary.Cast<object>().Take(SequenceHead.MaxItems).Select(item => item is DictionaryEntry entry
            ? (PlainText.Nested(entry.Key, 0), entry.Value)
            : (PlainText.Nested(item.GetType().GetProperty("Key")!.GetValue(item), 0), item.GetType().GetProperty("Value")!.GetValue(item)));

    private static IEnumerable<(string Key, object? Value)> Members(object value) =>
        ObjectMembers.Of(value.GetType()).Select(member => (member.Name, member.Read(value)));

    private static bool IsPlainObject(object? value) =>
        value is not null and not string and not IFormattable and not bool and not char and not Type and not Delegate and not IEnumerable
        && PlainText.HasNoTextOfItsOwn(value.GetType())
        && ObjectMembers.Of(value.GetType()).Count > 0;

    private static string? OfRows(SequenceHead head)
    {
        object[] rows = [.. head.Items.OfType<object>().Where(IsPlainObject)];
        if (rows.Length == 0 || rows.Length != head.Items.Count)
            return null;
        string[] columns = [.. rows.SelectMany(row => ObjectMembers.Of(row.GetType()).Select(member => member.Name)).Distinct(StringComparer.Ordinal)];
        var html = new StringBuilder("<table><thead><tr>");
        foreach (string column in columns)
        {
            bool isNumeric = Members(rows[0]).FirstOrDefault(member => member.Key == column) is { Value: { } first } && IsNumber(first);
            html.Append(isNumeric ? "<th scope=\"col\" style=\"text-align:right\">" : "<th scope=\"col\">").Append(Encode(column)).Append("</th>");
        }

        html.Append("</tr></thead><tbody>");
        foreach (object row in rows)
        {
            Dictionary<string, object?> values = Members(row).ToDictionary(member => member.Key, member => member.Value, StringComparer.Ordinal);
            html.Append("<tr>");
            foreach (string column in columns)
                html.Append(values.TryGetValue(column, out object? value) ? Cell(value) : "<td></td>");
            html.Append("</tr>");
        }

        return Close(html, head.Rest);
    }

    private static string OfPairs(string keyTitle, string valueTitle, IEnumerable<(string Key, object? Value)> pairs, string? rest)
    {
        var html = new StringBuilder($"<table><thead><tr><th scope=\"col\">{keyTitle}</th><th scope=\"col\">{valueTitle}</th></tr></thead><tbody>");
        foreach ((string key, object? value) in pairs)
            html.Append("<tr><th scope=\"row\">").Append(Encode(key)).Append("</th>").Append(Cell(value)).Append("</tr>");
        return Close(html, rest);
    }

    private static string Close(StringBuilder html, string? rest)
    {
        html.Append("</tbody></table>");
        if (rest is not null)
            html.Append("<p>").Append(Encode(rest)).Append("</p>");
        return html.ToString();
    }

    private static string Cell(object? value)
    {
        // Numbers align at the right, so that their size can be compared at a glance.
        return $"<td{(IsNumber(value) ? " style=\"text-align:right\"" : "")}>{Encode(value is string text ? text : PlainText.Nested(value, 1))}</td>";
    }

    private static bool IsNumber(object? value) => value is byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
