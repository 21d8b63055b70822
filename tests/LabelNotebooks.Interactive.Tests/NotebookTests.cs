using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabelNotebooks.Interactive.Tests.Host;
using Xunit.Abstractions;

namespace LabelNotebooks.Interactive.Tests;

/// <summary>Our notebooks by Jupyter in the real host and in our kernel, and by our runner: the same texts, cell by cell.</summary>
[Collection(SharedHost.Name)]
public sealed class NotebookTests(LoadedHost host, ITestOutputHelper output) : IDisposable
{
    // What stays different, with the reason: the host's own way with values that are not ours. docs/hosts.md lists the same.
    private static readonly Dictionary<(string Notebook, int Cell), string> Different = new()
    {
        [("02-annotator-consensus", 33)] = "a number at the end of a cell is given as HTML alone",
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("host-notebooks-");

    public void Dispose() => _folder.Delete(recursive: true);

    [HostJupyterFact]
    public void Every_notebook_gives_the_same_texts_in_all_three_hosts()
    {
        string[] notebooks = [.. Directory.GetFiles(RepositoryRoot.Combine("notebooks"), "*.ipynb")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal)];
        Assert.NotEmpty(notebooks);
        CopyData();
        // The host finds our package where it was packed; the copy says so, the notebook stays as it is.
        foreach (string name in notebooks)
            File.WriteAllText(Combine($"{name}.ipynb"), ForHost(RepositoryRoot.Combine("notebooks", $"{name}.ipynb")));
        HostTool.Run(Folder, Environment("host"), HostTool.Executable, "jupyter", "install", "--path", Combine("host/kernels"));
        HostTool.Run(Folder, Environment("ours"), OurRunner.Executable, "jupyter", "install");
        Parallel.Invoke(
            () => Convert(Folder, Environment("host"), notebooks.Select(name => Combine($"{name}.ipynb")), "in-host"),
            () => Convert(Folder, Environment("ours"), notebooks.Select(name => RepositoryRoot.Combine("notebooks", $"{name}.ipynb")), "in-kernel"));

        var table = new StringBuilder("notebook                 code cells  equal in host  equal in kernel\n");
        var faults = new List<string>();
        foreach (string name in notebooks)
        {
            HostTool.Run(
                Folder,
                Environment("ours"),
                OurRunner.Executable,
                "run",
                RepositoryRoot.Combine("notebooks", $"{name}.ipynb"),
                "--output",
                Combine($"{name}.run.ipynb"));
            IReadOnlyList<CellTexts> runner = CellTexts.Of(Combine($"{name}.run.ipynb"));
            IReadOnlyList<CellTexts> inHost = CellTexts.Of(Combine($"in-host/{name}.ipynb"));
            IReadOnlyList<CellTexts> inKernel = CellTexts.Of(Combine($"in-kernel/{name}.ipynb"));
            Assert.Equal(runner.Count, inHost.Count);
            Assert.Equal(runner.Count, inKernel.Count);
            table.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{name,-25}{runner.Count,10}{Equal(runner, inHost),15}{Equal(runner, inKernel),17}\n");
            foreach ((CellTexts expected, CellTexts there) in runner.Zip(inHost))
            {
                bool isEqual = TextOf(expected) == TextOf(there);
                if (isEqual == Different.ContainsKey((name, expected.Number)))
                    faults.Add(isEqual
                        ? $"{name}, cell {expected.Number} is equal by now."
                        : $"{name}, cell {expected.Number}\n  runner: {TextOf(expected)}\n  host:   {TextOf(there)}");
            }

            faults.AddRange(runner
                .Zip(inKernel)
                .Where(pair => TextOf(pair.First) != TextOf(pair.Second))
                .Select(pair => $"{name}, cell {pair.First.Number}\n  runner: {pair.First.Text}\n  kernel: {pair.Second.Text}"));
            Assert.Equal(1, Libraries(Combine($"in-host/{name}.ipynb")));
        }

        output.WriteLine(table.ToString());
        Assert.True(faults.Count == 0, $"{table}\n{string.Join("\n\n", faults)}");
    }

