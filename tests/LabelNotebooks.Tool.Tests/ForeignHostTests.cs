using System.Text.Json.Nodes;

namespace LabelNotebooks.Tool.Tests;

/// <summary>
/// Cells that were written for .NET Interactive, in our runner: its interface is there without a download, and our display asks its formatters.
/// </summary>
public sealed class ForeignHostTests : IDisposable
{
    private readonly ToolProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public void Run_what_a_person_registers_beats_our_forms_and_the_last_one_wins()
    {
        IReadOnlyList<JsonNode> cells = Run(
            "using Microsoft.DotNet.Interactive.Formatting;\nclass Dog { public string Name = \"Rex\"; }\nclass Puppy : Dog { }",
            "new Dog()",
            "Formatter.Register<Dog>(dog => $\"<b>{dog.Name}</b>\", \"text/html\");\nnew Puppy()",
            "Formatter.Register<Dog>((dog, writer) => writer.Write($\"<i>{dog.Name}</i>\"), \"text/html\");\ndisplay(new Dog());",
            "Formatter.Register<Dog>(dog => \"a dog\", \"text/plain\");\nFormatter.SetPreferredMimeTypesFor(typeof(Dog), \"text/plain\");\nnew Dog()",
            "Formatter.Register<int>(number => $\"number {number}\", \"text/plain\");\n5",
            "Formatter.ResetToDefault();\nnew Dog()",
            "Formatter.Register<Dog>((Func<Dog, string>)(dog => throw new Exception(\"bad dog\")), \"text/html\");\nnew Dog()");
        Assert.Contains("Rex", Form(cells[1], "text/html"), StringComparison.Ordinal);
        Assert.Equal("<b>Rex</b>", Form(cells[2], "text/html"));
        Assert.Equal("<i>Rex</i>", Form(cells[3], "text/html"));
        Assert.Equal((null, "a dog"), (Form(cells[4], "text/html"), Form(cells[4], "text/plain")));
        Assert.Equal("number 5", Form(cells[5], "text/plain"));
        Assert.Equal(Form(cells[1], "text/html"), Form(cells[6], "text/html"));
        Assert.Contains(
            "could not be shown as its formatter was registered: Exception: bad dog",
            cells[7]["outputs"]!.ToJsonString(),
            StringComparison.Ordinal);
        Assert.Equal(Form(cells[1], "text/html"), Form(cells[7], "text/html"));
    }

    [Fact]
    public void Run_markup_tables_and_the_context_of_the_cell_are_those_of_that_host()
    {
        IReadOnlyList<JsonNode> cells = Run(
            "div[style: \"color:red\"](h1(\"<T>\"), b(\"y\"))",
            "new[] { new { A = 1, B = \"x\" } }.DisplayTable()",
            "using Microsoft.DotNet.Interactive;\nvar shown = KernelInvocationContext.Current.Display(\"first\", \"text/plain\");\nshown.Update(\"second\");",
            "KernelInvocationContext.Current.CancellationToken.IsCancellationRequested",
            "Kernel.Root.FindKernelByName(\"csharp\").Name",
            "new { A = 1 }.ToDisplayString(\"text/plain\")",
            "IHtmlContent page = new HtmlString(\"<b>page</b>\");\npage",
            "display(new { A = 1 }, \"application/json\");",
            "int b = 3;\nb + 1");
        Assert.Equal("<div style=\"color:red\"><h1>&lt;T&gt;</h1><b>y</b></div>", Form(cells[0], "text/html"));
        Assert.Equal("A  B\n1  x", Form(cells[1], "text/plain"));
        Assert.Contains("<th scope=\"col\">B</th>", Form(cells[1], "text/html"), StringComparison.Ordinal);
        Assert.Single(cells[1]["outputs"]!.AsArray());
        Assert.Equal("second", Form(cells[2], "text/plain"));
        Assert.Equal("false", Form(cells[3], "text/plain"));
        Assert.Equal("csharp", Form(cells[4], "text/plain"));
        Assert.Contains("A", Form(cells[5], "text/plain"), StringComparison.Ordinal);
        Assert.Equal("<b>page</b>", Form(cells[6], "text/html"));
        Assert.Equal("1", cells[7]["outputs"]![0]!["data"]!["application/json"]!["A"]!.ToString());
        Assert.Equal("4", Form(cells[8], "text/plain"));
    }

