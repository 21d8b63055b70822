namespace LabelNotebooks.Tool.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly ToolProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Theory]
    [InlineData("nothing")]
    [InlineData("unknown_command", "rum", "a.ipynb")]
    [InlineData("jupyter_alone", "jupyter")]
    [InlineData("jupyter_misspelt", "jupyter", "instal")]
    [InlineData("jupyter_unknown_option", "jupyter", "install", "--frob")]
    [InlineData("jupyter_no_folder", "jupyter", "install", "--prefix", "")]
    [InlineData("jupyter_two_places", "jupyter", "install", "--prefix", "p", "--user")]
    [InlineData("jupyter_kernel_without_file", "jupyter", "kernel")]
    [InlineData("command_in_capitals", "Jupyter", "install", "--frob")]
    [InlineData("no_notebook", "run")]
    [InlineData("two_notebooks", "run", "a.ipynb", "b.ipynb")]
    [InlineData("unknown_option", "run", "a.ipynb", "--htlm", "x")]
    [InlineData("parameter_alone", "run", "a.ipynb", "-p")]
    [InlineData("parameter_without_value", "run", "a.ipynb", "-p", "folds")]
    [InlineData("parameter_without_name", "run", "a.ipynb", "-p", "=5")]
    [InlineData("timeout_text", "run", "a.ipynb", "--timeout", "soon")]
    [InlineData("timeout_zero", "run", "a.ipynb", "--timeout", "0")]
    [InlineData("timeout_nan", "run", "a.ipynb", "--timeout", "NaN")]
    [InlineData("html_twice", "run", "a.ipynb", "--html", "a.html", "--html", "b.html")]
    [InlineData("html_over_a_table", "run", "a.ipynb", "--html", "data.csv")]
    [InlineData("output_over_a_table", "run", "a.ipynb", "--output", "data.csv")]
    [InlineData("missing_file", "run", "no.ipynb")]
    [InlineData("missing_folder", "run", "a.ipynb", "--html", "no/a.html")]
    [InlineData("unknown_parameter", "run", "a.ipynb", "-p", "fold", "5")]
    [InlineData("parameter_of_another_type", "run", "a.ipynb", "-p", "folds", "abc")]
    public void Faulty_use_exits_2_and_says_on_standard_error_what_to_do(string name, params string[] arguments)
    {
        _probe.WriteNotebook("a.ipynb", ["var folds = 5;"], "parameters");
        ToolRun run = _probe.Run(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Snapshot.Matches(run.Error.Replace(Path.GetFullPath(_probe.Folder) + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), name);
    }

    [Fact]
    public void Help_is_enough_to_use_it()
    {
        ToolRun run = _probe.Run("run", "--help");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void Version_is_a_version() => Assert.Matches(@"^\d+\.\d+\.\d+\n$", _probe.Run("--version").Output);
}
