namespace LabelNotebooks.Kernel.Tests.Session;

public sealed class CSharpSessionTests : IDisposable
{
    private readonly SessionProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public async Task State_stays_across_cells()
    {
        Assert.Equal("", await _probe.RunAsync("var x = 40; int Add(int n) => x + n;"));
        Assert.Equal("[result] 42", await _probe.RunAsync("Add(2)"));
        Assert.Equal("[result] 12", await _probe.RunAsync("x = 10;\nAdd(2)"));
    }

    [Fact]
    public async Task Types_of_earlier_cells_can_be_used()
    {
        await _probe.RunAsync("public record Point(double X, double Y);");
        Assert.Equal("[result] Point { X = 1.5, Y = -2 }", await _probe.RunAsync("new Point(1.5, -2)"));
    }

    [Fact]
    public async Task Await_stands_at_the_top_level() =>
        Assert.Equal("[result] 5", await _probe.RunAsync("await Task.Delay(1);\nvar n = await Task.FromResult(5);\nn"));

    [Theory]
    [InlineData("1 + 1", "[result] 2")]
    [InlineData("1 + 1;", "[error] CS0201 line 1: Only assignment, call, increment, decrement, await, and new object expressions can be used as a statement")]
    [InlineData("string s = null;\ns", "[result] null")]
    [InlineData("Console.WriteLine(3)", "[stdout] 3")]
    [InlineData("// nothing", "")]
    [InlineData("\"text\"", "[result] text")]
    public async Task Only_a_last_expression_with_a_value_is_shown(string code, string expected) =>
        Assert.Equal(expected, await _probe.RunAsync(code));

    [Theory]
    [InlineData("return 5;", "[result] 5")]
    [InlineData("var x = 3;\nreturn new { x };", "[result] { x = 3 }")]
    [InlineData("return null;", "[result] null")]
    [InlineData("return;", "")]
    [InlineData("if (DateTime.Now.Year > 1) return;\n5", "")]
    [InlineData("if (DateTime.Now.Year > 1) return 4;\n5", "[result] 4")]
    [InlineData("if (DateTime.Now.Year < 1) return 4;\n5", "[result] 5")]
    [InlineData("if (DateTime.Now.Year > 1) { return 4; }\nConsole.Write(1);", "[result] 4")]
    [InlineData("if (DateTime.Now.Year < 1) return 4;\nConsole.Write(1);", "[stdout] 1")]
    [InlineData("for (int n = 0; ; n++) { if (n == 3) return n; }", "[result] 3")]
    [InlineData("int Five() { return 5; }\nFunc<int> six = () => { return 6; };\nConsole.Write(Five());", "[stdout] 5")]
    [InlineData("await Task.Yield();\nreturn \"later\";", "[result] later")]
    [InlineData("void Nothing() { return; }\nstring s = null;\ns", "[result] null")]
    public async Task What_a_cell_returns_is_its_result(string code, string expected) =>
        Assert.Equal(expected, await _probe.RunAsync(code));

    [Fact]
    public async Task Streams_and_displays_keep_their_true_order() =>
        Assert.Equal("[stdout] a\nb\n[display] shown\n[stdout] c\n[stderr] d\n[stdout] e\n[result] 7", await _probe.RunAsync(
            """
            Console.Write("a\n"); Console.WriteLine("b");
            display("shown");
            Console.WriteLine("c"); Console.Error.WriteLine("d"); Console.WriteLine("e");
            7
            """));

    [Fact]
    public async Task Console_is_as_before_after_a_cell()
    {
        TextWriter before = Console.Out;
        await _probe.RunAsync("Console.WriteLine(1);");
        Assert.Same(before, Console.Out);
        await _probe.RunAsync("throw new Exception();");
        Assert.Same(before, Console.Out);
    }

    [Fact]
    public async Task A_cell_that_asks_for_input_is_refused() =>
        Assert.Equal(
            "[error] InvalidOperationException line 1: A cell cannot ask for input here: "
            + "set a variable in a cell tagged parameters and give its value with -p.",
            await _probe.RunAsync("Console.ReadLine()"));

    [Fact]
    public async Task Text_from_other_threads_belongs_to_the_cell() =>
        Assert.Equal("[stdout] worker", await _probe.RunAsync("var t = new Thread(() => Console.Write(\"worker\")); t.Start(); t.Join();"));

    [Fact]
    public async Task Update_replaces_the_display_wherever_it_stands()
    {
        await _probe.RunAsync("var shown = display(\"first\"); Console.WriteLine(\"after\");");
        var first = _probe.LastOutputs;
        await _probe.RunAsync("shown.Update(\"second\");");
        Assert.Equal("[display] second\n[stdout] after", SessionProbe.Describe(first));
        Assert.Empty(_probe.LastOutputs.Snapshot());
    }

