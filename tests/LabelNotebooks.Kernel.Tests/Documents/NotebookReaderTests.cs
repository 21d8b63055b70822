using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Kernel.Documents;

namespace LabelNotebooks.Kernel.Tests.Documents;

public sealed class NotebookReaderTests
{
    private const string CSharp = "\"metadata\":{\"kernelspec\":{\"name\":\".net-csharp\",\"language\":\"C#\"}},\"nbformat\":4,\"nbformat_minor\":5";

    [Theory]
    [InlineData("empty", "")]
    [InlineData("not_json", "{\n  \"cells\": [\n")]
    [InlineData("text", "hello")]
    [InlineData("array", "[1, 2]")]
    [InlineData("number", "4")]
    [InlineData("other_object", "{\"name\": \"x\"}")]
    [InlineData("no_version", "{\"cells\": []}")]
    [InlineData("version_3", "{\"nbformat\": 3, \"worksheets\": []}")]
    [InlineData("version_5", "{\"nbformat\": 5, \"cells\": []}")]
    [InlineData("version_text", "{\"nbformat\": \"4\", \"cells\": []}")]
    [InlineData("python", "{\"nbformat\": 4, \"cells\": [], \"metadata\": {\"kernelspec\": {\"name\": \"python3\", \"language\": \"python\"}}}")]
    [InlineData(
        "fsharp_default",
        "{\"nbformat\": 4, \"cells\": [], \"metadata\": {\"language_info\": {\"name\": \"polyglot-notebook\"}, \"polyglot_notebook\": "
        + "{\"kernelInfo\": {\"defaultKernelName\": \"fsharp\"}}}}")]
    [InlineData("no_kernel", "{\"nbformat\": 4, \"cells\": [], \"metadata\": {}}")]
    [InlineData("language_info_only", "{\"nbformat\": 4, \"cells\": [], \"metadata\": {\"language_info\": {\"name\": \"R\"}}}")]
    [InlineData("no_cells", "{" + CSharp + "}")]
    [InlineData("cells_object", "{" + CSharp + ",\"cells\":{}}")]
    [InlineData(
        "broken_cells",
        "{" + CSharp + ",\"cells\":[{\"cell_type\":\"code\",\"source\":\"1\"},7,{\"source\":\"x\"},{\"cell_type\":\"slide\",\"source\":\"x\"},"
        + "{\"cell_type\":\"code\"},{\"cell_type\":\"code\",\"source\":[1]},{\"cell_type\":\"markdown\",\"source\":{}}]}")]
    [InlineData("kernel_and_cells", "{\"nbformat\": 4, \"cells\": [null], \"metadata\": {\"kernelspec\": {\"name\": \"ir\"}}}")]
    [InlineData("duplicate_member", "{\"nbformat\": 4, \"nbformat\": 4, \"cells\": []}")]
    public void Read_bad_file_says_what_is_wrong_and_what_to_do(string name, string text)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("bad.ipynb", text);
        Snapshot.Matches(Refusal(path).Replace(folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), name);
    }

    [Fact]
    public void Read_missing_file_or_folder_or_binary_says_so()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Combine("no.ipynb");
        Assert.Equal($"{path}: there is no such file. Check the name, and the folder you are in.", Refusal(path));
        Assert.Equal($"{folder.Path} is a folder; name a notebook in it (a file that ends in .ipynb).", Refusal(folder.Path));
        File.WriteAllBytes(path, [0x7B, 0xFF, 0xFE, 0x7D]);
        Assert.Equal($"{path} is not a notebook: it is not UTF-8 text.", Refusal(path));
    }

    [Theory]
    [InlineData("{\"kernelspec\":{\"name\":\"csharp\"}}")]
    [InlineData("{\"kernelspec\":{\"name\":\".net-csharp\",\"language\":\"C#\"},\"language_info\":{\"name\":\"polyglot-notebook\"}}")]
    [InlineData("{\"language_info\":{\"name\":\"C#\"}}")]
    [InlineData("{\"language_info\":{\"name\":\"polyglot-notebook\"},\"polyglot_notebook\":{\"kernelInfo\":{\"defaultKernelName\":\"csharp\"}}}")]
    [InlineData("{\"kernelspec\":{\"name\":\"x\",\"language\":\"csharp\"}}")]
    public void Read_csharp_notebook_by_each_way_to_say_so(string metadata)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write(
            "good.ipynb",
            "\uFEFF{\"nbformat\":4,\"nbformat_minor\":0,\"cells\":[{\"cell_type\":\"code\",\"source\":[\"a\\n\",\"b\"]}],\"metadata\":" + metadata + "}");
        NotebookCell cell = Assert.Single(NotebookReader.Read(path).Cells);
        Assert.Equal("a\nb", cell.Source);
        Assert.True(cell.IsCSharp);
    }

    [Theory]
    [InlineData("{}", "#!fsharp\nlet x = 1", false)]
    [InlineData("{}", "#!csharp\n1", true)]
    [InlineData("{}", "#!label-help", true)]
    [InlineData("{\"dotnet_interactive\":{\"language\":\"fsharp\"}}", "1", false)]
    [InlineData("{\"polyglot_notebook\":{\"kernelName\":\"pwsh\"}}", "ls", false)]
    [InlineData("{\"polyglot_notebook\":{\"kernelName\":\"csharp\"}}", "1", true)]
    public void Read_cell_of_another_language_is_known(string metadata, string source, bool isCSharp)
    {
        using var folder = new TemporaryFolder();
        string cell = $"{{\"cell_type\":\"code\",\"metadata\":{metadata},\"source\":{System.Text.Json.JsonSerializer.Serialize(source)}}}";
        string path = folder.Write("good.ipynb", "{" + CSharp + ",\"cells\":[" + cell + "]}");
        Assert.Equal(isCSharp, Assert.Single(NotebookReader.Read(path).Cells).IsCSharp);
    }

    [Theory]
    [InlineData("{}", "#!sql-db\nselect 1", "sql-db")]
    [InlineData("{}", "#!DB --name x\nselect 1", "sql-db")]
    [InlineData("{\"polyglot_notebook\":{\"kernelName\":\"db\"}}", "select 1", "sql-db")]
    [InlineData("{\"polyglot_notebook\":{\"kernelName\":\"db\"}}", "#!csharp\n1", "csharp")]
    [InlineData("{\"polyglot_notebook\":{\"kernelName\":\"mine\"}}", "1", "csharp")]
    [InlineData("{}", "#!sql-shop\nselect 1", "sql-shop")]
    [InlineData("{}", "#!csharp --name x\n1", "csharp")]
    [InlineData("{}", "#!other\n1", null)]
    [InlineData("{\"polyglot_notebook\":7}", "1", null)]
    public void Read_cell_of_a_declared_or_connected_kernel_is_known(string metadata, string source, string? language)
    {
        using var folder = new TemporaryFolder();
        const string Kernels = "\"metadata\":{\"kernelspec\":{\"name\":\".net-csharp\",\"language\":\"C#\"},"
            + "\"polyglot_notebook\":{\"kernelInfo\":{\"items\":[{\"name\":\"mine\",\"languageName\":\"C#\"},{\"name\":\"sql-db\",\"languageName\":\"T-SQL\","
            + "\"aliases\":[\"db\"]}]}}},\"nbformat\":4,\"nbformat_minor\":5";
        const string Connecting = "{\"cell_type\":\"code\",\"source\":\"#!connect mssql --kernel-name shop x\"}";
        string cell = $"{{\"cell_type\":\"code\",\"metadata\":{metadata},\"source\":{System.Text.Json.JsonSerializer.Serialize(source)}}}";
        string path = folder.Write("good.ipynb", "{" + Kernels + ",\"cells\":[" + Connecting + "," + cell + "]}");
        Assert.Equal(language, NotebookReader.Read(path).Cells[1].Language);
    }

    private static string Refusal(string path) => Assert.Throws<NotebookReadException>(() => NotebookReader.Read(path)).Message;
}
