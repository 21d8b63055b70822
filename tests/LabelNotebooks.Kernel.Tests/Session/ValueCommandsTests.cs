namespace LabelNotebooks.Kernel.Tests.Session;

public sealed class ValueCommandsTests : IDisposable
{
    private const string NobodyTypes = "A cell cannot ask for input here: set a variable in a cell tagged parameters and give its value with -p.";

    private readonly SessionProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Theory]
    [InlineData("#!set --name a --value 5\na + a", "[result] 55")]
    [InlineData("#!set --name a --value \"two words\"\na.Length", "[result] 9")]
    [InlineData("var b = new[] { 1, 2 };\n#!set --name a --value @csharp:b\na.Length + a[1]", "[result] 4")]
    [InlineData("var b = new[] { 1, 2 };\n#!set --value @b --name a --byref\nobject.ReferenceEquals(a, b)", "[result] true")]
    [InlineData("var b = \"@nurse\";\n#!set --name a --value @csharp:b\na", "[result] @nurse")]
    [InlineData("var b = 1;\n#!share --from csharp b --as a\na + b", "[result] 2")]
    [InlineData("#!value --name a\n{ \"x\": 1 }\n#!csharp\n#!share a --from value\na", "[result] { \"x\": 1 }")]
    [InlineData("#!value --name a --mime-type text/plain\nsome text", "[display] some text")]
    [InlineData("var b = 2.5;\n#!value --name a --from-value @csharp:b\n#!csharp\n#!set --name c --value @value:a\nc * 2", "[result] 5")]
    public async Task Values_are_handed_on_with_their_types(string cell, string expected) => Assert.Equal(expected, await _probe.RunAsync(cell));

    [Fact]
    public async Task Value_keeps_the_text_of_a_file()
    {
        _probe.Folder.Write("notes.txt", "first\nsecond");
        string before = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = _probe.Folder.Path;
            Assert.Equal(
                "[result] first\nsecond",
                await _probe.RunAsync("#!value --name notes --from-file notes.txt\n#!csharp\n#!share notes --from value\nnotes"));
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    [Theory]
    [InlineData("#!share x --from fsharp", "CommandError line 1: There is no kernel fsharp here: this kernel runs C# alone, so x cannot come from it.")]
    [InlineData("#!share x --from value", "CommandError line 1: #!value keeps nothing under the name x.")]
    [InlineData("int xy = 1;\n#!set --name a --value @x", "CommandError line 2: There is no variable x; did you mean xy?")]
    [InlineData("#!value --name \"a", "CommandError line 1: #!value: a quote is opened and not closed in: #!value --name \"a")]
    [InlineData(
        "#!set --name a",
        "CommandError line 1: #!set: --value is missing: The value: a text, @csharp:NAME, @value:NAME, @input or @password.\n"
        + "Example: #!set --name folder --value @input:\"Which folder?\"")]
    [InlineData("#!value --name a --from-file none.txt", "CommandError line 1: #!value: none.txt cannot be read: ")]
    [InlineData(
        "#!value --name a --from-url https://example.org",
        "CommandError line 1: #!value --from-url: this kernel fetches nothing from a network. Save the file beside the notebook, and write --from-file NAME.")]
    [InlineData("#!set --name a --value @input", "InvalidOperationException line 1: " + NobodyTypes)]
    [InlineData("#!set --name a --value @password:\"Your word, please\"", "InvalidOperationException line 1: " + NobodyTypes)]
    [InlineData(
        "#!connect jupyter --kernel-name python",
        "CommandError line 1: #!connect brings another language or a data source into a notebook; "
        + "this kernel runs C# alone. In C#, a package does it: #r \"nuget: NAME\".")]
    public async Task What_cannot_be_handed_on_is_told_in_one_sentence(string cell, string expected) =>
        Assert.StartsWith("[error] " + expected, await _probe.RunAsync(cell), StringComparison.Ordinal);

    [Theory]
    [InlineData("display(new[] { 1, 2 }, \"text/plain\");", "[display] [ 1, 2 ]")]
    [InlineData("new[] { 1, 2 }.Display(\"text/plain\");", "[display] [ 1, 2 ]")]
    [InlineData("\"<b>x</b>\".DisplayAs(\"text/plain\");", "[display] <b>x</b>")]
    [InlineData("var shown = display(1, \"text/plain\"); shown.Update(2);", "[display] 2")]
    [InlineData("Javascript(\"1 + 1\");", "[display] (a script)")]
    [InlineData("CSS(\"b { color: red }\");", "[display] (a style)")]
    [InlineData("display(1, \"image/png\");", "[error] InvalidOperationException line 1: The value has no form image/png; it has text/plain.")]
    public async Task A_form_is_asked_for_by_its_name(string cell, string expected) => Assert.Equal(expected, await _probe.RunAsync(cell));

    [Fact]
    public async Task About_says_what_runs_here() =>
        Assert.StartsWith("[display] LabelNotebooks, C# kernel ", await _probe.RunAsync("#!about"), StringComparison.Ordinal);
}
