using System.Data;
using System.Globalization;
using Microsoft.DotNet.Interactive.Formatting.TabularData;

namespace LabelNotebooks.Compatibility;

/// <summary>What <c>DisplayTable</c> shows, as a table that our own display knows: that host's text of it is a list of dictionaries.</summary>
internal static class TableOfResource
{
    public static DataTable Of(TabularDataResource resource)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        string[] names = [.. resource.Schema.Fields.Select(field => field.Name)];
        foreach (string name in names)
            table.Columns.Add(name, typeof(object));
        foreach (IEnumerable<KeyValuePair<string, object>> row in resource.Data)
        {
            Dictionary<string, object> values = row
                .DistinctBy(cell => cell.Key, StringComparer.Ordinal)
                .ToDictionary(cell => cell.Key, cell => cell.Value, StringComparer.Ordinal);
            table.Rows.Add([.. names.Select(name => values.GetValueOrDefault(name) ?? DBNull.Value)]);
        }

        return table;
    }
}
