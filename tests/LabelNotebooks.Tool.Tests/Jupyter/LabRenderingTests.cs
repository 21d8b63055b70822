using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace LabelNotebooks.Tool.Tests.Jupyter;

/// <summary>Executed notebooks as JupyterLab shows them: its own renderer, without its server, trusted and not.</summary>
public sealed class LabRenderingTests : IDisposable
{

    private readonly ToolProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [LabFact]
    public async Task A_trusted_notebook_lives_and_one_that_is_not_trusted_says_the_same()
    {
        BundleRenderer();
        ToolRun run = _probe.Run("run", RepositoryRoot.Combine("notebooks", "01-find-label-errors.ipynb"), "--output", "01.ipynb");
        Assert.True(run.ExitCode == 0, run.Error);
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

        var trusted = new LabPage(await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1200, Height = 1000 } }));
        await trusted.Page.GotoAsync(Write("trusted.html", "01.ipynb", isTrusted: true));
        await trusted.Page.Locator(".lnb-live[data-drawn=true]").First.WaitForAsync();
        ILocator why = trusted.Page.Locator("td.lnb-why").First;
        // JupyterLab puts every cell of a table to the right, unless a page says otherwise more strongly.
        Assert.Equal("left", await why.EvaluateAsync<string>("cell => getComputedStyle(cell).textAlign"));
        Assert.Equal("right", await trusted.Page.Locator("td.lnb-n").First.EvaluateAsync<string>("cell => getComputedStyle(cell).textAlign"));
        Assert.Equal("auto", await trusted.Page.Locator(".lnb table").First.EvaluateAsync<string>("table => getComputedStyle(table).tableLayout"));
        await trusted.Page.GetByText("1 to 10 of 85").First.WaitForAsync();
        await trusted.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Next" }).First.ClickAsync();
        await trusted.Page.GetByText("11 to 20 of 85").First.WaitForAsync();
        await TakeAsync(trusted.Page, "lab-trusted.png");
        trusted.AssertQuiet();

        var untrusted = new LabPage(await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1200, Height = 1000 } }));
        await untrusted.Page.GotoAsync(Write("untrusted.html", "01.ipynb", isTrusted: false));
        await untrusted.Page.GetByText("85 labels to look at first").First.WaitForAsync();
        Assert.Equal(0, await untrusted.Page.Locator(".jp-OutputArea script, .jp-OutputArea style").CountAsync());
        // Nothing turns pages here, so that every row is shown.
        Assert.Equal(
            85,
            await untrusted.Page.Locator("table").Filter(new LocatorFilterOptions { HasText = "suggested" }).First.Locator("tbody tr:visible").CountAsync());
        Assert.Contains(
            "4.7 % of labels flagged",
            string.Join('\n', await untrusted.Page.Locator(".jp-OutputArea").AllInnerTextsAsync()),
            StringComparison.Ordinal);
        await TakeAsync(untrusted.Page, "lab-untrusted.png");
        untrusted.AssertQuiet();
    }

    private static async Task TakeAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("LABELNOTEBOOKS_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name), FullPage = true });
    }

    private string Write(string name, string notebook, bool isTrusted)
    {
        // A literal in a script: the notebook's own "</script>" must not end it.
        string literal = JsonNode.Parse(_probe.Read(notebook))!.ToJsonString().Replace("</", "<\\/", StringComparison.Ordinal);
        File.WriteAllText(
            _probe.Combine(name),
            "<!DOCTYPE html><meta charset=\"utf-8\"><link rel=\"stylesheet\" href=\"lab/bundle.css\">"
            + "<body class=\"jp-ThemedContainer\" data-jp-theme-light=\"true\"><script src=\"lab/bundle.js\"></script>"
            + $"<script>showNotebook({literal}, {(isTrusted ? "true" : "false")})</script>");
        return "file://" + _probe.Combine(name);
    }

    private void BundleRenderer()
    {
        Directory.CreateDirectory(_probe.Combine("lab"));
        foreach (string file in Directory.GetFiles(RepositoryRoot.Combine("tests", "LabelNotebooks.Tool.Tests", "Jupyter", "lab")))
            File.Copy(file, _probe.Combine("lab/" + Path.GetFileName(file)));
        // No script of a package runs: the renderer is only bundled.
        Shell("npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier");
        Shell("node_modules/.bin/esbuild lab.js --bundle --outfile=bundle.js --loader:.svg=dataurl --loader:.ttf=dataurl --log-level=warning");
    }

    private void Shell(string command)
    {
        using Process process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = _probe.Combine("lab"),
        })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, command + "\n" + output + error.Result);
    }

    /// <summary>A page, what it complained of, and what it asked of a network.</summary>
    private sealed class LabPage
    {
        private readonly List<string> _heard = [];

        public LabPage(IPage page)
        {
            Page = page;
            page.SetDefaultTimeout(Patience.Milliseconds);
            page.PageError += (_, fault) => _heard.Add(fault);
            page.Console += (_, message) =>
            {
                if (message.Type == "error")
                    _heard.Add(message.Text);
            };
            page.Request += (_, request) =>
            {
                if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                    _heard.Add(request.Url);
            };
        }

        public IPage Page { get; }

        public void AssertQuiet() => Assert.Empty(_heard);
    }
}
