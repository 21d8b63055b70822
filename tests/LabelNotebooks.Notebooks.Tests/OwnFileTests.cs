using System.Text.Json.Nodes;
using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Notebooks.Tests;

/// <summary>The first notebook on a file of somebody else's, who does not edit cells.</summary>
public sealed class OwnFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("own files \u00e4 ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("tests/cases/notes/notes.csv", "Labels: column \"Kategorie\"", "Ids: column \"Fallnr\"")]
    [InlineData("tests/cases/ward/ward.csv", "Labels: column \"Diagnose\"", "Ids: column \"Aufnahme-Nr\"")]
    [InlineData("tests/cases/spelling/clean.csv", "Labels: column \"label\"", "Ids: column \"id\"")]
    [InlineData("tests/cases/reading/u16_no_bom.csv", "Labels: column \"label\"", "Ids: column \"id\"")]
    public async Task Columns_are_found_and_what_is_of_the_digits_alone_steps_aside(string path, string label, string id)
    {
        using NotebookRun run = await Run(Notebook01.Name, ("path", RepositoryRoot.Combine(path.Split('/'))));
        string list = run.Output("find", MimeBundle.PlainText);
        Assert.Contains(label, list, StringComparison.Ordinal);
        Assert.Contains(id, list, StringComparison.Ordinal);
        Assert.Contains("has no column \"true_label\" of true labels", Printed(run, "truth"), StringComparison.Ordinal);
        Assert.StartsWith("Without true labels, a person counts", Printed(run, "turn-two-code"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_its_own_probabilities_is_not_trained_on()
    {
        using NotebookRun run = await Run(Notebook01.Name, ("path", RepositoryRoot.Combine("tests", "cases", "labels-from-one", "named.csv")));
        Assert.StartsWith("The file brings its own predicted probabilities", Printed(run, "train"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_without_flags_is_no_error()
    {
        string path = Path.Combine(_folder, "all right.csv");
        File.WriteAllText(path, "id,label,true_label,x,y\n" + string.Concat(Enumerable.Range(0, 120).Select(row =>
            FormattableString.Invariant($"r{row},{(row % 2 == 0 ? "cat,cat" : "dog,dog")},{(row % 2 * 10) + (row % 3)},{row % 5}\n"))));
        using NotebookRun run = await Run(Notebook01.Name, ("path", path));
        Assert.Contains("No label of 120 stands out", run.Output("find", MimeBundle.PlainText), StringComparison.Ordinal);
        Assert.StartsWith("Nothing is flagged", Printed(run, "turn-two-code"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_may_be_named_and_the_truth_is_compared_with()
    {
        using NotebookRun run = await Run(
            Notebook01.Name,
            ("path", RepositoryRoot.Combine("tests", "cases", "notes", "notes-with-corrections.csv")),
            ("label", "Kategorie"),
            ("id", "Fallnr"),
            ("truth", "korrigiert"));
        Assert.DoesNotContain("To name another", run.Output("find", MimeBundle.PlainText), StringComparison.Ordinal);
        Assert.Contains("wrong labels found", run.Output("truth", MimeBundle.PlainText), StringComparison.Ordinal);
        Assert.Contains("of the first 50 flags point at a wrong label", Printed(run, "turn-two-code"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_as_dib_takes_the_same_values()
    {
        JsonArray cells = JsonNode.Parse(File.ReadAllText(RepositoryRoot.Combine("notebooks", Notebook01.Name)))!["cells"]!.AsArray();
        string dib = Path.Combine(_folder, "first.dib");
        File.WriteAllText(dib, string.Concat(cells.Select(cell =>
            $"#!{(cell!["cell_type"]!.GetValue<string>() == "code" ? "csharp" : "markdown")}\n\n"
            + $"{string.Concat(cell["source"]!.AsArray().Select(line => line!.GetValue<string>()))}\n\n")));
        string own = Path.Combine(_folder, "Stationsbl\u00e4tter M\u00e4rz.csv");
        File.Copy(RepositoryRoot.Combine("tests", "cases", "ward", "ward.csv"), own);

        using NotebookRun run = await Run(dib, ("path", own), ("top", "3"));
        string executed = File.ReadAllText(run.NotebookPath);
        Assert.Contains("300 rows and 11 columns in Stationsbl\u00e4tter M\u00e4rz.csv", executed, StringComparison.Ordinal);
        Assert.Contains("The 3 most suspicious labels", executed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Notebook01.Name, "rule", "predicted-neq-given", "turn-one-code")]
    [InlineData(Notebook01.Name, "first", "80", "turn-two-code")]
    [InlineData(Notebook02.Name, "method", "", "turn-1-cell")]
    [InlineData(Notebook02.Name, "taken", "majority", "turn-2-cell")]
    [InlineData(Notebook03.Name, "guard", "150", "turn-1-cell")]
    [InlineData(Notebook03.Name, "size", "800", "turn-2-cell")]
    public async Task It_is_your_turn_without_an_editor(string notebook, string name, string value, string cell)
    {
        using NotebookRun before = await NotebookRun.Of(notebook);
        using NotebookRun run = await Run(notebook, (name, value));
        Assert.NotEqual(Outputs(before, cell), Outputs(run, cell));
        foreach (JsonNode? other in run.Cells)
        {
            string id = other!["id"]!.GetValue<string>();
            if (id != cell && other["metadata"]!["tags"] is null && other["cell_type"]!.GetValue<string>() == "code")
                Assert.Equal(Outputs(before, id), Outputs(run, id));
        }
    }

    private static async Task<NotebookRun> Run(string notebook, params (string Name, string Value)[] values)
    {
        NotebookRun run = await NotebookRun.Of(notebook, [.. values.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))]);
        Assert.True(run.Result.Outcome == NotebookRunOutcome.Completed, string.Join("\n", run.Result.Failures));
        return run;
    }

    // The cell with the values is counted as one more.
    private static string Outputs(NotebookRun run, string id) => Cell(run, id)["outputs"]!.ToJsonString()
        .Replace($"\"execution_count\":{Cell(run, id)["execution_count"]!.ToJsonString()}", "", StringComparison.Ordinal);

    private static JsonNode Cell(NotebookRun run, string id) => run.Cells.Single(cell => cell!["id"]!.GetValue<string>() == id)!;

    private static string Printed(NotebookRun run, string id)
    {
        JsonNode text = Cell(run, id)["outputs"]![0]!["text"]!;
        return text is JsonArray lines ? string.Concat(lines.Select(line => line!.GetValue<string>())) : text.GetValue<string>();
    }
}
