using System.Globalization;

namespace LabelNotebooks;

/// <summary>One column of a table whose cells have a type: numbers need not be recognized, and a gap is a gap.</summary>
internal abstract class TypedCells
{
    /// <summary>The cell as text: the same in every culture, true and false by their names, empty where it is missing.</summary>
    public abstract string Text(long row);

    /// <summary>The cell as a number; text is recognized as in a text file.</summary>
    public abstract CellProblem Number(long row, out double value);

    protected static CellProblem Judge(double value) =>
        double.IsFinite(value) ? CellProblem.None : double.IsNaN(value) ? CellProblem.NaN : CellProblem.Infinite;

    protected static string ToText(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "true" : "false",
        float number => float.IsNaN(number) ? "" : number.ToString("R", CultureInfo.InvariantCulture),
        double number => double.IsNaN(number) ? "" : number.ToString("R", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
