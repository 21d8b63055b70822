using System.Diagnostics;

namespace LabelNotebooks.Tool.Tests;

public sealed class RunTests : IDisposable
{
    private readonly ToolProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public void Run_good_notebook_writes_both_files_and_says_so()
    {
        _probe.WriteNotebook("a.ipynb", ["var x = 20;", "Console.WriteLine(\"hello\");\nx + 1"]);
        ToolRun run = _probe.Run("run", "a.ipynb", "--output", "out.ipynb", "--html", "out.html");
        Assert.Equal((0, "2 of 2 code cells ran.\nNotebook: out.ipynb\nPage: out.html\n"), (run.ExitCode, run.Output));
        Assert.Matches(@"^cell   1 of 2  done   +\d+\.\d s  var x = 20;\ncell   2 of 2  done   +\d+\.\d s  Console\.WriteLine\(.hello.\);\n$", run.Error);
        Assert.Contains("21", _probe.Read("out.ipynb"), StringComparison.Ordinal);
        Assert.Contains("hello", _probe.Read("out.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_without_outputs_says_that_nothing_was_written()
    {
        _probe.WriteNotebook("a.ipynb", ["1"]);
        ToolRun run = _probe.Run("run", "a.ipynb");
        Assert.Equal((0, "1 of 1 code cells ran.\nNothing was written. To keep the results, add --html a.html.\n"), (run.ExitCode, run.Output));
        Assert.Single(Directory.GetFiles(_probe.Folder));
    }

    [Fact]
    public void Run_failing_cell_exits_1_names_the_place_and_saves_the_executed_part()
    {
        _probe.WriteNotebook("a.ipynb", ["\"first\"", "var a = 1;\nthrow new InvalidOperationException(\"no labels\");", "\"third\""]);
        ToolRun run = _probe.Run("run", "a.ipynb", "--html", "out.html", "--output", "out.ipynb");
        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("cell 2, line 2: This cell stopped with an error (InvalidOperationException): no labels\n", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("2 of 3 code cells ran, 1 failed.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("first", _probe.Read("out.html"), StringComparison.Ordinal);
        Assert.Contains("no labels", _probe.Read("out.ipynb"), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_line_that_cannot_be_done_says_so_without_the_name_of_an_exception_and_without_code()
    {
        File.WriteAllText(Path.Combine(_probe.Folder, "a.csv"), "name,x\none,1\ntwo,2\n");
        _probe.WriteNotebook("a.ipynb", ["#r \"nuget: LabelNotebooks\"", "#!label-audit a.csv"]);
        ToolRun run = _probe.Run("run", "a.ipynb");
        Assert.Contains("cell 2, line 1: What was given cannot be used: a.csv: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("--label NAME", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("in C#", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_audit_in_a_pipeline_exits_by_what_is_newly_flagged()
    {
        string Csv(int wrong) => "id,label,p_cat,p_dog\n" + string.Concat(
            Enumerable.Range(0, 200).Select(row => $"c{row},{(row % 2 == 0 != row < wrong ? "cat" : "dog")},{(row % 2 == 0 ? "0.9,0.1" : "0.2,0.8")}\n"));
        void Audit(string options) => _probe.WriteNotebook("audit.ipynb", ["#r \"nuget: LabelNotebooks\"", $"#!label-audit scored.csv {options}"]);

        File.WriteAllText(Path.Combine(_probe.Folder, "scored.csv"), Csv(wrong: 4));
        Audit("--save audit.json --fail-over 5");
        Assert.Equal(0, _probe.Run("run", "audit.ipynb").ExitCode);

        File.WriteAllText(Path.Combine(_probe.Folder, "scored.csv"), Csv(wrong: 20));
        Audit("--since audit.json --fail-over 5");
        ToolRun run = _probe.Run("run", "audit.ipynb", "--html", "audit.html");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("16 of 200 labels are newly flagged: 8.0 %, more than 5 %.", run.Error, StringComparison.Ordinal);
        Assert.Contains("New since the earlier audit", _probe.Read("audit.html"), StringComparison.Ordinal);

        Audit("--since audit.json --fail-over 8");
        Assert.Equal(0, _probe.Run("run", "audit.ipynb").ExitCode);
    }

    [Fact]
    public void Run_allow_errors_exits_0()
    {
        _probe.WriteNotebook("a.ipynb", ["throw new Exception(\"no\");", "\"on\""]);
        ToolRun run = _probe.Run("run", "a.ipynb", "--allow-errors");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("2 of 2 code cells ran, 1 failed.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_cell_that_never_ends_exits_1_saves_the_part_and_ends_the_process()
    {
        _probe.WriteNotebook("a.ipynb", ["\"first\"", "while (true) { }"]);
        var watch = Stopwatch.StartNew();
        ToolRun run = _probe.Run("run", "a.ipynb", "--timeout", "6", "--html", "out.html");
        Assert.Equal(1, run.ExitCode);
        Assert.True(watch.Elapsed.TotalSeconds >= 6, "the cell was given up before its time");
        Assert.Contains("cell 2: The cell took too long: The cell took longer than 6 s", run.Error, StringComparison.Ordinal);
        Assert.Contains("first", _probe.Read("out.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_cells_have_the_invariant_culture_until_one_of_them_sets_another()
    {
        const string Show = "Console.WriteLine(1234.5);";
        _probe.WriteNotebook(
            "a.ipynb",
            [Show, "System.Globalization.CultureInfo.DefaultThreadCurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(\"de-DE\");", Show]);
        using Process process = _probe.Start(new Dictionary<string, string> { ["LC_ALL"] = "tr_TR.UTF-8" }, "run", "a.ipynb", "--output", "out.ipynb");
        Assert.Equal(0, ToolProbe.Finish(process).ExitCode);
        string executed = _probe.Read("out.ipynb");
        Assert.Contains("1234.5\\n", executed, StringComparison.Ordinal);
        Assert.Contains("1234,5\\n", executed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in.ipynb")]
    [InlineData("in.dib")]
    public void Run_file_is_named_as_it_is_seen_from_the_shell(string name)
    {
        Directory.CreateDirectory(_probe.Combine("notes"));
        string notebook = Path.Combine("notes", name);
        const string Declared = "string path = \"data.csv\";";
        const string Shown = "Console.Write(System.IO.File.ReadAllText(path))";
        if (name.EndsWith(".dib", StringComparison.Ordinal))
            File.WriteAllText(_probe.Combine(notebook), $"#!csharp\n{Declared}\n#!csharp\n{Shown}\n");
        else
            _probe.WriteNotebook(notebook, [Declared, Shown], "parameters");
        File.WriteAllText(_probe.Combine(Path.Combine("notes", "data.csv")), "beside the notebook");
        File.WriteAllText(_probe.Combine("Stationsbl\u00e4tter M\u00e4rz.csv"), "where I stand");

        ToolRun run = _probe.Run("run", notebook, "-p", "path=Stationsbl\u00e4tter M\u00e4rz.csv", "--output", "out.ipynb");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("where I stand", _probe.Read("out.ipynb"), StringComparison.Ordinal);

        ToolRun missing = _probe.Run("run", notebook, "-p", "path", "nirgends.csv");
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("parameter path: there is no nirgends.csv, neither where the run was started", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_dib_file_becomes_a_notebook_and_other_languages_are_counted()
    {
        File.WriteAllText(
            _probe.Combine("old.dib"),
            "#!markdown\n\n# Old\n\n#!html\n\n<b>shown</b>\n\n#!csharp\n\nConsole.WriteLine(6 * 7);\n\n#!pwsh\n\nGet-Date\n");
        ToolRun run = _probe.Run("run", "old.dib", "--output", "new.ipynb", "--html", "new.html");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("1 pwsh cell was not run: this tool runs C#.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("42\\n", _probe.Read("new.ipynb"), StringComparison.Ordinal);
        Assert.Contains("<b>shown</b>", _probe.Read("new.html"), StringComparison.Ordinal);
        Assert.Contains("Old</h1>", _probe.Read("new.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_foreground_thread_of_a_cell_does_not_keep_the_process()
    {
        _probe.WriteNotebook("a.ipynb", ["new Thread(() => { while (true) { Thread.Sleep(10); } }).Start();"]);
        Assert.Equal(0, _probe.Run("run", "a.ipynb").ExitCode);
    }

    [Fact]
    public async Task Run_interrupted_exits_130_and_saves_the_executed_part()
    {
        if (OperatingSystem.IsWindows())
            return;
        _probe.WriteNotebook("a.ipynb", ["\"first\"", "File.WriteAllText(\"started\", \"\"); while (true) { }"]);
        using Process process = _probe.Start("run", "a.ipynb", "--html", "out.html");
        while (!File.Exists(_probe.Combine("started")) && !process.HasExited)
            await Task.Delay(50);
        using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        ToolRun run = ToolProbe.Finish(process);
        Assert.Equal(130, run.ExitCode);
        Assert.Contains("The run was stopped.", run.Error, StringComparison.Ordinal);
        Assert.Contains("first", _probe.Read("out.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-p", "folds", "10")]
    [InlineData("-p", "folds=10")]
    [InlineData("--parameter", "folds", "10")]
    [InlineData("--parameter=folds=10")]
    public void Run_parameter_in_each_spelling(params string[] spelling)
    {
        _probe.WriteNotebook("a.ipynb", ["var folds = 5;\nvar name = \"x\";", "Console.WriteLine(folds * 2 + name);"], "parameters");
        ToolRun run = _probe.Run(["run", .. spelling, "-p", "name=a=b=c", "a.ipynb", "--output", "out.ipynb"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("20a=b=c", _probe.Read("out.ipynb"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-7")]
    [InlineData("@file")]
    [InlineData("--html")]
    [InlineData("")]
    public void Run_parameter_value_may_look_like_anything(string value)
    {
        _probe.WriteNotebook("a.ipynb", ["var text = \"x\";", "Console.WriteLine($\"<{text}>\");"], "parameters");
        ToolRun run = _probe.Run("run", "a.ipynb", "-p", "text", value, "--output", "out.ipynb");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"<{value}>", _probe.Read("out.ipynb"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Run_same_notebook_gives_the_same_bytes_in_every_culture_and_every_run(string culture)
    {
        _probe.WriteNotebook("a.ipynb", [
            "new { Title = 0.5, When = new DateTime(2026, 3, 1) }",
            "display(1.5); new[] { 0.25, 1e-5 }",
            "var s = \"I\";\nthrow new Exception(s.ToLowerInvariant());",
        ]);
        ToolRun plain = _probe.Run("run", "a.ipynb", "--html", "1.html", "--output", "1.ipynb");
        using Process process = StartIn(culture, "run", "a.ipynb", "--html", "2.html", "--output", "2.ipynb");
        ToolRun other = ToolProbe.Finish(process);
        Assert.Equal((1, 1), (plain.ExitCode, other.ExitCode));
        Assert.Equal(_probe.Read("1.ipynb"), _probe.Read("2.ipynb"));
        Assert.Equal(_probe.Read("1.html"), _probe.Read("2.html"));
    }

    private Process StartIn(string culture, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "label-notebooks"), arguments)
        {
            WorkingDirectory = _probe.Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = culture.Replace('-', '_') + ".UTF-8";
        return Process.Start(start)!;
    }
}
