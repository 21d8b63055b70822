using System.IO.Compression;
using System.Text.Json.Nodes;

namespace LabelNotebooks.Tool.Tests;

/// <summary>What packages bring to extend .NET Interactive, in our runner: formatters are used, and what cannot be is told in one sentence.</summary>
public sealed class HostExtensionsTests : IDisposable
{
    private readonly ToolProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public void Run_charts_of_Plotly_NET_are_drawn_offline_without_our_package_and_only_a_person_changes_that()
    {
        JsonArray[] cells = Run(
            "#r \"nuget: Plotly.NET.CSharp, 0.14.0\"\n#r \"nuget: Plotly.NET.Interactive, 6.0.0\"",
            "using Plotly.NET.CSharp;\nvar chart = Chart.Point<double, double, string>(x: new double[] { 1, 2 }, y: new double[] { 5, 10 });\nchart",
            "chart",
            "Microsoft.DotNet.Interactive.Formatting.Formatter.Register<Plotly.NET.GenericChart>(one => \"<b>mine</b>\", \"text/html\");\nchart");
        // plotly.js comes before the first chart, once.
        Assert.Equal(2, cells[1].Count);
        Assert.Contains("LabelNotebooksPlotly", Form(cells[1], 0, "text/html"), StringComparison.Ordinal);
        Assert.Equal("chart: scatter, 1 trace", Form(cells[1], 1, "text/plain"));
        Assert.Contains("data-figure", Form(cells[1], 1, "text/html"), StringComparison.Ordinal);
        Assert.DoesNotContain("https://", Form(cells[1], 1, "text/html"), StringComparison.Ordinal);
        Assert.Single(cells[2]);
        Assert.Equal(Form(cells[1], 1, "text/html"), Form(cells[2], 0, "text/html"));
        Assert.Equal("<b>mine</b>", Form(cells[3], 0, "text/html"));
    }

    [Fact]
    public void Run_script_that_a_package_brings_for_that_host_is_run_and_a_bad_one_is_told()
    {
        Pack(
            "Good.Extension",
            "#!csharp\npublic class Bird { }\nMicrosoft.DotNet.Interactive.Formatting.Formatter.Register<Bird>(bird => \"<b>bird</b>\", \"text/html\");");
        Pack("Bad.Extension", "#!csharp\nnew Microsoft.DotNet.Interactive.CSharp.CSharpKernel();");
        JsonArray[] cells = Run("#i \"nuget: packages\"\n#r \"nuget: Good.Extension, 1.0.0\"\n#r \"nuget: Bad.Extension, 1.0.0\"", "new Bird()");
        Assert.Equal("<b>bird</b>", Form(cells[1], 0, "text/html"));
        Assert.Contains(
            "Bad.Extension extends .NET Interactive by extension.dib, which could not be used here: ",
            cells[0].ToJsonString(),
            StringComparison.Ordinal);
    }

    private JsonArray[] Run(params string[] cells)
    {
        _probe.WriteNotebook("a.ipynb", cells);
        ToolRun run = _probe.Run("run", "a.ipynb", "--output", "out.ipynb");
        Assert.True(run.ExitCode == 0, run.Error);
        return [.. JsonNode.Parse(_probe.Read("out.ipynb"))!["cells"]!.AsArray().Select(cell => cell!["outputs"]!.AsArray())];
    }

    private static string Form(JsonArray outputs, int at, string mimeType) =>
        string.Concat(outputs[at]!["data"]![mimeType]!.AsArray().Select(line => line!.GetValue<string>()));

    private void Pack(string name, string script)
    {
        Directory.CreateDirectory(_probe.Combine("packages"));
        using ZipArchive package = ZipFile.Open(_probe.Combine($"packages/{name}.1.0.0.nupkg"), ZipArchiveMode.Create);
        Write(
            package,
            $"{name}.nuspec",
            $"<package><metadata><id>{name}</id><version>1.0.0</version><authors>nobody</authors><description>A test.</description></metadata></package>");
        Write(package, "interactive-extensions/dotnet/extension.dib", script);
        Write(package, "lib/net10.0/_._", "");
    }

    private static void Write(ZipArchive package, string name, string text)
    {
        using var writer = new StreamWriter(package.CreateEntry(name).Open());
        writer.Write(text);
    }
}
