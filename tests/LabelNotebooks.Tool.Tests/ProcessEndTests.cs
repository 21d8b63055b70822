using System.Diagnostics;
using System.Text.Json.Nodes;

namespace LabelNotebooks.Tool.Tests;

/// <summary>Cells that end the process: what ran before is there, and the cell that did it is named.</summary>
public sealed class ProcessEndTests : IDisposable
{
    private const string AsyncVoid = "async void Boom() { await Task.Delay(10); throw new InvalidOperationException(\"nobody hears\"); }\nBoom();\n"
        + "await Task.Delay(Timeout.Infinite);";
    private const string RawThread = "new Thread(() => throw new InvalidOperationException(\"nobody hears\")).Start();\nThread.Sleep(Timeout.Infinite);";

    private readonly ToolProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Theory]
    [InlineData("Environment.Exit(0);", "Environment.Exit, exit code 0")]
    [InlineData("Environment.Exit(77);", "Environment.Exit, exit code 77")]
    [InlineData("await Task.Run(() => Environment.Exit(0));", "Environment.Exit, exit code 0")]
    [InlineData(AsyncVoid, "InvalidOperationException: nobody hears")]
    [InlineData(RawThread, "InvalidOperationException: nobody hears")]
    public void Run_cell_that_ends_the_process_is_saved_named_and_exits_1(string cell, string told)
    {
        _probe.WriteNotebook("a.ipynb", ["\"first\"", "Console.WriteLine(\"said before\");\n" + cell, "\"third\""]);
        ToolRun run = _probe.Run("run", "a.ipynb", "--output", "out.ipynb", "--html", "out.html");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("cell 2", run.Error, StringComparison.Ordinal);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Contains("1 of 3 code cells ran, 1 failed.\nNotebook: out.ipynb\nPage: out.html\n", run.Output, StringComparison.Ordinal);

        string[] outputs = Outputs("out.ipynb");
        Assert.Contains("first", outputs[0], StringComparison.Ordinal);
        Assert.Contains("said before", outputs[1], StringComparison.Ordinal);
        Assert.Contains(told, outputs[1], StringComparison.Ordinal);
        Assert.Equal("[]", outputs[2]);
        string page = _probe.Read("out.html");
        Assert.Contains("This page is not whole: the run ended at cell 2", page, StringComparison.Ordinal);
        Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.Contains("said before", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_method_of_an_earlier_cell_that_ends_the_process_later_is_named_by_its_own_cell()
    {
        _probe.WriteNotebook("a.ipynb", [
            "async void Boom() { await Task.Delay(10); throw new InvalidOperationException(\"nobody hears\"); }",
            "Boom();\n1",
            "Thread.Sleep(Timeout.Infinite);",
        ]);
        ToolRun run = _probe.Run("run", "a.ipynb", "--output", "out.ipynb");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("cell 1, line 1: This cell ended the program that ran it", run.Error, StringComparison.Ordinal);
        Assert.Contains("nobody hears", Outputs("out.ipynb")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Run_process_that_a_leftover_thread_ends_between_cells_is_saved_once_and_well()
    {
        _probe.WriteNotebook(
            "a.ipynb",
            ["_ = Task.Run(() => { Thread.Sleep(20); Environment.Exit(3); });", .. Enumerable.Range(0, 200).Select(i => $"Thread.Sleep(1); {i}")]);
        ToolRun run = _probe.Run("run", "a.ipynb", "--output", "out.ipynb", "--html", "out.html");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Environment.Exit, exit code 3", _probe.Read("out.ipynb"), StringComparison.Ordinal);
        Assert.DoesNotContain("did not come further", _probe.Read("out.ipynb"), StringComparison.Ordinal);
        Assert.Equal(["a.ipynb", "out.html", "out.ipynb"], Directory.GetFiles(_probe.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Run_in_place_that_dies_keeps_the_outputs_of_the_last_run()
    {
        _probe.WriteNotebook("a.ipynb", ["1 + 1", "if (File.Exists(\"die\")) Environment.FailFast(\"gone\");\n\"second\""]);
        Assert.Equal(0, _probe.Run("run", "a.ipynb", "--output", "a.ipynb").ExitCode);
        string before = _probe.Read("a.ipynb");
        File.WriteAllText(_probe.Combine("die"), "");
        Assert.NotEqual(0, _probe.Run("run", "a.ipynb", "--output", "a.ipynb").ExitCode);
        Assert.Equal(before, _probe.Read("a.ipynb"));
    }

    [Fact]
    public void Run_allowed_errors_do_not_make_the_end_of_the_process_a_success()
    {
        _probe.WriteNotebook("a.ipynb", ["Environment.Exit(0);", "1"]);
        Assert.Equal(1, _probe.Run("run", "a.ipynb", "--allow-errors").ExitCode);
    }

    [Fact]
    public void Run_process_that_dies_without_a_word_leaves_what_ran_and_a_mark_where_it_died()
    {
        _probe.WriteNotebook("a.ipynb", ["\"first\"", "Environment.FailFast(\"gone\");", "\"third\""]);
        Assert.NotEqual(0, _probe.Run("run", "a.ipynb", "--output", "out.ipynb", "--html", "out.html").ExitCode);
        string[] outputs = Outputs("out.ipynb");
        Assert.Contains("first", outputs[0], StringComparison.Ordinal);
        Assert.Contains("The run did not come further than this cell (cell 2 of 3)", outputs[1], StringComparison.Ordinal);
        Assert.Equal("[]", outputs[2]);
        Assert.Contains("This page is not whole", _probe.Read("out.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_that_ends_well_bears_no_mark()
    {
        _probe.WriteNotebook("a.ipynb", ["\"first\"", "\"second\""]);
        Assert.Equal(0, _probe.Run("run", "a.ipynb", "--output", "out.ipynb", "--html", "out.html").ExitCode);
        Assert.DoesNotContain("did not come further", _probe.Read("out.ipynb"), StringComparison.Ordinal);
        Assert.DoesNotContain("not whole", _probe.Read("out.html"), StringComparison.Ordinal);
        Assert.Equal(["a.ipynb", "out.html", "out.ipynb"], Directory.GetFiles(_probe.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Run_target_that_cannot_be_replaced_is_told_meanwhile_and_at_the_end()
    {
        _probe.WriteNotebook("a.ipynb", ["Directory.Delete(\"out\", recursive: true);", "\"second\""]);
        Directory.CreateDirectory(_probe.Combine("out"));
        ToolRun run = _probe.Run("run", "a.ipynb", "--output", "out/a.ipynb");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("the run goes on, and saves again at its end", run.Error, StringComparison.Ordinal);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
    }

    private string[] Outputs(string name) =>
        [.. JsonNode.Parse(_probe.Read(name))!["cells"]!
            .AsArray()
            .Select(cell => cell!["outputs"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))];
}
