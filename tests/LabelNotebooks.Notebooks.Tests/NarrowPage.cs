using Microsoft.Playwright;

namespace LabelNotebooks.Notebooks.Tests;

/// <summary>What a phone shows of pages with charts: nothing is cut at an edge that does not scroll.</summary>
internal static class NarrowPage
{
    // Folded charts are drawn when they are opened; a pixel is what rounding may take.
    private const string Cut = """
        () => [...document.querySelectorAll('.lnb-live[data-drawn=true]')].flatMap(live => {
          const box = live.getBoundingClientRect();
          return [...live.querySelectorAll('svg text')].filter(text => {
            const at = text.getBoundingClientRect();
            return at.width > 0 && (at.left < box.left - 1 || at.right > box.right + 1 || at.top < box.top - 1 || at.bottom > box.bottom + 1);
          }).map(text => text.textContent);
        })
        """;

    private const string Overflowing = """
        () => [...document.querySelectorAll('.lnb *')].filter(one => {
          if (one.closest('svg') || one.getBoundingClientRect().right <= innerWidth + 1) return false;
          for (let up = one.parentElement; up; up = up.parentElement)
            if (/auto|scroll|hidden|clip/.test(getComputedStyle(up).overflowX)) return false;
          return true;
        }).map(one => one.tagName + ' ' + one.className + ': ' + one.textContent.slice(0, 60))
        """;

    public static async Task Check(string htmlPath)
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await BrowserTests.Launch(playwright);
        foreach (int width in (int[])[400, 500])
        {
            await using IBrowserContext context = await browser.NewContextAsync(
                new BrowserNewContextOptions { Offline = true, ViewportSize = new ViewportSize { Width = width, Height = 900 } });
            IPage page = await context.NewPageAsync();
            page.SetDefaultTimeout(Patience.Milliseconds);
            await page.GotoAsync(new Uri(htmlPath).AbsoluteUri);
            await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => one.open = true)");
            int charts = await page.Locator(".lnb-live").CountAsync();
            Assert.NotEqual(0, charts);
            await page.Locator(".lnb-live[data-drawn=true]").Nth(charts - 1).WaitForAsync();
            Assert.Empty(await page.EvaluateAsync<string[]>(Cut));
            Assert.Empty(await page.EvaluateAsync<string[]>(Overflowing));
        }
    }
}
