using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Analysis;

namespace LabelNotebooks.Data.Tests.Export;

public sealed class TableSchemaTests : IDisposable
{
    private const string Head = "name,value,bound,count,total,rank,is_known<CR>\n";

    private readonly TempFolder _folder = new();
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _before;
        _folder.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void A_number_tells_itself_from_all_others_in_every_culture(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        Assert.Equal(
            Head
            + "plain,0.1,0.25,1,5000000000,1,true<CR>\n"
            + "\"a;b, \"\"c\"\"<CR>\nd\",-1234.5678,,-2,-1,,false<CR>\n"
            + "=1+1,Infinity,-Infinity,2147483647,-9223372036854775808,,false<CR>\n"
            + ",NaN,-0.0004,0,0,2,true<CR>\n"
            + "<TAB>x,1E+300,5E-324,3,3,3,true<CR>\n<end>",
            Csv(Measured.Rows, null));
    }

    [Fact]
    public void A_spreadsheet_with_semicolons_gets_a_mark_texts_and_digits_that_a_person_reads()
    {
        CsvWriteOptions options = CsvWriteOptions.ForSpreadsheets with { Separator = ';', Digits = 2 };
        Assert.Equal(
            "<mark>name;value;bound;count;total;rank;is_known<CR>\n"
            + "plain;0.10;0.25;1;5000000000;1;true<CR>\n"
            + "\"a;b, \"\"c\"\"<CR>\nd\";-1234.57;;-2;-1;;false<CR>\n"
            + "'=1+1;Infinity;-Infinity;2147483647;-9223372036854775808;;false<CR>\n"
            + ";NaN;0.00;0;0;2;true<CR>\n<end>",
            Csv(Measured.Rows[..4], options));
    }

    [Fact]
    public void A_field_is_quoted_for_its_own_separator_alone()
    {
        Measured row = Measured.Rows[0];
        Measured[] rows = [.. new[] { "a,b", "a;b", "a\tb", "a\rb", "\"" }.Select(name => row with { Name = name })];
        Assert.Equal(["\"a,b\"", "a;b", "a<TAB>b", "\"a<CR>b\"", "\"\"\"\""], Names(','));
        Assert.Equal(["a,b", "\"a;b\"", "a<TAB>b", "\"a<CR>b\"", "\"\"\"\""], Names(';'));
        Assert.Equal(["a,b", "a;b", "\"a<TAB>b\"", "\"a<CR>b\"", "\"\"\"\""], Names('\t'));

        string[] Names(char separator) =>
        [
            .. Csv(rows, new CsvWriteOptions { Separator = separator }).Split("<CR>\n")[1..^1]
                .Select(line => line[..line.IndexOf($"{(separator == '\t' ? "<TAB>" : separator)}0.1", StringComparison.Ordinal)]),
        ];
    }

