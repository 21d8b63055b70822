using LabelNotebooks.Contracts.Engine;

namespace LabelNotebooks.Kernel.Tests.Running;

public sealed class NotebookEngineTests : IDisposable
{
    private readonly EngineProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public async Task Run_tells_each_cell_and_counts_what_it_skips()
    {
        NotebookRunResult result = await _probe.RunAsync(
            NotebookBuilder.Of(
                ("markdown", "# T"),
                ("code", "// why\n\nvar x = 1;"),
                ("code", "#!fsharp\nlet y = 1"),
                ("code", ""),
                ("code", "#!fsharp\nlet z = 1"),
                ("code", "x")));
        Assert.Equal(["start 2/6 var x = 1;", "end 2", "start 6/6 x", "end 6"], _probe.Observer.Heard);
        Assert.Equal((NotebookRunOutcome.Completed, 4, 2), (result.Outcome, result.CodeCells, result.ExecutedCells));
        Assert.Equal(["2 fsharp cells were not run: this tool runs C#."], result.Skipped);
        Assert.Equal("1", _probe.TextOf(6));
    }

    [Fact]
    public async Task Run_dib_with_kernels_of_its_own_skips_and_counts_their_cells()
    {
        string path = _probe.Folder.Write(
            "in.dib",
            "#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"sql-db\"}]}}\n#!meta\nnonsense\n#!csharp\nvar a = 1;\na\n#!sql-db\nselect 1\n"
            + "#!markdown\n# Now\n#!sql-db\nselect 2\n#!csharp\na + 1");
        NotebookRunResult result = await new NotebookEngine()
            .RunAsync(new NotebookRunRequest { InputPath = path, OutputPath = _probe.OutputPath, HtmlPath = _probe.HtmlPath }, _probe.Observer, default);
        Assert.Equal((NotebookRunOutcome.Completed, 4, 2), (result.Outcome, result.CodeCells, result.ExecutedCells));
        Assert.Equal(["2 sql-db cells were not run: this tool runs C#."], result.Skipped);
        Assert.Equal(("1", "2"), (_probe.TextOf(1), _probe.TextOf(5)));
        Assert.StartsWith("What stands below #!meta in line 3 is not valid JSON", Assert.Single(_probe.Observer.Notes), StringComparison.Ordinal);
        Assert.Contains("This sql-db cell was not run.", _probe.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_stops_at_the_first_failure_and_saves_what_was_executed()
    {
        NotebookRunResult result =
            await _probe.RunAsync(NotebookBuilder.Of(("code", "\"done\""), ("code", "var a = 1;\nthrow new Exception(\"no\");"), ("code", "\"never\"")));
        Assert.Equal(NotebookRunOutcome.CellFailed, result.Outcome);
        Assert.Equal([new CellFailure(2, 2, "Exception", "no") { Heading = "This cell stopped with an error (Exception)" }], result.Failures);
        Assert.Equal("done", _probe.TextOf(1));
        Assert.Equal("Exception: no", _probe.TextOf(2));
        Assert.Equal("", _probe.TextOf(3));
        Assert.Null(_probe.Output["cells"]![2]!["execution_count"]);
        Assert.Contains("done", _probe.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_allow_errors_goes_on()
    {
        NotebookRunResult result = await _probe.RunAsync(
            NotebookBuilder.Of(("code", "throw new Exception(\"no\");"), ("code", "\"on\"")),
            request => request with { AllowErrors = true });
        Assert.Equal((NotebookRunOutcome.Completed, 2, 1), (result.Outcome, result.ExecutedCells, result.Failures.Count));
        Assert.Equal("on", _probe.TextOf(2));
    }

    [Fact]
    public async Task Run_cell_tagged_raises_exception_may_fail()
    {
        NotebookRunResult result = await _probe.RunAsync(NotebookBuilder.Tagged(
            ("code", "throw new Exception(\"shown\");", "raises-exception"),
            ("code", "\"on\"", "")));
        Assert.Equal((NotebookRunOutcome.Completed, 0), (result.Outcome, result.Failures.Count));
        Assert.Equal("Exception: shown", _probe.TextOf(1));
        Assert.Equal("on", _probe.TextOf(2));
    }

    [Fact]
    public async Task Run_endless_cell_times_out_also_with_allow_errors()
    {
        NotebookRunResult result = await _probe.RunAsync(
            NotebookBuilder.Of(
                ("code", "\"done\""),
                ("code", "Console.WriteLine(\"part\"); var w = System.Diagnostics.Stopwatch.StartNew(); while (w.Elapsed.TotalSeconds < 20) { }"),
                ("code", "2")),
            request => request with { CellTimeout = TimeSpan.FromSeconds(6), AllowErrors = true });
        Assert.Equal(NotebookRunOutcome.CellTimedOut, result.Outcome);
        Assert.Equal("The cell took longer than 6 s and was given up. Allow more time, or make it do less.", Assert.Single(result.Failures).Message);
        Assert.StartsWith("part\nTimeout: ", _probe.TextOf(2), StringComparison.Ordinal);
        Assert.Equal("", _probe.TextOf(3));
    }

    [Fact]
    public async Task Run_cancelled_saves_what_was_executed()
    {
        using var cancellation = new CancellationTokenSource();
        Task<NotebookRunResult> running = Task.Run(() => _probe.RunAsync(
            NotebookBuilder.Of(("code", "\"done\""), ("code", "System.IO.File.WriteAllText(\"started\", \"\"); await Task.Delay(60_000);"), ("code", "2")),
            cancellation: cancellation.Token));
        while (!File.Exists(_probe.Folder.Combine("started")) && !running.IsCompleted)
            await Task.Delay(10);
        await cancellation.CancelAsync();
        NotebookRunResult result = await running;
        Assert.Equal(NotebookRunOutcome.Interrupted, result.Outcome);
        Assert.Equal("done", _probe.TextOf(1));
    }

    [Fact]
    public async Task Run_cells_have_the_folder_of_the_notebook_and_it_is_restored()
    {
        string before = Environment.CurrentDirectory;
        _probe.Folder.Write("data.txt", "beside");
        await _probe.RunAsync(NotebookBuilder.Of(("code", "File.ReadAllText(\"data.txt\")")));
        Assert.Equal("beside", _probe.TextOf(1));
        Assert.Equal(before, Environment.CurrentDirectory);
    }

    [Theory]
    [InlineData("missing/out.ipynb", "The folder {0}missing does not exist: create it, or write out.ipynb elsewhere.")]
    [InlineData(".", "{0}. is a folder; name a file in it.")]
    [InlineData("out.html", "The notebook and the page would both be written to {0}out.html: give them two names.")]
    public async Task Run_output_that_cannot_be_written_is_told_before_any_cell_runs(string output, string expected)
    {
        string root = _probe.Folder.Path + Path.DirectorySeparatorChar;
        var fault = await Assert.ThrowsAsync<IOException>(() =>
            _probe.RunAsync(NotebookBuilder.Of(("code", "1")), request => request with { OutputPath = root + output }));
        Assert.Equal(string.Format(System.Globalization.CultureInfo.InvariantCulture, expected, root), fault.Message);
        Assert.Empty(_probe.Observer.Heard);
    }

    [Fact]
    public async Task Run_page_over_the_notebook_is_refused()
    {
        var fault = await Assert.ThrowsAsync<IOException>(() =>
            _probe.RunAsync(NotebookBuilder.Of(("code", "1")), request => request with { HtmlPath = request.InputPath }));
        Assert.EndsWith("give it another name, such as in.html.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_over_the_input_when_named_explicitly()
    {
        await _probe.RunAsync(NotebookBuilder.Of(("code", "1 + 1")), request => request with { OutputPath = request.InputPath });
        Assert.Contains("execute_result", await File.ReadAllTextAsync(_probe.Folder.Combine("in.ipynb")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_target_that_appears_as_a_folder_meanwhile_leaves_no_half_file()
    {
        await Assert.ThrowsAsync<IOException>(() =>
            _probe.RunAsync(NotebookBuilder.Of(("code", "System.IO.File.Delete(\"out.ipynb\"); System.IO.Directory.CreateDirectory(\"out.ipynb\");"))));
        Assert.DoesNotContain(Directory.GetFiles(_probe.Folder.Path), file => file.EndsWith(".writing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_reports_progress_and_notes()
    {
        await _probe.RunAsync(
            NotebookBuilder.Of(("code", "#r \"nuget: Sample.Extension, 2.0.0\"\n#!sample-set")),
            request => request with { CarriedExtensions = [SampleExtension.Create()] });
        Assert.Equal(
            [
                "start 1/1 #r \"nuget: Sample.Extension, 2.0.0\"",
                "note: Sample.Extension 1.2.3, which this tool carries, is used in place of 2.0.0.",
                "progress 1 sampling 1/2",
                "end 1",
            ],
            _probe.Observer.Heard);
    }
}