    [HostJupyterFact]
    public void Every_command_says_over_Jupyter_what_it_says_in_our_runner()
    {
        string[] cells = ["#r \"nuget: LabelNotebooks\"", .. Scenario.Missing, .. Scenario.Setup, .. Scenario.Right, .. Scenario.Wrong];
        CopyData();
        HostTool.Run(Folder, Environment("host"), HostTool.Executable, "jupyter", "install", "--path", Combine("host/kernels"));
        IReadOnlyList<CellTexts> expected = OurRunner.Run(Folder, cells);
        File.WriteAllText(Combine("commands.ipynb"), ForHost(Combine("cells.ipynb")));
        Convert(Folder, Environment("host"), ["--allow-errors", Combine("commands.ipynb")], "in-host");
        IReadOnlyList<CellTexts> there = CellTexts.Of(Combine("in-host/commands.ipynb"));
        string[] faults =
        [
            .. Enumerable.Range(1, cells.Length - 1)
                .Where(at => TextOf(expected[at]) != TextOf(there[at]) || expected[at].Failure?.Trim() != there[at].Failure?.Trim())
                .Select(at => $"{cells[at]}\n  runner: {expected[at].Failure}{TextOf(expected[at])}\n  host:   {there[at].Failure}{TextOf(there[at])}"),
        ];
        output.WriteLine($"{cells.Length - 1} cells, {faults.Length} different");
        Assert.True(faults.Length == 0, string.Join("\n\n", faults));
    }

    private void CopyData()
    {
        Directory.CreateDirectory(Combine("data"));
        foreach (string file in Directory.GetFiles(RepositoryRoot.Combine("notebooks", "data")))
            File.Copy(file, Combine(Path.Combine("data", Path.GetFileName(file))), overwrite: true);
        Directory.CreateDirectory(Combine("host/kernels"));
    }

    private string Folder => _folder.FullName;

    private static string TextOf(CellTexts cell) => string.Join('\n', cell.Text.Split('\n').Select(line => line.TrimEnd())).Trim();

    private static int Equal(IReadOnlyList<CellTexts> left, IReadOnlyList<CellTexts> right) =>
        left.Zip(right).Count(pair => TextOf(pair.First) == TextOf(pair.Second));

    private static int Libraries(string notebook) => File.ReadAllText(notebook).Split("window.LabelNotebooksPlotly=window.Plotly").Length - 1;

    private static void Convert(string folder, IReadOnlyDictionary<string, string> environment, IEnumerable<string> notebooks, string output) =>
        HostTool.Run(folder, environment, Peer.Python, [
            "-m", "nbconvert", "--to", "notebook", "--execute", "--ExecutePreprocessor.timeout=600", "--ExecutePreprocessor.startup_timeout=600", .. notebooks,
            "--output-dir", Path.Combine(folder, output),
        ]);

    private string ForHost(string path)
    {
        JsonNode notebook = JsonNode.Parse(File.ReadAllText(path))!;
        JsonNode first = notebook["cells"]!.AsArray().First(cell => cell!["cell_type"]!.GetValue<string>() == "code")!;
        string source = first["source"] is JsonArray lines
            ? string.Concat(lines.Select(line => line!.GetValue<string>()))
            : first["source"]!.GetValue<string>();
        const string Line = "#r \"nuget: LabelNotebooks\"";
        Assert.Contains(Line, source, StringComparison.Ordinal);
        first["source"] = source.Replace(Line, host.Packages.Load, StringComparison.Ordinal);
        return notebook.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private Dictionary<string, string> Environment(string place) => new(host.Packages.Environment, StringComparer.Ordinal)
    {
        ["JUPYTER_DATA_DIR"] = Combine(place),
        ["JUPYTER_PATH"] = Combine(place),
    };

    private string Combine(string name) => Path.Combine(Folder, name);
}
