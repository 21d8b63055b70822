using System.Globalization;

namespace LabelNotebooks;

/// <summary>How an example is named on a screen; files and C# find it by its key.</summary>
internal static class ShownIds
{
    /// <summary>
    /// Its id; without ids the row in which a spreadsheet shows it, from 1: "row 64" can be told from an id that is a number. Where no spreadsheet shows it,
    /// the number of the row from 0, which is its key.
    /// </summary>
    /// <param name="key">The id, or the number of the row from 0.</param>
    /// <param name="sheetRow">The row in a spreadsheet, from 1; null where there is an id, or none shows it.</param>
    public static string OnScreen(string key, long? sheetRow) => sheetRow is { } row ? string.Create(CultureInfo.InvariantCulture, $"row {row}") : key;
}
