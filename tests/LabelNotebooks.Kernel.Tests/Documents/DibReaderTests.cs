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
        NotebookDocument document = Read("#!meta\r\n\r\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\"}}\r\n\r\n#!markdown\r\n\r\n# Title\r\n\r\n#!csharp\r\n\r\n#!label-help\r\nvar a = 1;\r\n\r\n#!fsharp\r\n\r\nlet b = 2\r\n\r\n#!csharp\r\n\r\na");
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
        Assert.Contains("fsharp", Assert.Throws<NotebookReadException>(() => Read("#!meta\n{\"kernelInfo\":{\"defaultKernelName\":\"fsharp\"}}\n#!fsharp\nlet a = 1")).Message, StringComparison.Ordinal);

    private NotebookDocument Read(string text) => NotebookReader.Read(_folder.Write("a.dib", text));
}
