using LabelNotebooks.Pages;
using Microsoft.Playwright;

namespace LabelNotebooks.Notebooks.Tests;

/// <summary>What a person sees of the first notebook, in a real browser without a network.</summary>
public sealed class BrowserTests(Notebook01 notebook) : IClassFixture<Notebook01>
{
    private const int Charts = 5;

    [ChromiumFact]
    public async Task Page_draws_its_charts_offline_in_light_dark_wide_and_narrow()
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await Launch(playwright);
        foreach ((ColorScheme scheme, int width) in (IEnumerable<(ColorScheme, int)>)[
            (ColorScheme.Light, 1200),
            (ColorScheme.Dark, 1200),
            (ColorScheme.Light, 390),
            (ColorScheme.Dark, 390),
        ])
        {
            await using IBrowserContext context = await browser.NewContextAsync(
                new BrowserNewContextOptions { ColorScheme = scheme, Offline = true, ViewportSize = new ViewportSize { Width = width, Height = 900 } });
            (IPage page, List<string> errors, List<string> requests) = await Open(context);

            await page.Locator(".lnb-live[data-drawn=true]").Nth(Charts - 1).WaitForAsync();
            Assert.Equal(Charts, await page.Locator(".lnb-live[data-drawn=true]").CountAsync());
            Assert.Equal(0, await page.Locator(".lnb-still:visible").CountAsync());
            Assert.True(
                await page.EvaluateAsync<bool>("[...document.querySelectorAll('img.lnb-pic')].every(i => i.naturalWidth === 8 && i.naturalHeight === 8)"));
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            Assert.Empty(errors);
            Assert.Single(requests);
        }
    }

    [ChromiumFact]
    public async Task Narrow_page_shows_rows_as_cards_with_the_reason_under_the_pair()
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await Launch(playwright);
        await using IBrowserContext context = await browser.NewContextAsync(
            new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 900 } });
        (IPage page, _, _) = await Open(context);
        ILocator row = page.Locator(".lnb-cards tbody tr").First;
        LocatorBoundingBoxResult given = (await row.Locator(".lnb-gv").BoundingBoxAsync())!;
        LocatorBoundingBoxResult suggested = (await row.Locator(".lnb-sg").BoundingBoxAsync())!;
        LocatorBoundingBoxResult why = (await row.Locator(".lnb-why").BoundingBoxAsync())!;
        Assert.Equal(given.Y, suggested.Y, 2f);
        Assert.True(why.Y >= given.Y + given.Height);
        Assert.True(why.Width > 300);
    }

    [ChromiumFact]
    public async Task A_table_is_paged_and_sorted_on_the_page_by_mouse_and_by_keyboard()
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await Launch(playwright);
        await using IBrowserContext context = await browser.NewContextAsync(
            new BrowserNewContextOptions { Offline = true, ViewportSize = new ViewportSize { Width = 1200, Height = 900 } });
        (IPage page, List<string> errors, _) = await Open(context);
        ILocator table = page.Locator("table.lnb-paged").First;
        ILocator bar = page.Locator(".lnb-pager").First;
        Assert.Equal(10, await table.Locator("tbody tr:visible").CountAsync());
        string[] first = [.. await table.Locator("tbody tr:visible .lnb-id").AllTextContentsAsync()];
        await bar.GetByText("Next").ClickAsync();
        Assert.StartsWith("11 to 20 of ", await bar.Locator("[role=status]").TextContentAsync(), StringComparison.Ordinal);
        string[] second = [.. await table.Locator("tbody tr:visible .lnb-id").AllTextContentsAsync()];
        Assert.Empty(first.Intersect(second));

        ILocator given = table.Locator("thead button").GetByText("given");
        await given.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        string[] sorted = [.. await table.Locator("tbody tr:visible .lnb-gv").AllTextContentsAsync()];
        Assert.Equal(sorted.Order(StringComparer.Ordinal), sorted);
        Assert.Equal("0", sorted[0]);
        Assert.Equal("ascending", await table.Locator("thead th[aria-sort]").GetAttributeAsync("aria-sort"));
        await given.ClickAsync();
        Assert.Equal("9", (await table.Locator("tbody tr:visible .lnb-gv").AllTextContentsAsync())[0]);
        await table.Locator("thead button").GetByText("#").ClickAsync();
        Assert.Equal(first, await table.Locator("tbody tr:visible .lnb-id").AllTextContentsAsync());
        Assert.Empty(errors);
    }

    [ChromiumFact]
    public async Task A_chart_answers_the_mouse()
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await Launch(playwright);
        await using IBrowserContext context = await browser.NewContextAsync(
            new BrowserNewContextOptions { Offline = true, ViewportSize = new ViewportSize { Width = 1200, Height = 900 } });
        (IPage page, _, _) = await Open(context);
        await page.Locator(".lnb-live[data-drawn=true]").Nth(Charts - 1).WaitForAsync();
        ILocator bar = page.Locator(".lnb-live .barlayer .point path").First;
        await bar.ScrollIntoViewIfNeededAsync();
        await bar.HoverAsync(new LocatorHoverOptions { Force = true });
        await page.Locator(".lnb-live .hoverlayer .hovertext").First.WaitForAsync();
        Assert.Contains("flagged", await page.Locator(".lnb-live .hoverlayer .hovertext").First.TextContentAsync(), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task Printed_pages_hold_every_row_and_no_buttons()
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await Launch(playwright);
        await using IBrowserContext context = await browser.NewContextAsync();
        (IPage page, _, _) = await Open(context);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal(0, await page.Locator(".lnb-pager:visible").CountAsync());
        Assert.Equal(85, await page.Locator("table.lnb-paged").First.Locator("tbody tr:visible").CountAsync());
        // A browser leaves buttons out of the headings that it repeats on each page: on paper the title stands in their place.
        Assert.Equal(0, await page.Locator("thead button:visible").CountAsync());
        string[] titles = await page.EvaluateAsync<string[]>(
            "() => Array.from(document.querySelector('table.lnb-paged').tHead.rows[0].cells, "
            + "head => head.dataset.title ? getComputedStyle(head, '::after').content : head.textContent)");
        Assert.Equal(["\"#\"", "picture", "\"example\"", "\"given\"", "\"suggested\"", "\"label quality\"", "probabilities", "why"], titles);
        Assert.NotEmpty(await page.PdfAsync());
    }

    [ChromiumFact]
    public async Task Page_without_scripts_shows_the_still_pictures()
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await Launch(playwright);
        await using IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, Offline = true });
        (IPage page, _, _) = await Open(context);
        Assert.Equal(Charts, await page.Locator(".lnb-still img:visible").CountAsync());
        Assert.Equal(10, await page.Locator("table.lnb-paged").First.Locator("tbody tr:visible").CountAsync());
        Assert.Contains(
            "the others need scripts, which are off on this page",
            await page.Locator("noscript").First.TextContentAsync(),
            StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("thead button").CountAsync());
    }

    [ChromiumFact]
    public async Task Charts_follow_the_theme_when_it_changes()
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await Launch(playwright);
        await using IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        (IPage page, _, _) = await Open(context);
        await page.Locator(".lnb-live[data-drawn=true]").Nth(Charts - 1).WaitForAsync();
        const string Color = "getComputedStyle(document.querySelector('.lnb-live .xtick text')).fill";
        string light = await page.EvaluateAsync<string>(Color);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        // The page's own policy forbids the polling that Playwright would inject.
        string now = light;
        for (int attempt = 0; attempt < Patience.Milliseconds / 50 && now == light; attempt++)
        {
            await Task.Delay(50);
            now = await page.EvaluateAsync<string>(Color);
        }

        Assert.NotEqual(light, now);
    }

    [ChromiumFact]
    public async Task Charts_keep_their_height_when_the_window_changes()
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await Launch(playwright);
        await using IBrowserContext context = await browser.NewContextAsync(
            new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 700, Height = 900 } });
        (IPage page, _, _) = await Open(context);
        await page.Locator(".lnb-live[data-drawn=true]").Nth(Charts - 1).WaitForAsync();
        foreach (int width in (int[])[390, 1000])
        {
            await page.SetViewportSizeAsync(width, 900);
            await Task.Delay(500);
            Assert.True(
                await page.EvaluateAsync<bool>("[...document.querySelectorAll('.lnb-live .main-svg')].every(s => s.getBoundingClientRect().height > 200)"),
                $"at {width}");
        }
    }

    internal static Task<IBrowser> Launch(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Peer.Chromium,
        Timeout = Patience.Milliseconds,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync",
        ],
    });

    private async Task<(IPage Page, List<string> Errors, List<string> Requests)> Open(IBrowserContext context)
    {
        IPage page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience.Milliseconds);
        var errors = new List<string>();
        var requests = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") errors.Add(message.Text);
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal)) requests.Add(request.Url);
        };
        await page.GotoAsync(new Uri(notebook.Run.HtmlPath).AbsoluteUri);
        return (page, errors, requests);
    }
}
