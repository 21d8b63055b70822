using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Kernel.Documents;

namespace LabelNotebooks.Kernel.Tests.Documents;

public sealed class DibReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_cells_begin_where_a_language_is_named_and_commands_stay_in_them()
    {
        NotebookDocument document = Read("#!meta\r\n\r\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\"}}\r\n\r\n#!markdown\r\n\r\n# Title\r\n\r\n"
            + "#!csharp\r\n\r\n#!label-help\r\nvar a = 1;\r\n\r\n#!fsharp\r\n\r\nlet b = 2\r\n\r\n#!csharp\r\n\r\na");
        Assert.Equal(
            ["Markdown: # Title", "Code: #!label-help\nvar a = 1;", "Code (fsharp): let b = 2", "Code: a"],
            document.Cells.Select(cell => $"{cell.Kind}{(cell.Language is null ? "" : $" ({cell.Language})")}: {cell.Source}"));
        Assert.Equal([false, true, false, true], document.Cells.Select(cell => cell.IsCSharp));
    }

    [Fact]
    public void Read_text_before_any_name_is_CSharp_and_an_empty_file_has_no_cells()
    {
        Assert.Equal("1 + 1", Assert.Single(Read("1 + 1\n").Cells).Source);
        Assert.Empty(Read("").Cells);
    }

    [Fact]
    public void Read_a_file_in_another_language_is_refused() =>
        Assert.Contains(
            "fsharp",
            Assert.Throws<NotebookReadException>(() => Read("#!meta\n{\"kernelInfo\":{\"defaultKernelName\":\"fsharp\"}}\n#!fsharp\nlet a = 1")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Read_kernels_that_the_file_declares_begin_cells()
    {
        NotebookDocument document = Read("""
            #!meta

            {"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp","aliases":["cc"]},{"languageName":"T-SQL","name":"sql-db","aliases":["db"]}]}}

            #!csharp

            var a = 1;
            a

            #!sql-db

            select 1 as x

            #!markdown

            # Now a query

            #!SQL-DB

            select 2 as y

            #!db

            select 3 as z

            #!cc

            a + 1
            """);
        Assert.Equal(
            ["var a = 1;\na", "[sql-db] select 1 as x", "Markdown # Now a query", "[sql-db] select 2 as y", "[sql-db] select 3 as z", "a + 1"],
            document.Cells.Select(Describe));
    }

    [Fact]
    public void Read_kernels_that_a_cell_connects_begin_cells() =>
        Assert.Equal(
            ["#!connect mssql --kernel-name shop \"Server=x\"", "[sql-shop] select 1", "1", "[shop] select 2", "#!shoe"],
            Read("#!csharp\n#!connect mssql --kernel-name shop \"Server=x\"\n#!sql-shop\n"
                + "select 1\n#!csharp\n1\n#!shop\nselect 2\n#!c#\n#!shoe").Cells.Select(Describe));

    [Theory]
    [InlineData("#!meta\n{\"kernelInfo\": {\n#!csharp\n1", "1", 1)]
    [InlineData("#!csharp\n1\n#!meta\n{\"a\":1,\"a\":2}\n#!csharp\n2", "1|2", 1)]
    [InlineData("#!meta\n#!csharp\n1", "1", 0)]
    [InlineData("#!meta\n[1]\n#!csharp\n1", "1", 0)]
    [InlineData("#!meta\n{\"kernelInfo\":{\"defaultKernelName\":7,\"items\":[3,{\"name\":4},{\"aliases\":5,\"name\":\"x\"}]}}\n#!x\n1", "[x] 1", 0)]
    [InlineData("1\n#!sql-db\n2\n#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"sql-db\"}]}}\n#!csharp\n3", "1|[sql-db] 2|3", 0)]
    [InlineData("\uFEFF1\r\n\r\n#!csharp\r\n2\r\n", "1|2", 0)]
    [InlineData("#!csharp --name x\n1\n#!fsharp --name y\n2\n#!markdown --name z\n# T", "#!csharp --name x/1|[fsharp] #!fsharp --name y/2|Markdown # T", 0)]
    [InlineData("#!csharp\n#!value --name x\n1", "#!value --name x/1", 0)]
    [InlineData("#!csharp\nvar s = \"\"\"\n#!fsharp\n\"\"\";", "var s = \"\"\"|[fsharp] \"\"\";", 0)]
    [InlineData("#!CSharp\n1\n#!FSharp\n2\n #!fsharp\n3", "1|[fsharp] 2/ #!fsharp/3", 0)]
    [InlineData("#!csharp\n\n\n#!csharp\n1\n#!csharp", "1", 0)]
    [InlineData("#!meta\n{}\n#!time\n1", "#!time/1", 0)]
    public void Read_odd_files(string text, string cells, int notes)
    {
        NotebookDocument document = Read(text);
        Assert.Equal(cells, string.Join('|', document.Cells.Select(Describe)).Replace('\n', '/'));
        Assert.Equal(notes, document.Notes.Count);
    }

    [Fact]
    public void Read_meta_that_is_no_JSON_is_told_with_its_line() =>
        Assert.Equal(
            ["What stands below #!meta in line 2 is not valid JSON and was not read: a kernel that only it names begins no cell. Mend it, or take it out."],
            Read("1\n#!meta\n{\n").Notes);

    private static string Describe(NotebookCell cell) =>
        $"{(cell.Kind == CellKind.Markdown ? "Markdown " : cell.IsCSharp ? "" : $"[{cell.Language}] ")}{cell.Source}";

    private NotebookDocument Read(string text) => NotebookReader.Read(_folder.Write("a.dib", text));
}
