using System.Data;
using System.Globalization;
using Microsoft.Data.Analysis;

namespace LabelNotebooks.Kernel.Tests.Formatting;

public sealed class DisplayedTableTests : IDisposable
{
    private readonly DataTable _table = Wards();

    public void Dispose() => _table.Dispose();

    [Fact]
    public void Tables_of_System_Data()
    {
        using var set = new DataSet();
        set.Tables.Add(_table);
        using var view = new DataView(_table) { RowFilter = "beds > 10", Sort = "beds" };
        using var empty = new DataTable();
        Snapshot.Matches(ValueProbe.Describe(
            ("table", _table),
            ("row", _table.Rows[0]),
            ("rows", _table.Select()),
            ("view", view),
            ("set", set),
            ("empty", empty),
            ("in an object", new { Table = _table })));
    }

    [Fact]
    public void Data_frames_by_their_shape()
    {
        var frame = new DataFrame(new Int32DataFrameColumn("a", [1, 2]), new StringDataFrameColumn("<name>", ["x", null]));
        Snapshot.Matches(ValueProbe.Describe(
            ("frame", frame),
            ("column", frame.Columns[0]),
            ("info", frame.Info()),
            ("empty", new DataFrame())));
    }

    [Fact]
    public void Long_and_wide_tables_are_cut_with_counts()
    {
        var frame = new DataFrame(Enumerable.Range(0, 30)
            .Select(column => new DoubleDataFrameColumn("c" + column.ToString(CultureInfo.InvariantCulture), Enumerable.Repeat(0.5, 2543))));
        Assert.EndsWith("<p>20 of 2,543 rows shown</p><p>20 of 30 columns shown</p>", ValueProbe.Html(frame), StringComparison.Ordinal);
        Assert.EndsWith("20 of 2,543 rows shown\n20 of 30 columns shown", ValueProbe.Text(frame), StringComparison.Ordinal);
        Assert.EndsWith("20 of 2,543 rows shown", ValueProbe.Text(frame.Columns[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_row_does_not_hide_the_others()
    {
        _table.AcceptChanges();
        _table.Rows[0].Delete();
        Assert.Contains("DeletedRowInaccessibleException", ValueProbe.Text(_table), StringComparison.Ordinal);
        Assert.Contains("Bülach", ValueProbe.Text(_table), StringComparison.Ordinal);
    }

    private static DataTable Wards()
    {
        var table = new DataTable("wards") { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("name", typeof(string));
        table.Columns.Add("beds", typeof(int));
        table.Rows.Add("<West>", 12);
        table.Rows.Add("Bülach", 8);
        table.Rows.Add(DBNull.Value, 120);
        return table;
    }
}
