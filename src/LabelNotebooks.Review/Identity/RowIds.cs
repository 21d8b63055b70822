using System.Globalization;

namespace LabelNotebooks.Identity;

/// <summary>
/// Ids for rows that have none, made of what they hold: the label apart, so that a corrected row stays the same one. A number that is written otherwise (1.0
/// for 1) makes another row: nothing but the text as it stands is compared.
/// </summary>
internal static class RowIds
{
    private const int Digits = 32;

    public static string[] Of(IReadOnlyList<string> columns, string label, int count, Func<int, IReadOnlyList<string>> fieldsOf)
    {
        int labelAt = columns.ToList().IndexOf(label);
        var met = new Dictionary<string, int>(StringComparer.Ordinal);
        string[] ids = new string[count];
        for (int row = 0; row < count; row++)
        {
            string id = Of(columns, labelAt, fieldsOf(row));
            int times = met[id] = met.GetValueOrDefault(id) + 1;
            ids[row] = times == 1 ? id : id + "#" + times.ToString(CultureInfo.InvariantCulture);
        }

        return ids;
    }

    private static string Of(IReadOnlyList<string> columns, int labelAt, IReadOnlyList<string> fields)
    {
        using var row = new Netstrings("ln-row/1");
        for (int at = 0; at < columns.Count; at++)
        {
            if (at == labelAt)
                continue;
            row.Add(columns[at]);
            row.Add(at < fields.Count ? fields[at] : "");
        }

        return "row:" + row.Digest()[..Digits];
    }
}
