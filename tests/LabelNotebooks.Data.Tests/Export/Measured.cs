namespace LabelNotebooks.Data.Tests.Export;

/// <summary>A row with a cell of each type.</summary>
internal sealed record Measured(string Name, double Value, double Bound, int Count, long Total, int? Rank, bool IsKnown)
{
    public static TableSchema<Measured> Schema { get; } = new TableSchema<Measured>("measurements", "A row for each measurement.")
        .Text("name", row => row.Name, "What was measured.")
        .Number("value", row => row.Value, "The value in metres.")
        .NumberOrEmpty("bound", row => row.Bound, "The upper bound in metres; empty where there is none.")
        .Whole("count", row => row.Count, "How often it was measured, at least 1.")
        .LongWhole("total", row => row.Total, "All readings | added up.")
        .WholeOrEmpty("rank", row => row.Rank, "The place, from 1; empty where it has none.")
        .Truth("is_known", row => row.IsKnown, "True where it was known before.");

    public static Measured[] Rows { get; } =
    [
        new("plain", 0.1, 0.25, 1, 5_000_000_000, 1, true),
        new("a;b, \"c\"\r\nd", -1234.5678, double.NaN, -2, -1, null, false),
        new("=1+1", double.PositiveInfinity, double.NegativeInfinity, int.MaxValue, long.MinValue, null, false),
        new("", double.NaN, -0.0004, 0, 0, 2, true),
        new("\tx", 1e300, double.Epsilon, 3, 3, 3, true),
    ];
}