    [Fact]
    public async Task Display_is_also_an_extension_method() =>
        Assert.Equal("[display] [ 1, 2 ]", await _probe.RunAsync("new[] { 1, 2 }.Display();"));

    [Fact]
    public async Task Every_compile_error_is_listed_with_its_line() =>
        Snapshot.Matches(await _probe.RunAsync("int a = \"x\";\nvar b = 1;\nb.Nothing();\nunknown"));

    [Fact]
    public async Task A_using_declaration_is_explained()
    {
        string text = await _probe.RunAsync("var a = 1;\nusing var reader = new StringReader(\"x\");");
        Assert.Contains("A using declaration cannot stand at the top level of a cell: write using (var x = ...) { ... }", text, StringComparison.Ordinal);
        Assert.StartsWith("[error] CS1002 line 2:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_runtime_error_names_its_line_and_no_frame_of_the_engine()
    {
        await _probe.RunAsync("int Divide(int a, int b)\n{\n    return a / b;\n}");
        string text = await _probe.RunAsync("var kept = 5;\n\nDivide(1, 0);\nvar after = 6;");
        Assert.Equal("[error] DivideByZeroException line 3: Attempted to divide by zero.", text);
        Snapshot.Matches(string.Join("\n", _probe.LastResult!.Error!.Trace));
    }

    [Fact]
    public async Task Variables_before_the_fault_survive()
    {
        await _probe.RunAsync("var kept = 5;\nthrow new InvalidOperationException(\"stop\");");
        Assert.Equal("[result] 5", await _probe.RunAsync("kept"));
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_changes_nothing()
    {
        await _probe.RunAsync("var x = 1;");
        await _probe.RunAsync("x = 2; nonsense");
        Assert.Equal("[result] 1", await _probe.RunAsync("x"));
    }

    [Fact]
    public async Task Inner_exceptions_are_told()
    {
        await _probe.RunAsync("throw new InvalidOperationException(\"outer\", new ArgumentException(\"inner\"));");
        Assert.Contains("caused by ArgumentException: inner", _probe.LastResult!.Error!.Trace);
    }

    [Theory]
    [InlineData("%matplotlib inline")]
    [InlineData("!ls")]
    [InlineData("import numpy as np")]
    [InlineData("var a = 1;\nprint(\"hi\")")]
    public async Task Habits_of_another_language_are_recognized(string code) =>
        Assert.Contains("looks like Python or a shell: this kernel runs C#.", await _probe.RunAsync(code), StringComparison.Ordinal);

    [Fact]
    public async Task A_display_without_a_semicolon_is_shown_once() => Assert.Equal("[display] 5", await _probe.RunAsync("display(5)"));

    [Fact]
    public async Task Deep_recursion_fits_on_the_stack() =>
        Assert.Equal("[result] 50000", await _probe.RunAsync("int Depth(int n) => n == 0 ? 0 : 1 + Depth(n - 1);\nDepth(50_000)"));

    [Fact]
    public async Task The_compiler_of_the_engine_is_not_offered_to_cells()
    {
        string text = await _probe.RunAsync("Microsoft.CodeAnalysis.SyntaxNode node = null;");
        Assert.Contains("CS0234", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_runs_a_script_and_sees_to_its_references()
    {
        _probe.Folder.Write("inner.csx", "var fromInner = 20;");
        _probe.Folder.Write("helper.csx", "#load \"inner.csx\"\n#r \"System.Xml.Linq\"\nint Twice(int n) => 2 * n + fromInner;");
        Assert.Equal("[result] 62", await _probe.RunAsync("#load \"helper.csx\"\nTwice(21)"));
    }

    [Fact]
    public async Task A_missing_script_is_named()
    {
        string text = await _probe.RunAsync("#load \"missing.csx\"\n1");
        Assert.Contains("missing.csx", text, StringComparison.Ordinal);
        Assert.Contains("line 1", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public async Task The_machine_culture_is_the_cell_culture_and_never_the_output_culture(string culture)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo(culture);
        try
        {
            Assert.Equal("[result] 1.5", await _probe.RunAsync("1.5"));
            Assert.Equal("[result] 1,5", await _probe.RunAsync("1.5.ToString()"));
            Assert.Equal("[result] { A = 0.25, B = 2026-03-01 }", await _probe.RunAsync("new { A = 0.25, B = new DateTime(2026, 3, 1) }"));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
