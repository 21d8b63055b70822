using LabelNotebooks.Contracts.Engine;

namespace LabelNotebooks.Kernel.Tests.Running;

/// <summary>A .dib has no tags: what is set from outside follows the cell that declares it.</summary>
public sealed class DibParameterTests : IDisposable
{
    private readonly EngineProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public async Task Values_follow_the_cells_that_declare_them()
    {
        await RunAsync(
            "#!csharp\n1\n#!csharp\nstring path = \"a.csv\";\nstring Twice() => path + path;\n#!csharp\npath\n"
            + "#!csharp\nint folds = 5;\n#!csharp\n$\"{Twice()} {folds}\"",
            ("path", "b"),
            ("folds", "3"));
        Assert.Equal("// Parameters\npath = \"b\";", _probe.SourceOf(3));
        Assert.Equal("b", _probe.TextOf(4));
        Assert.Equal("// Parameters\nfolds = 3;", _probe.SourceOf(6));
        Assert.Equal("bb 3", _probe.TextOf(7));
        Assert.Empty(_probe.Observer.Notes);
    }

    [Theory]
    [InlineData("string path = \"a.csv\";\nvar twice = path + path;")]
    [InlineData("string path = \"a.csv\";\n#!label-audit @path")]
    [InlineData("string path = \"a.csv\";\n#!label-audit --data=@path")]
    public async Task A_value_that_would_come_too_late_is_refused(string cell)
    {
        var refusal = await Assert.ThrowsAsync<NotebookReadException>(() => RunAsync($"#!csharp\n{cell}", ("path", "b")));
        Assert.Equal(
            "parameter \"path\": cell 1 uses it where it declares it, so that another value would come too late. "
            + "Put the line that declares path into a cell of its own, above that one.",
            refusal.Message);
    }

    [Fact]
    public async Task A_name_that_no_cell_declares_stands_in_a_first_cell_and_that_is_said()
    {
        await RunAsync("#!csharp\npath", ("path", "b"));
        Assert.Equal("b", _probe.TextOf(2));
        Assert.Equal(
            ["no cell declares path: the values stand in a new first cell, and a later assignment would win over them."],
            _probe.Observer.Notes);
    }

    [Fact]
    public async Task A_second_name_that_no_cell_declares_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<NotebookReadException>(() => RunAsync("#!csharp\nint folds = 5;", ("folds", "3"), ("fold", "3")));
        Assert.Equal("parameter \"fold\" is not in the notebook; did you mean folds? The notebook has: folds.", refusal.Message);
    }

    private Task<NotebookRunResult> RunAsync(string dib, params (string Name, string Value)[] values)
    {
        string path = _probe.Folder.Write("in.dib", dib);
        return _probe.RunAsync(
            "",
            request => request with { InputPath = path, Parameters = [.. values.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))] });
    }
}
