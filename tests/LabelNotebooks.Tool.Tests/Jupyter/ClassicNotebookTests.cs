using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace LabelNotebooks.Tool.Tests.Jupyter;

/// <summary>The kernel in the classic notebook, as a person uses it: run all, stop, Tab, restart.</summary>
public sealed class ClassicNotebookTests : IDisposable
{

    private readonly ToolProbe _probe = new();
    private Process? _server;

    public void Dispose()
    {
        if (_server is { HasExited: false })
            _server.Kill(entireProcessTree: true);
        _server?.Dispose();
        _probe.Dispose();
    }

    [ClassicNotebookFact]
    public async Task A_notebook_runs_stops_completes_and_starts_again()
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
        IPage page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1200, Height = 1000 } });
        page.SetDefaultTimeout(Patience.Milliseconds);
        await page.GotoAsync(await StartServerAsync("01-find-label-errors.ipynb"));
        await page.WaitForFunctionAsync("window.Jupyter && Jupyter.notebook && Jupyter.notebook.kernel && "
            + "Jupyter.notebook.kernel.is_connected() && Jupyter.notebook.get_cells().length > 5");

        await page.EvaluateAsync("Jupyter.notebook.execute_all_cells()");
        await page.WaitForFunctionAsync(
            "Jupyter.notebook.get_cells().filter(c => c.cell_type === 'code').every(c => typeof c.input_prompt_number === 'number')");
        await page.Locator(".lnb-live[data-drawn=true]").First.WaitForAsync();
        Assert.Equal(0, await page.Locator(".output_error").CountAsync());
        Assert.Contains(
            "85 labels to look at first",
            await page.Locator(".output_html").AllInnerTextsAsync() is var texts ? string.Join('\n', texts) : "",
            StringComparison.Ordinal);

        await AddCellAsync(page, "Console.WriteLine(\"begun\"); while (true) { }");
        await page.GetByText("begun", new PageGetByTextOptions { Exact = true }).WaitForAsync();
        await page.EvaluateAsync("Jupyter.notebook.kernel.interrupt()");
        await page.GetByText("Interrupted: The cell was stopped. What it did before stays.").First.WaitForAsync();

        await AddCellAsync(page, "issues.Count");
        await page.WaitForFunctionAsync(
            "Jupyter.notebook.get_cells().slice(-1)[0].output_area.outputs.some(o => o.output_type === 'execute_result' && o.data['text/plain'] === '85')");

        await page.EvaluateAsync("(() => { const c = Jupyter.notebook.insert_cell_at_bottom('code'); c.set_text('Math.Cei'); Jupyter.notebook.select"
            + "(Jupyter.notebook.ncells() - 1); Jupyter.notebook.edit_mode(); c.code_mirror.setCursor(0, 8); c.code_mirror.focus(); })()");
        await page.Keyboard.PressAsync("Tab");
        await page.WaitForFunctionAsync("Jupyter.notebook.get_cells().slice(-1)[0].get_text() === 'Math.Ceiling'");

        await page.EvaluateAsync("Jupyter.notebook.restart_kernel({ confirm: false })");
        await page.WaitForFunctionAsync("Jupyter.notebook.kernel.is_connected() && Jupyter.notebook.kernel.info_reply.status === 'ok'");
        await AddCellAsync(page, "issues.Count");
        await page.WaitForFunctionAsync(
            "Jupyter.notebook.get_cells().slice(-1)[0].output_area.outputs.some(o => o.output_type === 'error' && o.ename === 'CS0103')");
        if (Environment.GetEnvironmentVariable("LABELNOTEBOOKS_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "classic.png") });
    }

    private static async Task AddCellAsync(IPage page, string code) =>
        await page.EvaluateAsync("code => { const c = Jupyter.notebook.insert_cell_at_bottom('code'); c.set_text(code); c.execute(); }", code);

    private async Task<string> StartServerAsync(string notebook)
    {
        var environment = new Dictionary<string, string>
        {
            ["JUPYTER_DATA_DIR"] = _probe.Combine("jupyter"),
            ["JUPYTER_CONFIG_DIR"] = _probe.Combine("config"),
            ["JUPYTER_RUNTIME_DIR"] = _probe.Combine("runtime"),
        };
        using (Process install = _probe.Start(environment, "jupyter", "install"))
            Assert.Equal(0, ToolProbe.Finish(install).ExitCode);
        Directory.CreateDirectory(_probe.Combine("data"));
        File.Copy(RepositoryRoot.Combine("notebooks", notebook), _probe.Combine(notebook));
        File.Copy(RepositoryRoot.Combine("notebooks", "data", "digits.csv"), _probe.Combine("data/digits.csv"));
        string port = FreePort().ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo(
            Peer.Python,
            [
                "-W",
                "ignore",
                "-m",
                "notebook",
                "--no-browser",
                "--allow-root",
                "--ip=127.0.0.1",
                $"--port={port}",
                "--NotebookApp.token=",
                "--NotebookApp.password=",
                $"--notebook-dir={_probe.Folder}",
            ])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = _probe.Folder,
        };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        _server = Process.Start(start)!;
        _server.OutputDataReceived += static (_, _) => { };
        var said = new System.Text.StringBuilder();
        _server.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
        using var client = new HttpClient();
        for (int attempt = 0; attempt < Patience.Milliseconds / 100; attempt++)
        {
            try
            {
                using HttpResponseMessage answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/api"));
                if (answer.IsSuccessStatusCode)
                    return $"http://127.0.0.1:{port}/notebooks/{notebook}";
            }
            catch (HttpRequestException)
            {
                // Not there yet.
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"The notebook server did not answer: {said}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
