using System.Globalization;

namespace LabelNotebooks;

/// <summary>How an example without an id is named on a screen; one with an id goes by it.</summary>
internal static class ExampleNames
{
    /// <summary>By the row in which a spreadsheet shows it, from 1: "row 64" can be told from an id that is a number.</summary>
    public static string OfSheetRow(long row) => string.Create(CultureInfo.InvariantCulture, $"row {row}");
}
