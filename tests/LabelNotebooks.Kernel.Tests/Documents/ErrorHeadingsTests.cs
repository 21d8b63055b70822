using LabelNotebooks.Kernel.Documents;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Tests.Documents;

/// <summary>The box of a cell that failed is headed by what happened.</summary>
public sealed class ErrorHeadingsTests
{
    [Theory]
    [InlineData("CS0103", "x", "This cell's C# does not compile")]
    [InlineData("FileNotFoundException", "FileNotFoundException: gone.csv", "There is no such file")]
    [InlineData("System.IO.FileNotFoundException", "System.IO.FileNotFoundException: gone.csv", "There is no such file")]
    [InlineData("Timeout", "The cell took longer.", "The cell took too long")]
    [InlineData("AuditInputException", "labels.csv: there is no label in it.", "What was given cannot be used")]
    [InlineData("MyOwnException", "MyOwnException: no", "This cell stopped with an error")]
    public void A_heading_is_what_happened_in_words(string name, string trace, string heading) =>
        Assert.Equal(heading, ErrorHeadings.Of(new CellError(name, "message", null, [trace])));

    [Theory]
    [InlineData("CS0103", "line 1, column 1: CS0103: x", "This cell's C# does not compile (CS0103)")]
    [InlineData("MyOwnException", "MyOwnException: no", "This cell stopped with an error (MyOwnException)")]
    [InlineData("AuditInputException", "labels.csv: there is no label in it.", "What was given cannot be used")]
    [InlineData("Timeout", "The cell took longer.", "The cell took too long")]
    public void A_console_names_what_the_code_of_a_cell_threw_behind_the_words(string name, string trace, string heading) =>
        Assert.Equal(heading, ErrorHeadings.InConsole(new CellError(name, "message", null, [trace])));

    [Fact]
    public void No_heading_is_the_name_of_an_exception()
    {
        foreach (Type type in typeof(object).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Exception))))
            Assert.DoesNotContain(type.Name, ErrorHeadings.Of(new CellError(type.Name, "message", null, [type.Name + ": message"])), StringComparison.Ordinal);
    }
}
