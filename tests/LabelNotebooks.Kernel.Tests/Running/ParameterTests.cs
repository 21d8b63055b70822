using LabelNotebooks.Contracts.Engine;

namespace LabelNotebooks.Kernel.Tests.Running;

public sealed class ParameterTests : IDisposable
{
    private const string Cell = """
        var folds = 5;
        int seed = 1, depth = -2;
        long rows = 10;
        var big = 5L;
        double share = 0.5;
        var rate = 1e-3;
        float weight = 1f;
        decimal price = 9.99m;
        bool dryRun = false;
        var name = "digits";
        string? note = null;
        int? limit = null;
        char separator = ',';
        byte small = 1;
        string[] paths = { "a" };
        var when = DateTime.UnixEpoch;
        const int Fixed = 3;
        """;

    private readonly EngineProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Theory]
    [InlineData("folds", "10", "folds = 10;")]
    [InlineData("folds", "-3", "folds = -3;")]
    [InlineData("seed", "007", "seed = 7;")]
    [InlineData("depth", "2147483647", "depth = 2147483647;")]
    [InlineData("rows", "9223372036854775807", "rows = 9223372036854775807L;")]
    [InlineData("big", "1", "big = 1L;")]
    [InlineData("share", "1", "share = 1.0;")]
    [InlineData("share", "-0.25", "share = -0.25;")]
    [InlineData("share", "NaN", "share = double.NaN;")]
    [InlineData("share", "-Infinity", "share = double.NegativeInfinity;")]
    [InlineData("rate", "1E+30", "rate = 1E+30;")]
    [InlineData("weight", "0.1", "weight = 0.1F;")]
    [InlineData("price", "1.10", "price = 1.10M;")]
    [InlineData("dryRun", "True", "dryRun = true;")]
    [InlineData("name", "two words", "name = \"two words\";")]
    [InlineData("name", "", "name = \"\";")]
    [InlineData("name", "null", "name = \"null\";")]
    [InlineData("name", "\"; System.IO.File.Delete(\"x\"); //", "name = \"\\\"; System.IO.File.Delete(\\\"x\\\"); //\";")]
    [InlineData("name", "a\\\nb\u2028c\0", "name = \"a\\\\\\nb\\u2028c\\0\";")]
    [InlineData("name", "{System.Environment.Exit(1)}", "name = \"{System.Environment.Exit(1)}\";")]
    [InlineData("note", "null", "note = null;")]
    [InlineData("note", "text", "note = \"text\";")]
    [InlineData("limit", "5", "limit = 5;")]
    [InlineData("limit", "null", "limit = null;")]
    [InlineData("separator", "'", "separator = '\\'';")]
    [InlineData("separator", "\\", "separator = '\\\\';")]
    [InlineData("small", "255", "small = 255;")]
    public async Task Run_value_is_typed_after_the_default_and_can_never_become_code(string name, string value, string expected)
    {
        NotebookRunResult result = await RunAsync((name, value));
        Assert.Equal(NotebookRunOutcome.Completed, result.Outcome);
        Assert.Equal("// Parameters\n" + expected, _probe.SourceOf(2));
        Assert.Equal("injected-parameters", (string?)_probe.Output["cells"]![1]!["metadata"]!["tags"]![0]);
        Assert.Equal(3, result.CodeCells);
    }

    [Theory]
    [InlineData("folds", "abc", "parameter \"folds\": \"abc\" is not a whole number (the notebook's default is 5).")]
    [InlineData("folds", "1.5", "parameter \"folds\": \"1.5\" is not a whole number (the notebook's default is 5).")]
    [InlineData("folds", "1;Exit()", "parameter \"folds\": \"1;Exit()\" is not a whole number (the notebook's default is 5).")]
    [InlineData("folds", "99999999999", "parameter \"folds\": \"99999999999\" is not a whole number (the notebook's default is 5).")]
    [InlineData("folds", "null", "parameter \"folds\": \"null\" is not a whole number (the notebook's default is 5).")]
    [InlineData("share", "0,5", "parameter \"share\": \"0,5\" is not a number (with a point, as in 0.5) (the notebook's default is 0.5).")]
    [InlineData("dryRun", "yes", "parameter \"dryRun\": \"yes\" is not true or false (the notebook's default is false).")]
    [InlineData("separator", "ab", "parameter \"separator\": \"ab\" is not a single character (the notebook's default is ',').")]
    [InlineData("small", "256", "parameter \"small\": \"256\" is not a whole number from 0 on (the notebook's default is 1).")]
    [InlineData(
        "paths",
        "a",
        "parameter \"paths\": a string[] cannot be set from outside: only numbers, text, true/false and single letters can. "
        + "Give it a plain default, or compute it in a later cell.")]
    [InlineData(
        "when",
        "2020",
        "parameter \"when\": its type cannot be set from outside: only numbers, text, true/false and single letters can. "
        + "Give it a plain default, or compute it in a later cell.")]
    [InlineData(
        "fold",
        "5",
        "parameter \"fold\" is not in the notebook; did you mean folds? The notebook has: folds, seed, depth, rows, big, share, rate, weight, price, dryRun, "
        + "name, note, limit, separator, small, paths, when.")]
    [InlineData(
        "Fixed",
        "5",
        "parameter \"Fixed\" is not in the notebook. The notebook has: folds, seed, depth, rows, big, share, rate, weight, price, dryRun, "
        + "name, note, limit, separator, small, paths, when.")]
    public async Task Run_value_that_does_not_fit_is_refused_before_any_cell_runs(string name, string value, string expected)
    {
        var refusal = await Assert.ThrowsAsync<NotebookReadException>(() => RunAsync((name, value)));
        Assert.Equal(expected, refusal.Message);
        Assert.DoesNotContain(_probe.Observer.Heard, line => line.StartsWith("start", StringComparison.Ordinal));
        Assert.False(File.Exists(_probe.OutputPath));
    }

    [Fact]
    public async Task Run_all_problems_come_at_once()
    {
        var refusal = await Assert.ThrowsAsync<NotebookReadException>(() => RunAsync(("folds", "x"), ("sed", "1"), ("share", "y")));
        Assert.Equal(3, refusal.Message.Split('\n').Length);
    }

    [Fact]
    public async Task Run_same_name_twice_the_last_wins_and_a_note_says_so()
    {
        await RunAsync(("folds", "6"), ("folds", "7"));
        Assert.Equal("// Parameters\nfolds = 7;", _probe.SourceOf(2));
        Assert.Equal(["parameter folds was given twice: \"7\" is used, \"6\" is not."], _probe.Observer.Notes);
    }

    [Fact]
    public async Task Run_method_that_captured_the_variable_sees_the_value()
    {
        await _probe.RunAsync(
            NotebookBuilder.Tagged(("code", "var folds = 5;\nint Twice() => 2 * folds;", "parameters"), ("code", "Twice()", "")),
            request => request with { Parameters = [KeyValuePair.Create("folds", "10")] });
        Assert.Equal("20", _probe.TextOf(3));
    }

    [Fact]
    public async Task Run_injected_cell_of_an_earlier_run_is_replaced()
    {
        await RunAsync(("folds", "6"));
        string first = await File.ReadAllTextAsync(_probe.OutputPath);
        await _probe.RunAsync(first, request => request with { Parameters = [KeyValuePair.Create("seed", "9")] });
        Assert.Equal("// Parameters\nseed = 9;", _probe.SourceOf(2));
        Assert.Equal(3, _probe.Output["cells"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("True", "bool x = true;")]
    [InlineData("5", "int x = 5;")]
    [InlineData("5000000000", "long x = 5000000000L;")]
    [InlineData("0.5", "double x = 0.5;")]
    [InlineData("None", "string x = null;")]
    [InlineData("2020-01-01", "string x = \"2020-01-01\";")]
    public async Task Run_without_a_tagged_cell_the_types_are_inferred(string value, string expected)
    {
        await _probe.RunAsync(
            NotebookBuilder.Of(("markdown", "# T"), ("code", "x")),
            request => request with { Parameters = [KeyValuePair.Create("x", value)] });
        Assert.Equal("// Parameters\n" + expected, _probe.SourceOf(1));
        Assert.Single(_probe.Observer.Notes);
    }

    private Task<NotebookRunResult> RunAsync(params (string Name, string Value)[] values) => _probe.RunAsync(
        NotebookBuilder.Tagged(("code", Cell, "parameters"), ("code", "1", "")),
        request => request with { Parameters = [.. values.Select(value => KeyValuePair.Create(value.Name, value.Value))] });
}
