using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Tests.Session;

/// <summary>Commands that every session has, and parts of a cell in other languages.</summary>
public sealed class SessionCommandsTests : IDisposable
{
    private readonly SessionProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public async Task Who_lists_variables_with_type_and_value()
    {
        Assert.Equal("[display] No variable has been declared.", await _probe.RunAsync("#!who"));
        await _probe.RunAsync("var count = 3; var name = \"a\\nb\"; var list = new List<int> { 1, 2 };");
        await _probe.RunAsync("var count = 4.5;");
        Assert.Equal("[display]   name   string     \"a\\nb\"\n  list   List<int>  [ 1, 2 ]\n  count  double     4.5", await _probe.RunAsync("#!who"));
    }

    [Fact]
    public async Task Reset_forgets_what_cells_declared()
    {
        await _probe.RunAsync("var gone = 1; int F() => 2;");
        Assert.Equal("", await _probe.RunAsync("#!reset"));
        Assert.Contains("CS0103", await _probe.RunAsync("gone"), StringComparison.Ordinal);
        Assert.Contains("CS0103", await _probe.RunAsync("F()"), StringComparison.Ordinal);
        Assert.Equal("[result] 3", await _probe.RunAsync("1 + 2"));
        Assert.DoesNotContain("gone", (await _probe.Session.CompleteAsync("go", 2, CancellationToken.None)).Texts);
    }

    [Fact]
    public async Task Time_is_told_at_the_end_of_the_cell()
    {
        string said = await _probe.RunAsync("#!time\nConsole.WriteLine(\"work\");\n5");
        Assert.Matches("^\\[stdout\\] work\n\\[result\\] 5\n\\[display\\] Wall time: [0-9,]+ ms$", said);
    }

    [Fact]
    public async Task Help_lists_and_explains()
    {
        Assert.Contains("#!reset    Forgets all variables, methods and types; packages stay.", await _probe.RunAsync("#!lsmagic"), StringComparison.Ordinal);
        Assert.StartsWith("[display] Type C#; the last line without a semicolon is shown.", await _probe.RunAsync("#!help"), StringComparison.Ordinal);
        Assert.Contains("Example: #!time", await _probe.RunAsync("#!help time"), StringComparison.Ordinal);
        Assert.Contains("#!tim is not a command here; did you mean #!time?", await _probe.RunAsync("#!help tim"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_runs_the_code_of_a_file()
    {
        string script = _probe.Folder.Write("helpers.csx", "int Twice(int n) => 2 * n;\nvar ready = true;");
        string dib = _probe.Folder.Write(
            "old.dib",
            "#!meta\n\n{\"kernelInfo\":{}}\n\n#!csharp\n\nvar fromDib = 7;\n\n#!markdown\n\n# Title\n\n#!csharp\n\nvar second = fromDib + 1;");
        await _probe.RunAsync($"#!import \"{script}\"");
        Assert.Equal("[result] 42", await _probe.RunAsync("ready ? Twice(21) : 0"));
        Assert.Equal("", await _probe.RunAsync($"#!import \"{dib}\""));
        Assert.Equal("[result] 8", await _probe.RunAsync("second"));
        Assert.Contains(
            "ImportError: There is no file nowhere.cs".Replace("ImportError: ", "", StringComparison.Ordinal),
            await _probe.RunAsync("#!import nowhere.cs"),
            StringComparison.Ordinal);
        string faulty = _probe.Folder.Write("faulty.cs", "int ok = 1;\nthrow new Exception(\"inside\");");
        Assert.Contains("inside", await _probe.RunAsync($"#!import \"{faulty}\""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!html\n<b>\"x</b>", "<b>\"x</b>")]
    [InlineData("#!markdown\n**it's** so", "<p><strong>it's</strong> so</p>\n")]
    public async Task Pages_in_a_cell_are_shown(string code, string html)
    {
        await _probe.RunAsync(code);
        DisplayOutput shown = Assert.IsType<DisplayOutput>(Assert.Single(_probe.LastOutputs.Snapshot()));
        Assert.True(shown.Bundle.TryGet(MimeBundle.Html, out string? made));
        Assert.Equal(html, made);
    }

    [Fact]
    public async Task Languages_take_turns_and_lines_keep_their_numbers()
    {
        Assert.Equal(
            "[stdout] one\n[display] <i>two</i>\n[error] Exception line 6: four",
            await _probe.RunAsync("Console.WriteLine(\"one\");\n#!html\n<i>two</i>\n#!csharp\nvar three = 3;\nthrow new Exception(\"four\");"));
        Assert.Equal(
            "[error] LanguageError line 2: This kernel runs C#; what stands below #!fsharp was not run.",
            await _probe.RunAsync("var a = 1;\n#!fsharp\nlet b = 2"));
    }

    [Fact]
    public async Task Import_of_itself_ends_and_faults_in_a_file_name_its_line()
    {
        string one = _probe.Folder.Combine("one.csx");
        string two = _probe.Folder.Write("two.csx", $"#!import \"{one}\"");
        _probe.Folder.Write("one.csx", $"var a = 1;\n#!import \"{two}\"");
        Assert.Contains("one.csx imports itself, directly or through another file", await _probe.RunAsync($"#!import \"{one}\""), StringComparison.Ordinal);
        string bad = _probe.Folder.Write("bad.csx", "var b = 1;\n\n#!nothing");
        Assert.StartsWith(
            "[error] CommandError line 1: bad.csx, line 3: #!nothing is not a command here",
            await _probe.RunAsync($"#!import \"{bad}\""),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var s = $\"\"\"\n#!reset\n\"\"\";\ns", "[result] #!reset")]
    [InlineData("#if false\n#!reset\n#endif\n5", "[result] 5")]
    public async Task A_line_of_a_text_or_of_code_that_is_switched_off_is_no_command(string code, string expected) =>
        Assert.Equal(expected, await _probe.RunAsync(code));
}
