using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Pages;
using LabelNotebooks.Tests.Commands;

namespace LabelNotebooks.Tests.Pages;

/// <summary>Names from data give no orders to a terminal: they break no line, colour nothing and turn no direction.</summary>
public sealed class TerminalTextTests : IDisposable
{
    private readonly Animals _animals = new();
    private readonly FakeHost _host = new();

    // By their numbers: a test that bears one of them in its name would give the order itself.
    public static TheoryData<int> Orders => [.. "\0\b\t\n\r\u001b\u007f\u0085\u009b\u2028\u2029\u202a\u202e\u2066\u2069".Select(letter => (int)letter)];

    public void Dispose() => _animals.Dispose();

    [Theory]
    [MemberData(nameof(Orders))]
    public void An_order_in_a_name_is_a_blank_in_every_block(int letter)
    {
        char order = (char)letter;
        foreach (((string name, Block block), (_, Block harmless)) in BlockSamples.Blocks($"x{order}[31my").Zip(BlockSamples.Blocks("x [31my")))
        {
            // Lines to be copied are lines: what breaks them is not told from their own ends.
            if (block is not Code || order != '\n')
                Assert.True(harmless.Text() == block.Text(), name);
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void An_order_is_a_blank_in_what_stands_above_a_page_and_in_its_headline(int letter)
    {
        char order = (char)letter;
        var sheet = new Sheet($"a{order}b", new Paragraph("c")) { Above = $"d{order}e" };
        Assert.Equal("d e\na b\n\nc", sheet.Text());
        Assert.Equal("f b\n\nc", (sheet with { Above = "", Line = $"f{order}b" }).Text());
        MimeBundle page = LeadPage.Above(MimeBundle.Of("page", "<p>page</p>"), [$"a{order}b", "second"]);
        Assert.True(page.TryGet(MimeBundle.PlainText, out string? text));
        Assert.Equal("a b\nsecond\n\npage", text);
    }

    [Theory]
    [InlineData("\u05e9\u05dc\u05d5\u05dd \u200f\u061c \ud83d\udc68\u200d\ud83d\udc69 caf\u0065\u0301")]
    [InlineData("C:\\new \\u001b [31m")]
    public void What_is_no_order_stays(string text)
    {
        Assert.Same(text, TerminalText.OneLine(text));
        Assert.Equal($"{text}\n{text}", TerminalText.Lines($"{text}\n{text}"));
    }

    [Theory]
    [InlineData("#!label-describe")]
    [InlineData("#!label-audit")]
    [InlineData("#!label-errors")]
    [InlineData("#!label-health")]
    public async Task No_order_of_a_table_reaches_the_terminal(string command)
    {
        string text = (await File.ReadAllTextAsync(_animals.Csv))
            .Replace(",note,", ",\"no\u001b[31m\u202ete\nzz2\",", StringComparison.Ordinal)
            .Replace("dog", "d\u001bo\u202eg", StringComparison.Ordinal);
        string shown = await _host.Type(command, _animals.Write("orders.csv", text), "--label", "label");
        Assert.DoesNotContain(shown, letter => letter != '\n' && TerminalText.OneLine($"{letter}") != $"{letter}");
        Assert.DoesNotContain(shown.Split('\n'), line => line.StartsWith("zz2", StringComparison.Ordinal));
        Assert.Contains("d o g", shown, StringComparison.Ordinal);
    }
}
