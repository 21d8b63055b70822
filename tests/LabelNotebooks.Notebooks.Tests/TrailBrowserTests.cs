using System.Text.RegularExpressions;
using LabelNotebooks.Testing;
using Microsoft.Playwright;

namespace LabelNotebooks.Notebooks.Tests;

/// <summary>The life of one label as a person sees it, in a real browser: light, dark and on a phone.</summary>
public sealed partial class TrailBrowserTests : IDisposable
{
    private const string Trail = "#!label-trail cases.csv.trail.db";

    private static readonly string[] Cells =
    [
        "#r \"nuget: LabelNotebooks\"",
        "#!label-record c1 --data cases.csv --decision change --to cold --reason \"no <b>fever</b>; =cmd|' /C calc'!A0\" --reviewer \"Ana M\u00FCller\" "
            + "--role nurse --cause slip --guideline 2.1",
        "#!label-record c1 --data cases.csv --decision keep --reviewer \"Bernd Vogt\" --role physician --second-reading --reason \"39.4 at noon\"",
        $"{Trail} --settle c1 --to cold --reviewer \"Dora Lind\" --role consultant --reason \"39.4 was of another patient\"",
        $"{Trail} --id c1 --comment \"Into the guideline?\" --on 3 --reviewer \"Ana M\u00FCller\"",
        $"{Trail} --id c1",
    ];

    // WCAG 2.2, 1.4.3, of each cell's text against what lies behind it.
    private const string Contrast = """
        () => {
          const light = c => { const v = c / 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
          const parts = c => c.match(/[\d.]+/g).map(Number);
          const of = c => { const [r, g, b] = parts(c); return 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b); };
          const behind = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; const p = parts(c);
            if (p.length < 4 || p[3] > 0) return c; } return matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(18,18,18)' : 'rgb(255,255,255)'; };
          return Math.min(...[...document.querySelectorAll('table.lnb-stack td, table.lnb-stack th, table.lnb-stack small')].map(e => {
            const a = of(getComputedStyle(e).color), b = of(behind(e)); return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05); }));
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("trail-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ChromiumFact]
    public async Task The_life_of_one_label_in_light_dark_and_narrow()
    {
        File.WriteAllText(Path.Combine(_folder, "cases.csv"), "id,label\nc1,flu\nc2,cold\nc3,flu\nc4,cold\n");
        string notebook = Path.Combine(_folder, "trail.dib");
        File.WriteAllText(notebook, string.Concat(Cells.Select(cell => $"#!csharp\n\n{cell}\n\n")));
        using NotebookRun run = await NotebookRun.Of(notebook);
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await BrowserTests.Launch(playwright);
        var seen = new List<string>();
        foreach ((string name, ColorScheme scheme, int width) in ((string, ColorScheme, int)[])[
            ("light", ColorScheme.Light, 1200),
            ("dark", ColorScheme.Dark, 1200),
            ("narrow", ColorScheme.Light, 390),
        ])
        {
            await using IBrowserContext context = await browser.NewContextAsync(
                new BrowserNewContextOptions { ColorScheme = scheme, Offline = true, ViewportSize = new ViewportSize { Width = width, Height = 900 } });
            IPage page = await context.NewPageAsync();
            page.SetDefaultTimeout(Patience.Milliseconds);
            await page.GotoAsync(new Uri(run.HtmlPath).AbsoluteUri);
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            Assert.InRange(await page.EvaluateAsync<double>(Contrast), 4.5, 21);
            ILocator table = page.Locator("table.lnb-stack").Last;
            // A phone shows each row as a block of its own, no cell beyond the edge.
            Assert.Equal(
                width == 390 ? "flex" : "table-row",
                await table.Locator("tbody tr").First.EvaluateAsync<string>("e => getComputedStyle(e).display"));
            Assert.True(
                await table.EvaluateAsync<bool>("(e, width) => [...e.querySelectorAll('td')].every(d => d.getBoundingClientRect().right <= width)", width));
            IReadOnlyList<string> rows = await table.Locator("tbody tr").AllInnerTextsAsync();
            seen.Add($"{name}:\n{string.Join('\n', rows.Select(row => Blank().Replace(Time().Replace(row, "TIME").Trim(), " | ")))}");
        }

        Snapshot.Matches(string.Join("\n\n", seen));
    }

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8} UTC", RegexOptions.NonBacktracking)]
    private static partial Regex Time();

    [GeneratedRegex(@"\s*[\t\n]\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();
}
