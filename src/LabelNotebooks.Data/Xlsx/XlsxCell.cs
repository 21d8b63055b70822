using System.Globalization;

namespace LabelNotebooks;

/// <summary>A cell of a workbook as the text that the same table in a CSV file would have.</summary>
internal static class XlsxCell
{
    private static readonly string[] Errors = ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"];

    /// <param name="value">What stands in the cell.</param>
    /// <param name="errors">Counts the errors of the spreadsheet, which are empty.</param>
    public static string Text(object? value, ref long errors)
    {
        switch (value)
        {
            case null:
                return "";
            case string text when Array.IndexOf(Errors, text) >= 0:
                errors++;
                return "";
            case string text:
                return text;
            case bool truth:
                return truth ? "true" : "false";
            case double number:
                return double.IsNaN(number) ? "" : number.ToString("R", CultureInfo.InvariantCulture);
            case XlsxShownNumber shown:
                return shown.Text;
            case DateTime { TimeOfDay.Ticks: 0 } day:
                return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            case DateTime time:
                return time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
            case IFormattable other:
                return other.ToString(null, CultureInfo.InvariantCulture);
            default:
                return value.ToString() ?? "";
        }
    }

    /// <summary>The number in the cell; null for none.</summary>
    public static double? Number(object? value) => value switch
    {
        double number when !double.IsNaN(number) => number,
        XlsxShownNumber shown => shown.Value,
        _ => null,
    };
}
