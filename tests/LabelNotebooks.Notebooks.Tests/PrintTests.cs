using System.Globalization;
using LabelNotebooks.Testing;
using Microsoft.Playwright;

namespace LabelNotebooks.Notebooks.Tests;

/// <summary>Paper cannot be unfolded: what is folded on the screen is printed, in a real browser, with and without scripts.</summary>
public sealed class PrintTests : IDisposable
{
    private const string Folds = ".lnb details.lnb-part:not(.lnb-whole)";
    private const string Seen = "() => [...document.querySelectorAll('" + Folds + " tbody tr')].filter(row => row.checkVisibility()).length";

    private readonly string _folder = Directory.CreateTempSubdirectory("print-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ChromiumFact]
    public async Task What_is_folded_stands_on_paper_without_scripts()
    {
        using NotebookRun run = await Audited();
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await BrowserTests.Launch(playwright);
        await using IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, Offline = true });
        IPage page = await Open(context, run);
        int rows = await page.Locator($"{Folds} tbody tr").CountAsync();
        Assert.InRange(rows, 3, 100);
        Assert.Equal(0, await page.EvaluateAsync<int>(Seen));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal(rows, await page.EvaluateAsync<int>(Seen));
        // The short page was asked for: the whole one behind it is not printed.
        Assert.Equal(1, await page.Locator("details.lnb-whole").CountAsync());
        Assert.False(await page.EvaluateAsync<bool>("() => document.querySelector('details.lnb-whole').checkVisibility()"));
    }

    [ChromiumFact]
    public async Task Scripts_open_what_is_folded_before_printing_and_fold_it_again()
    {
        using NotebookRun run = await Audited();
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await BrowserTests.Launch(playwright);
        await using IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions { Offline = true });
        IPage page = await Open(context, run);
        int rows = await page.Locator($"{Folds} tbody tr").CountAsync();
        await page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(rows, await page.EvaluateAsync<int>(Seen));
        await page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");
        Assert.Equal(0, await page.EvaluateAsync<int>(Seen));
    }

    private static async Task<IPage> Open(IBrowserContext context, NotebookRun run)
    {
        IPage page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience.Milliseconds);
        await page.GotoAsync(new Uri(run.HtmlPath).AbsoluteUri);
        return page;
    }

    private Task<NotebookRun> Audited()
    {
        string[] classes = ["flu", "cold", "rash"];
        double[] fevers = [39.5, 36.5, 33.5];
        File.WriteAllText(Path.Combine(_folder, "cases.csv"), "id,label,fever,cough\n" + string.Concat(Enumerable.Range(0, 60).Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"c{row},{classes[row == 5 ? 0 : row % 3]},{fevers[row % 3] + (row % 5 / 10.0)},{row % 4}\n"))));
        string notebook = Path.Combine(_folder, "audit.dib");
        File.WriteAllText(
            notebook,
            "#!csharp\n\n#r \"nuget: LabelNotebooks\"\n\n#!csharp\n\n#!label-audit cases.csv --id id\n\n#!csharp\n\n#!label-errors labelAudit --brief\n");
        return NotebookRun.Of(notebook);
    }
}