    [Fact]
    public void Run_what_is_registered_holds_inside_of_other_values_and_so_does_markup()
    {
        IReadOnlyList<JsonNode> cells = Run(
            "using Microsoft.DotNet.Interactive.Formatting;\nrecord Dog(string Name);\nFormatter.Register<Dog>((dog, writer) => writer.Write($\""
            + "<b>{dog.Name}</b>\"), \"text/html\");\nFormatter.Register<double>(number => number.ToString(\"0.0\") + \" <kg>\", \"text/plain\");",
            "new { Pet = new Dog(\"Rex\"), Weight = 1.25, Picture = HTML(\"<i>p</i>\"), Tag = b(\"t\") }",
            "new[] { new Dog(\"Rex\"), new Dog(\"Ida\") }",
            "div(HTML(\"<i>in</i>\"))",
            "Formatter.ListExpansionLimit = 3;\nEnumerable.Range(0, 100)");
        string page = Form(cells[1], "text/html")!;
        Assert.Contains("<b>Rex</b>", page, StringComparison.Ordinal);
        Assert.Contains("1.2 &lt;kg&gt;", page.Replace("1.3", "1.2", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("<i>p</i>", page, StringComparison.Ordinal);
        Assert.Contains("<b>t</b>", page, StringComparison.Ordinal);
        Assert.Contains("Rex", Form(cells[1], "text/plain"), StringComparison.Ordinal);
        Assert.Contains("<b>Rex</b>", Form(cells[2], "text/html"), StringComparison.Ordinal);
        Assert.Contains("<b>Ida</b>", Form(cells[2], "text/html"), StringComparison.Ordinal);
        Assert.Equal("<div><i>in</i></div>", Form(cells[3], "text/html"));
        Assert.Equal("[ 0, 1, 2, 97 more ]", Form(cells[4], "text/plain"));
    }

    [Fact]
    public void Run_what_is_asked_of_that_host_beyond_it_fails_the_cell_with_one_sentence()
    {
        IReadOnlyList<JsonNode> cells = Run(
            allowErrors: true,
            "using Microsoft.DotNet.Interactive;\nusing Microsoft.DotNet.Interactive.Commands;\n"
            + "await Kernel.Root.SendAsync(new SubmitCode(\"1 + 1\", \"csharp\"));",
            "await Kernel.Root.SendAsync(new RequestCompletions(\"Con\", new LinePosition(0, 3)));",
            "Microsoft.DotNet.Interactive.Formatting.Formatter.Register<int>(n => \"\", unknown);",
            "Console.WriteLine(label)",
            "await Kernel.GetInputAsync(\"name?\")");
        Assert.Equal("Code of a cell cannot submit code to a kernel here: put that code into a cell, or into a file that #!import runs.", Fault(cells[0]));
        Assert.Equal(
            "The cell asked its host for RequestCompletions, which this kernel does not serve: it serves display, formatters and input.",
            Fault(cells[1]));
        Assert.Equal("The name 'unknown' does not exist in the current context", Fault(cells[2]));
        // A name that was forgotten is no tag of a page.
        Assert.Equal("The name 'label' does not exist in the current context", Fault(cells[3]));
        Assert.StartsWith("A cell cannot ask for input here", Fault(cells[4]), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_package_of_that_host_needs_no_download_and_says_which_version_serves()
    {
        _probe.WriteNotebook(
            "a.ipynb",
            ["#r \"nuget: Microsoft.DotNet.Interactive.Formatting, 1.0.0-beta.1\"\ntypeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Name"]);
        File.WriteAllText(_probe.Combine("nuget.config"), "<configuration><packageSources><clear/></packageSources></configuration>");
        ToolRun run = _probe.Run("run", "a.ipynb", "--output", "out.ipynb");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains(", which this tool carries, is used in place of 1.0.0-beta.1.", run.Error, StringComparison.Ordinal);
        Assert.Equal("Formatter", Form(Cells()[0], "text/plain"));
    }

    private IReadOnlyList<JsonNode> Run(params string[] cells) => Run(allowErrors: false, cells);

    private IReadOnlyList<JsonNode> Run(bool allowErrors, params string[] cells)
    {
        _probe.WriteNotebook("a.ipynb", cells);
        ToolRun run = _probe.Run(["run", "a.ipynb", "--output", "out.ipynb", .. allowErrors ? (string[])["--allow-errors"] : []]);
        Assert.True(run.ExitCode == 0, run.Error);
        return Cells();
    }

    private IReadOnlyList<JsonNode> Cells() => [.. JsonNode.Parse(_probe.Read("out.ipynb"))!["cells"]!.AsArray().Select(cell => cell!)];

    private static string? Form(JsonNode cell, string mimeType) =>
        cell["outputs"]!.AsArray().LastOrDefault(output => output!["data"] is not null)?["data"]![mimeType] is JsonArray lines
            ? string.Concat(lines.Select(line => line!.GetValue<string>()))
            : null;

    private static string Fault(JsonNode cell) =>
        cell["outputs"]!.AsArray().Single(output => output!["output_type"]!.GetValue<string>() == "error")!["evalue"]!.GetValue<string>();
}
