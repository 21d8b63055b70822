using System.Text.Json.Nodes;

namespace LabelNotebooks.Tool.Tests;

/// <summary>Programs that a cell starts: what they write stands under the cell, in its place.</summary>
public sealed class ProgramsOfCellsTests : IDisposable
{
    private readonly ToolProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public void Run_program_of_a_cell_writes_between_the_lines_of_the_cell_and_not_into_the_results_of_the_tool()
    {
        if (OperatingSystem.IsWindows())
            return;
        _probe.WriteNotebook("a.ipynb",
        [
            "for (int i = 0; i < 50; i++)\n{\n    Console.WriteLine($\"cell {i}\");\n"
            + "    System.Diagnostics.Process.Start(\"echo\", $\"program {i}\").WaitForExit();\n}",
            "System.Diagnostics.Process.Start(\"printf\", \"a\u00e4\u20ac\").WaitForExit();\n42",
            "display(\"shown\");\nSystem.Diagnostics.Process.Start(\"echo\", \"behind\").WaitForExit();\ndisplay(\"last\");",
            "System.Diagnostics.Process.Start(\"seq\", \"1 200000\").WaitForExit();",
        ]);
        ToolRun run = _probe.Run("run", "a.ipynb", "--output", "out.ipynb");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("4 of 4 code cells ran.\nNotebook: out.ipynb\n", run.Output);
        Assert.Equal(string.Concat(Enumerable.Range(0, 50).Select(i => $"cell {i}\nprogram {i}\n")), Texts(0));
        Assert.Equal("a\u00e4\u20ac42", Texts(1));
        Assert.Equal("shownbehind\nlast", Texts(2));
        Assert.Equal(string.Concat(Enumerable.Range(1, 200_000).Select(i => $"{i}\n")), Texts(3));
    }

    [Fact]
    public void Run_program_that_outlives_its_cell_does_not_hold_the_run()
    {
        if (OperatingSystem.IsWindows())
            return;
        _probe.WriteNotebook("a.ipynb", ["var program = System.Diagnostics.Process.Start(\"sleep\", \"3600\");", "program.Kill();\n\"ended\""]);
        Assert.Equal(0, _probe.Run("run", "a.ipynb", "--output", "out.ipynb").ExitCode);
        Assert.Equal("ended", Texts(1));
    }

    private string Texts(int cell) => string.Concat(JsonNode.Parse(_probe.Read("out.ipynb"))!["cells"]![cell]!["outputs"]!.AsArray()
        .SelectMany(output => (output!["text"] ?? output["data"]!["text/plain"])!.AsArray())
        .Select(line => line!.GetValue<string>()));
}
