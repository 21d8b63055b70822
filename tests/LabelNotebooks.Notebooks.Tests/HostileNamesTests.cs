using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Contracts.Hosting;
using Microsoft.Playwright;

namespace LabelNotebooks.Notebooks.Tests;

/// <summary>A file whose labels, ids, texts, columns and name are attacks, through every command: they stay text on the page and in the notebook.</summary>
public sealed class HostileNamesTests : IAsyncLifetime
{
    private const string Attack = "<img src=x onerror=\"window.attacked=1\"><script>window.attacked=1</script>'`${1}%00</textarea></style>";
    private const string FileName = "a'b&c<i>.csv";

    private readonly string _folder = Directory.CreateTempSubdirectory("label-notebooks-").FullName;
    private NotebookRun _run = null!;

    public async Task InitializeAsync()
    {
        var csv = new StringBuilder($"{Quoted("id" + Attack)},label,{Quoted("note" + Attack)},{Quoted("p_cat" + Attack)},{Quoted("p_dog" + Attack)}\n");
        for (int row = 0; row < 120; row++)
        {
            bool cat = row % 2 == 0;
            double sure = 0.6 + (row % 13 / 40.0);
            bool wrong = row % 15 == 3;
            string p = string.Create(CultureInfo.InvariantCulture, $"{(cat != wrong ? sure : 1 - sure):0.###},{(cat != wrong ? 1 - sure : sure):0.###}");
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{Quoted($"{row}{Attack}")},{Quoted((cat ? "cat" : "dog") + Attack)},{Quoted("a note of some words " + Attack)},{p}\n");
        }

        await File.WriteAllTextAsync(Path.Combine(_folder, FileName), csv.ToString());
        string[] cells =
        [
            "#r \"nuget: LabelNotebooks\"",
            $"using LabelNotebooks;\nvar path = {System.Text.Json.JsonSerializer.Serialize(FileName)};\n"
            + $"var id = {System.Text.Json.JsonSerializer.Serialize("id" + Attack)};\nvar note = {System.Text.Json.JsonSerializer.Serialize("note" + Attack)};",
            "#!label-describe @path",
            "#!label-audit @path --label label --id @id --probabilities p_* --show @note --export out.csv --save audit.json",
            "#!label-errors labelAudit --filter-by predicted-neq-given\n#!label-health labelErrors\nvar shown = labelErrors.Count;\nshown",
            "labelErrors.ToDataFrame()",
            "labelErrors.Subject.Data.ToDataFrame()",
            "labelErrors.Reliability",
            "labelErrors.QualityHistogram",
            "#!label-audit @path --label label --id @id --probabilities p_* --since audit.json",
        ];
        var notebook = new JsonObject
        {
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
            ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = ".net-csharp", ["display_name"] = "C#" } },
            ["cells"] = new JsonArray([.. cells.Select((code, at) => (JsonNode)new JsonObject
            {
                ["cell_type"] = "code",
                ["id"] = $"cell-{at}",
                ["metadata"] = new JsonObject(),
                ["execution_count"] = null,
                ["outputs"] = new JsonArray(),
                ["source"] = code,
            })]),
        };
        string path = Path.Combine(_folder, "hostile.ipynb");
        await File.WriteAllTextAsync(path, notebook.ToJsonString());
        _run = await NotebookRun.Of(path);
        Assert.True(_run.Result.Outcome == NotebookRunOutcome.Completed, string.Join("\n", _run.Result.Failures));
    }

    public Task DisposeAsync()
    {
        _run.Dispose();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public void Magics_and_code_of_one_cell_run_in_their_order() => Assert.Equal("8", _run.Output("cell-4", MimeBundle.PlainText));

    [Fact]
    public void An_export_gives_the_names_back_as_they_were()
    {
        LabeledData back = LabeledData.Read(Path.Combine(_folder, "out.csv"), "given_label", id: "example");
        Assert.Equal($"7{Attack}", back.Ids[7]);
        Assert.Equal(["cat" + Attack, "dog" + Attack], back.Labels.Classes.AsEnumerable());
    }

    [ChromiumFact]
    public async Task No_attack_runs_on_the_page_nor_in_the_outputs_of_the_notebook_without_its_policy()
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Peer.Chromium,
            Timeout = Patience.Milliseconds,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync",
            ],
        });
        await using IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions { Offline = true });
        IPage page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience.Milliseconds);
        await page.GotoAsync(new Uri(_run.HtmlPath).AbsoluteUri);
        Assert.False(await page.EvaluateAsync<bool>("'attacked' in window"));
        Assert.Equal(0, await page.Locator("img[src=x]").CountAsync());

        // What Jupyter would put into its own page, where no policy of ours stands guard; the charts are drawn, so that their texts are tried too.
        string[] outputs = [.. _run.Cells
            .SelectMany(cell => cell!["outputs"]!.AsArray())
            .Select(output => output!["data"]?["text/html"])
            .OfType<JsonNode>()
            .Select(html => html is JsonArray lines ? string.Concat(lines.Select(line => line!.GetValue<string>())) : html.GetValue<string>())];
        Assert.True(outputs.Length >= 8);
        await page.GotoAsync("about:blank");
        await page.SetContentAsync($"<body>{string.Concat(outputs)}</body>");
        await page.Locator(".lnb-live[data-drawn=true]").Nth(2).WaitForAsync();
        Assert.False(await page.EvaluateAsync<bool>("'attacked' in window"));
        Assert.Equal(0, await page.Locator("img[src=x]").CountAsync());
        Assert.True(await page.GetByText("<script>window.attacked=1</script>").CountAsync() > 0);
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
