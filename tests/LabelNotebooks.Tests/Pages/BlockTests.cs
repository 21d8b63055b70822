using System.Text.RegularExpressions;
using CsCheck;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Tests.Pages;

/// <summary>The pieces that pages are made of, each in both forms.</summary>
public sealed partial class BlockTests
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "\" onmouseover=\"alert(2)", "' onfocus='alert(3)", "</td></table><img src=x onerror=alert(4)>", "<!--", "]]>",
        "&lt;b&gt;",
        "javascript:alert(5)", "`x`", "\0", "a\nb", "\ud83d\ude00 &#x3C;i&#x3E;",
    ];

    [Fact]
    public void Every_block_in_both_forms() => Assert.Multiple([.. BlockSamples.Blocks("cat").Select(sample => (Action)(() => Snapshot.Matches(
        $"--- page\n{ReadableHtml.Of(sample.Block.Markup().ToString())}\n\n--- terminal\n{sample.Block.Text()}", FileName(sample.Name))))]);

    [Fact]
    public void Every_cell_in_both_forms() => Assert.Multiple([.. BlockSamples.Cells("cat").Select(sample => (Action)(() => Snapshot.Matches(
        $"--- page\n{ReadableHtml.Of(sample.Cell.Markup(200).ToString())}\n\n--- terminal\n{sample.Cell.Text}", FileName(sample.Name))))]);

    [Fact]
    public void No_block_and_no_cell_is_missing_here()
    {
        Type[] shown =
        [
            .. BlockSamples.Blocks("cat").Select(sample => sample.Block.GetType()),
            .. BlockSamples.Cells("cat").Select(sample => sample.Cell.GetType()),
        ];
        Type[] all = [.. typeof(Block).Assembly
            .GetTypes()
            .Where(type => !type.IsAbstract && (type.IsAssignableTo(typeof(Block)) || type.IsAssignableTo(typeof(Cell))))];
        Assert.Equal(all.Select(type => type.Name).Order(StringComparer.Ordinal), shown.Distinct().Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_block_lets_markup_through()
    {
        string[] harmless = [.. Structures("x")];
        Gen<string> hostile = Gen.Int[0, Hostile.Length - 1].Select(at => Hostile[at]);
        Gen.Select(hostile, Gen.String, hostile).Sample(
            (first, any, last) => Assert.Equal(harmless, Structures($"x{first}{any}{last}")),
            iter: 200);
    }

    [Fact]
    public void A_block_that_says_nothing_is_not_seen()
    {
        Block[] blocks =
            [new Notes([]), new Paragraph(""), new Facts(), Block.None, new WordTable("none", ["a"], [], 0, ".All"), new Paragraph("not here").OnPage()];
        Assert.Equal("Headline\n\nlast", new Sheet("Headline", [.. blocks, new Paragraph("last")]).Text());
        Assert.Equal("", Block.MarkupOf(blocks[..5]).ToString());
        Assert.Equal("<p>not here</p>", Block.MarkupOf(blocks).ToString());
    }

    [Fact]
    public void A_lead_stands_above_the_headline_in_a_terminal_and_under_it_on_a_page()
    {
        var sheet = new Sheet("Found", new Paragraph("body")) { Lead = [new Paragraph("Careful")], Line = "Found   more" };
        Assert.Equal("Careful\n\nFound   more\n\nbody", sheet.Text());
        Assert.Contains(">Found</h3><p>Careful</p><p>body</p></section>", sheet.Markup().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_is_sorted_as_a_number_and_a_short_table_is_not_paged()
    {
        Assert.Null(WordsCell.Count(999).SortValue);
        Assert.Equal("1000", WordsCell.Count(1000).SortValue);
        var table = new Table([new("a")], [new TableRow("1")]) { PageSize = 1 };
        Assert.DoesNotContain("noscript", table.Markup().ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", (table with { PageSize = null }).Markup().ToString(), StringComparison.Ordinal);
    }

    // The tags of each sample with the names of their attributes: what no word may change.
    private static IEnumerable<string> Structures(string name) => BlockSamples.Blocks(name)
        .Select(sample => string.Concat(TagPattern().Matches(sample.Block.Markup().ToString()).Select(tag => ValuePattern().Replace(tag.Value, ""))));

    private static string FileName(string name) => name.Replace(",", "", StringComparison.Ordinal).Replace(' ', '-');

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex TagPattern();

    [GeneratedRegex("=\"[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex ValuePattern();
}
