using LabelNotebooks.Interactive.Tests.Host;

namespace LabelNotebooks.Interactive.Tests;

/// <summary>Figures of ours in our own runner, where nothing else brings F#.</summary>
public sealed class FigureTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("figure-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void They_are_drawn_without_F_which_comes_with_the_first_chart_that_a_person_composes()
    {
        const string IsLoaded = "Console.WriteLine(AppDomain.CurrentDomain.GetAssemblies().Any(one => one.GetName().Name == \"FSharp.Core\"));";
        IReadOnlyList<CellTexts> cells = OurRunner.Run(_folder.FullName,
        [
            "#r \"nuget: LabelNotebooks\"",
            $"#!label-balance \"{RepositoryRoot.Combine("notebooks", "data", "digits.csv")}\" --label label",
            IsLoaded,
            "var trace = new Plotly.NET.Trace(\"bar\");\nPlotly.NET.GenericChart.ofTraceObject(false, trace)",
            IsLoaded,
        ]);
        Assert.All(cells, cell => Assert.Null(cell.Failure));
        Assert.Equal(("False\n", "chart: bar, 1 trace", "True\n"), (cells[2].Text, cells[3].Text, cells[4].Text));
    }
}
