using Microsoft.Playwright;

namespace LabelNotebooks.Kernel.Tests.Documents;

/// <summary>What a person sees, in a real browser: light and dark, wide and narrow, offline.</summary>
public sealed class HtmlPageInBrowserTests : IDisposable
{
    private readonly EngineProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [ChromiumFact]
    public async Task Page_reads_well_everywhere_and_asks_for_nothing()
    {
        await _probe.RunAsync(NotebookBuilder.Of(
            ("markdown", "# A title with averyveryveryveryverylongwordthatdoesnotbreakbyitself_averyveryverylongword\n\n| "
                + string.Join(" | ", Enumerable.Repeat("column", 20))
                + " |\n|"
                + string.Concat(Enumerable.Repeat("---|", 20))
                + "\n\n`"
                + new string('c', 200)
                + "`\n\n![x](https://example.org/x.png)\n\n<img src=\"https://example.org/tracker.png\">"),
            ("code", "var x = \""
                + new string('x', 300)
                + "\";\nConsole.WriteLine(new string('y', 300));\nConsole.Error.WriteLine(new string('z', 300));\nnew string('w', 400)"),
            ("code", string.Concat(Enumerable.Range(0, 30).Select(n => $"var a{n} = {n};\n"))
                + "Enumerable.Range(0, 3).Select(n => new { A = new string('a', 80), B = new string('b', 80) })"),
            (
                "code",
                "display(LabelNotebooks.Contracts.Hosting.MimeBundle.Of(\"x\", \"<p id='own' style='color:var(--jp-content-font-color1)'>own</p>"
                + "<img src='https://example.org/pixel.png'>\"));"),
            (
                "code",
                "new { Inner = new { Word = new string('b', 300), Lists = Enumerable.Range(0, 2).Select(_ => new int[30]).ToArray() }, "
                + "Fault = new Exception(new string('f', 300)) }"),
            ("code", "throw new Exception(new string('e', 300));")));

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
        var backgrounds = new HashSet<string>(StringComparer.Ordinal);
        foreach ((ColorScheme scheme, int width) in (IEnumerable<(ColorScheme, int)>)[
            (ColorScheme.Light, 1200),
            (ColorScheme.Dark, 1200),
            (ColorScheme.Light, 390),
            (ColorScheme.Dark, 390),
        ])
        {
            await using IBrowserContext context = await browser.NewContextAsync(
                new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 800 } });
            IPage page = await context.NewPageAsync();
            page.SetDefaultTimeout(Patience.Milliseconds);
            var requests = new List<string>();
            var errors = new List<string>();
            page.RequestFinished += (_, request) => requests.Add(request.Url);
            page.PageError += (_, error) => errors.Add(error);
            page.Console += (_, message) =>
            {
                // The two foreign pictures of the author are refused by the page's own policy: that is what is wanted.
                if (message.Type == "error" && !message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                    errors.Add(message.Text);
            };
            await page.GotoAsync(new Uri(_probe.HtmlPath).AbsoluteUri);

            Assert.Equal([new Uri(_probe.HtmlPath).AbsoluteUri], requests);
            Assert.Empty(errors);
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await page.EvaluateAsync("document.querySelectorAll('.nb-output details').forEach(one => one.open = true)");
            Assert.True(await page.Locator(".nb-output summary", new PageLocatorOptions { HasText = "Exception: fff" }).IsVisibleAsync());
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('.nb *')].filter(e => e.getBoundingClientRect().right > innerWidth + "
                + "1).every(e => e.closest('pre, .nb-output, table'))"));
            backgrounds.Add(await page.EvaluateAsync<string>(
                "getComputedStyle(document.body).backgroundColor + ' ' + getComputedStyle(document.getElementById('own')).color"));

            Assert.True(await page.Locator(".nb-code").First.IsVisibleAsync());
            await page.Locator("#nb-code").UncheckAsync();
            Assert.False(await page.Locator(".nb-code").First.IsVisibleAsync());
        }

        Assert.Equal(2, backgrounds.Count);
    }
}
