using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tests;

public sealed class ExtensionTests
{
    [Fact]
    public void Public_api_is_as_agreed() => Snapshot.Matches(PublicApi.Of(typeof(LabelNotebooksExtension).Assembly));

    [Fact]
    public void Greeting_says_what_to_type_and_brings_the_charts()
    {
        NotebookExtension extension = LabelNotebooksExtension.Create();
        MimeBundle greeting = extension.Greeting();
        Assert.True(greeting.TryGet(MimeBundle.PlainText, out string? text));
        Assert.Equal($"LabelNotebooks {extension.Version} is ready. For what you can type: #!label-help", text);
        Assert.True(greeting.TryGet(MimeBundle.Html, out string? html));
        Assert.Contains("LabelNotebooksPlotly", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Assemblies_are_all_that_a_cell_needs()
    {
        NotebookExtension extension = LabelNotebooksExtension.Create();
        Assert.Equal("LabelNotebooks", extension.PackageId);
        Assert.Contains(typeof(LabelIssues).Assembly, extension.Assemblies);
        Assert.Contains(typeof(LabeledData).Assembly, extension.Assemblies);
        Assert.Contains(typeof(CrossValidationResult).Assembly, extension.Assemblies);
        Assert.Contains(typeof(AuditInputException), extension.ExplainedErrors);
    }
}
