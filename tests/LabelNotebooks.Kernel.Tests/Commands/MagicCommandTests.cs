namespace LabelNotebooks.Kernel.Tests.Commands;

public sealed class MagicCommandTests : IDisposable
{
    private const string Load = "#r \"nuget: Sample.Extension\"";

    private readonly SessionProbe _probe = new(SampleExtension.Create());

    public void Dispose() => _probe.Dispose();

    [Fact]
    public async Task A_carried_extension_greets_once_and_needs_no_network()
    {
        Assert.Equal("[display] Sample 1.2.3 is ready.", await _probe.RunAsync(Load));
        Assert.Equal("", await _probe.RunAsync("#r \"nuget: sample.EXTENSION, 1.2.3\""));
        Assert.Empty(_probe.Notes);
    }

    [Fact]
    public async Task Another_version_gives_way_to_the_carried_one_and_one_sentence_says_so()
    {
        const string Sentence = "Sample.Extension 1.2.3, which this tool carries, is used in place of 9.0.0.";
        Assert.Equal($"[stderr] {Sentence}\n[display] Sample 1.2.3 is ready.", await _probe.RunAsync("#r \"nuget: Sample.Extension, 9.0.0\""));
        Assert.Equal([Sentence], _probe.Notes);
    }

    [Fact]
    public async Task Commands_run_between_the_lines_of_code() =>
        Assert.Equal(
            "[display] Sample 1.2.3 is ready.\n[stdout] before\n[display] data=x max=5 share=0 all=false\n[stdout] after\n[result] 3"
                .Replace("all=false", "all=False", StringComparison.Ordinal),
            await _probe.RunAsync(
                $"{Load}\nConsole.WriteLine(\"before\");\n#!sample-show x --max-points 5\nConsole.WriteLine(\"after\");\n3"));

    [Fact]
    public async Task Lines_in_faults_stay_those_of_the_cell()
    {
        await _probe.RunAsync(Load);
        Assert.StartsWith("[display] data=x", await _probe.RunAsync("#!sample-show x\n\nthrow new Exception(\"here\");"), StringComparison.Ordinal);
        Assert.Equal(3, _probe.LastResult!.Error!.Line);
        await _probe.RunAsync("#!sample-show x\nvar a = 1;\n#!sample-show x\nnonsense");
        Assert.Equal(4, _probe.LastResult!.Error!.Line);
    }

    [Fact]
    public async Task A_marker_inside_a_text_or_a_comment_is_no_command() =>
        Assert.Equal("[result] \n#!sample-show\n", await _probe.RunAsync("/*\n#!unknown\n*/\nvar s = @\"\n#!sample-show\n\";\ns"));

    [Fact]
    public async Task References_may_stand_below_code() =>
        Assert.Equal("[stdout] first\n[display] Sample 1.2.3 is ready.\n[result] 3", await _probe.RunAsync($"Console.WriteLine(\"first\");\n{Load}\n1 + 2"));

    [Theory]
    [InlineData("#!csharp\n1 + 1")]
    [InlineData("#!c#\n1 + 1")]
    public async Task A_marker_of_the_language_is_accepted(string code) => Assert.Equal("[result] 2", await _probe.RunAsync(code));

    [Theory]
    [InlineData("not_loaded", "#!sample-show x", false)]
    [InlineData("unknown_before_load", "#!other", false)]
    [InlineData("unknown", "#!sample-shaw x", true)]
    [InlineData("parameters", "#!sample-show --max-points x --wrong", true)]
    [InlineData("open_quote", "#!sample-show \"x", true)]
    [InlineData("explained", "1+1;\n#!sample-fail", true)]
    [InlineData("help", "#!sample-show --help", true)]
    public async Task What_a_person_reads(string name, string code, bool load)
    {
        if (load)
            await _probe.RunAsync(Load);
        Snapshot.Matches(await _probe.RunAsync(code.Replace("1+1;", "var a = 1;", StringComparison.Ordinal)), name);
    }

    [Fact]
    public async Task An_explained_error_shows_only_its_message()
    {
        await _probe.RunAsync(Load);
        await _probe.RunAsync("throw new LabelNotebooks.Kernel.Tests.SampleException(\"Two\\nlines.\");");
        Assert.Equal(["Two", "lines."], _probe.LastResult!.Error!.Trace);
    }

    [Fact]
    public async Task A_variable_set_by_a_command_has_its_type_in_the_next_line()
    {
        await _probe.RunAsync(Load);
        Assert.Equal("[result] 8", await _probe.RunAsync("#!sample-set\nsampled.Count + numbers.Count"));
        Assert.Equal("[result] 5", await _probe.RunAsync("lazy.Sum()"));
        Assert.Equal("sampling", Assert.Single(_probe.Reports).Activity);
    }

    [Fact]
    public async Task A_variable_that_exists_is_set_in_place()
    {
        await _probe.RunAsync($"{Load}\nvar sampled = new LabelNotebooks.Kernel.Tests.SampleResult(1); int Read() => sampled.Count;");
        Assert.Equal("[result] 7", await _probe.RunAsync("#!sample-set\nRead()"));
    }

    [Theory]
    [InlineData("class")]
    [InlineData("a b")]
    [InlineData("1a")]
    [InlineData("x; System.Environment.Exit(1)")]
    public async Task A_variable_needs_a_name(string name)
    {
        string text = await _probe.RunAsync($"LabelNotebooks.Contracts.Hosting.NotebookHost.Current.SetVariable(\"{name}\", 1);");
        Assert.StartsWith($"[error] ArgumentException line 1: \"{name}\" cannot be the name of a variable", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variables_can_be_read_by_their_name()
    {
        await _probe.RunAsync("var first = 1; string second = null;");
        Assert.Equal("[result] first,second | True  | False", await _probe.RunAsync(
            """
            var host = LabelNotebooks.Contracts.Hosting.NotebookHost.Current;
            var names = string.Join(",", host.VariableNames);
            var found = host.TryGetVariable("second", out var value);
            $"{names} | {found} {value} | {host.TryGetVariable("third", out _)}"
            """));
    }

    [Fact]
    public async Task Formatters_of_the_extension_count_once_it_is_loaded()
    {
        await _probe.RunAsync(Load);
        Assert.Equal("[result] 3 samples", await _probe.RunAsync("new LabelNotebooks.Kernel.Tests.SampleResult(3)"));
        Assert.Equal("[result] 4 special samples", await _probe.RunAsync("new LabelNotebooks.Kernel.Tests.SampleSpecialResult(4)"));
    }
}