    [Theory]
    [InlineData(0, "-1235", "0")]
    [InlineData(1, "-1234.6", "0.0")]
    [InlineData(4, "-1234.5678", "-0.0004")]
    [InlineData(15, "-1234.567800000000034", "-0.000400000000000")]
    public void Digits_are_those_after_the_point(int digits, string value, string bound)
    {
        var options = new CsvWriteOptions { Digits = digits };
        Assert.Contains($",{value},", Csv(Measured.Rows[1..2], options), StringComparison.Ordinal);
        Assert.Contains($",NaN,{bound},0,", Csv(Measured.Rows[3..4], options), StringComparison.Ordinal);
        string longest = (-double.MaxValue).ToString($"F{digits}", CultureInfo.InvariantCulture);
        Assert.Contains($",{longest},", Csv([Measured.Rows[0] with { Value = -double.MaxValue }], options), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_a_column_is_guarded_like_a_text()
    {
        TableSchema<int> schema = new TableSchema<int>("odd", "A row.").Whole("=a;b", row => row, "Odd.").Whole("-", row => -row, "Odder.");
        schema.Write(_folder.Combine("odd.csv"), [7], new CsvWriteOptions { Separator = ';', NeutralizeFormulas = true });
        Assert.Equal("\"'=a;b\";'-<CR>\n7;-7<CR>\n<end>", WrittenFile.Text(_folder.Combine("odd.csv")));
    }

    [Fact]
    public void A_row_with_one_empty_field_is_a_row()
    {
        TableSchema<string> schema = new TableSchema<string>("one", "A row.").Text("text", row => row, "One.");
        schema.Write(_folder.Combine("one.csv"), ["a", "", "b"]);
        Assert.Equal("text<CR>\na<CR>\n\"\"<CR>\nb<CR>\n<end>", WrittenFile.Text(_folder.Combine("one.csv")));
    }

    [Fact]
    public async Task Every_type_of_column_is_read_back_from_Parquet()
    {
        string path = _folder.Combine("measured.parquet");
        Measured.Schema.Write(path, Measured.Rows);
        Assert.Equal(
            "name: ReadOnlyMemory`1\nvalue: Double\nbound: Double, nullable\ncount: Int32\ntotal: Int64\nrank: Int32, nullable\nis_known: Boolean\n"
            + "group of 5\n"
            + "plain | 0.1 | 0.25 | 1 | 5000000000 | 1 | True\n"
            + "a;b, \"c\"<CR>\nd | -1234.5678 | (none) | -2 | -1 | (none) | False\n"
            + "=1+1 | Infinity | -Infinity | 2147483647 | -9223372036854775808 | (none) | False\n"
            + " | NaN | -0.0004 | 0 | 0 | 2 | True\n"
            + "\tx | 1E+300 | 5E-324 | 3 | 3 | 3 | True\n",
            await WrittenFile.ParquetAsync(path));
    }

    [Fact]
    public async Task A_long_table_of_Parquet_has_groups_of_131_072_rows()
    {
        string path = _folder.Combine("long.parquet");
        new TableSchema<int>("long", "A row.").Whole("row", row => row, "The row.").Write(path, [.. Enumerable.Range(0, (2 << 17) + 3)]);
        string text = await WrittenFile.ParquetAsync(path);
        Assert.StartsWith("row: Int32\ngroup of 131072\n0\n1\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n262143\ngroup of 3\n262144\n262145\n262146\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_without_rows_has_its_columns()
    {
        Assert.Equal(Head + "<end>", Csv([], null));
        Measured.Schema.Write(_folder.Combine("none.parquet"), []);
        Assert.EndsWith("is_known: Boolean\ngroup of 0\n", await WrittenFile.ParquetAsync(_folder.Combine("none.parquet")), StringComparison.Ordinal);
        Measured.Schema.Write(_folder.Combine("none.jsonl"), []);
        Assert.Empty(await File.ReadAllBytesAsync(_folder.Combine("none.jsonl")));
        Assert.Equal((7, 0), (Measured.Schema.ToDataFrame([]).Columns.Count, Measured.Schema.ToDataFrame([]).Rows.Count));
    }

    [Fact]
    public void A_line_of_JSON_holds_a_row_and_what_JSON_has_no_number_for_is_a_word()
    {
        string path = _folder.Combine("measured.jsonl");
        Measured.Schema.Write(path, Measured.Rows);
        string[] lines = File.ReadAllText(path).Split('\n');
        Assert.Equal("""{"name":"plain","value":0.1,"bound":0.25,"count":1,"total":5000000000,"rank":1,"is_known":true}""", lines[0]);
        Assert.Equal("""{"name":"a;b, \"c\"\r\nd","value":-1234.5678,"bound":null,"count":-2,"total":-1,"rank":null,"is_known":false}""", lines[1]);
        Assert.Contains("""
            "value":"Infinity","bound":"-Infinity"
            """, lines[2], StringComparison.Ordinal);
        Assert.Equal(["", "5 lines"], [lines[^1], $"{lines.Length - 1} lines"]);
        Assert.All(lines[..^1], line => Assert.Equal(7, JsonDocument.Parse(line).RootElement.EnumerateObject().Count()));
    }

    [Fact]
    public void A_frame_has_the_type_of_each_column_and_its_gaps()
    {
        DataFrame frame = Measured.Schema.ToDataFrame(Measured.Rows);
        Assert.Equal(
            [
                typeof(StringDataFrameColumn), typeof(DoubleDataFrameColumn), typeof(DoubleDataFrameColumn), typeof(Int32DataFrameColumn),
                typeof(Int64DataFrameColumn), typeof(Int32DataFrameColumn), typeof(BooleanDataFrameColumn),
            ],
            frame.Columns.Select(column => column.GetType()));
        Assert.Equal([0, 0, 1, 0, 0, 2, 0], frame.Columns.Select(column => column.NullCount));
        Assert.Equal(Measured.Rows.Select(row => row.Name), frame.Columns["name"].Cast<string>());
        Assert.Equal(Measured.Rows.Select(row => row.Rank), (Int32DataFrameColumn)frame.Columns["rank"]);
        Assert.Equal(Measured.Rows.Select(row => (long?)row.Total), (Int64DataFrameColumn)frame.Columns["total"]);
    }

    [Fact]
    public void A_schema_says_what_its_columns_are()
    {
        Snapshot.Matches(Measured.Schema.Documentation);
        Assert.Equal("measurements: 7 columns (name, value, bound, count, total, rank, is_known).", Measured.Schema.ToString());
        Assert.Equal("rank (whole number or empty): The place, from 1; empty where it has none.", Measured.Schema.Columns[5].ToString());
        Assert.Contains("| `a\\|b c` |", new TableSchema<int>("odd", "A row.").Whole("a|b\nc", row => row, "Odd.").Documentation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(3)]
    public void No_cell_of_a_million_becomes_an_object(int? digits)
    {
        const int Rows = 1 << 17;
        var options = new CsvWriteOptions { NeutralizeFormulas = true, Digits = digits };
        var rows = new Measured[Rows];
        Array.Fill(rows, Measured.Rows[0] with { Name = "=plain" });
        Measured.Schema.WriteCsv(Stream.Null, rows, options);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Measured.Schema.WriteCsv(Stream.Null, rows, options);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Rows);
    }

    [Fact]
    public void Every_type_of_column_has_its_words() =>
        Assert.All(Enum.GetValues<TableColumnType>(), type => Assert.NotEmpty(new TableColumn("a", type, false, "A.").ToString()));

    [Fact]
    public void A_column_stands_once()
    {
        TableSchema<int> schema = new TableSchema<int>("twice", "A row.").Whole("row", row => row, "The row.");
        ArgumentException error = Assert.Throws<ArgumentException>(() => schema.Truth("row", _ => true, "The row."));
        Assert.StartsWith("There is a column \"row\" already.", error.Message, StringComparison.Ordinal);
        Assert.Equal(["row", "Row"], schema.Truth("Row", _ => true, "Another.").Columns.Select(column => column.Name));
        Assert.Single(schema.Columns);
    }

    private string Csv(Measured[] rows, CsvWriteOptions? options)
    {
        string path = _folder.Combine("measured.csv");
        Measured.Schema.Write(path, rows, options);
        return WrittenFile.Text(path);
    }
}
