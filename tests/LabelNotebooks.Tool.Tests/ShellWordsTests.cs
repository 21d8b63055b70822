using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace LabelNotebooks.Tool.Tests;

/// <summary>Who typed a command in a shell reads no C#, however long the lists are that a page cuts.</summary>
public sealed partial class ShellWordsTests : IDisposable
{
    private const int Classes = 101;
    private const int Rows = 1010;
    private const int Wrong = 130;

    private readonly ToolProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public void No_page_and_no_text_of_a_shell_speaks_csharp()
    {
        Write("before.csv", Before);
        Write("calls.csv", row => row < Wrong ? row + 40 + (row % 29) : Before(row));
        string[] reading = ["--label", "label", "--id", "id", "--probabilities", "p_*"];
        List<string> said = [];
        Read(["audit", "before.csv", .. reading, "--save", "before.json"]);
        // Lists of classes, of pairs, of flags and of labels that changed are all cut.
        Read(["audit", "calls.csv", .. reading, "--since", "before.json", "--sheet", "sheet.csv", "--top", "5"]);
        Fill("sheet.csv");
        Read(["audit", "calls.csv", .. reading, "--done", "sheet.csv"]);
        Read(["audit", "calls.csv", .. reading, "--brief"]);
        Read(["record", "calls.csv", "--from", "sheet.csv", "--reviewer", "Ana M.", "--label", "label", "--id", "id"]);
        // Labels that were kept are listed beside the flags.
        Read(["audit", "calls.csv", .. reading]);
        Read(["trail", "calls.csv"]);
        Read(["trail", "calls.csv", "--reviewer", "Ana M."]);
        Read(["corrected", "calls.csv", "--export", "corrected.csv"]);
        Read(["audit", "corrected.csv", .. reading, "--trail", "calls.csv.trail.db"]);
        Assert.Contains(said, text => text.Contains("Kept in the trail: ", StringComparison.Ordinal));
        Assert.Contains(said, text => text.Contains("Labels that changed since the earlier audit: 130", StringComparison.Ordinal));
        Assert.Contains(said, text => text.Contains("100 of 101 classes shown", StringComparison.Ordinal));
        Assert.All(said, text => Assert.Empty(Code().Matches(text).Select(match => text[Math.Max(0, match.Index - 80)..(match.Index + match.Length)])));

        void Read(string[] words)
        {
            ToolRun run = _probe.Run([.. words, "--html", "page.html"]);
            Assert.True(run.ExitCode == 0, $"{string.Join(' ', words)}\n{run.Error}");
            said.Add(run.Output);
            said.Add(WebUtility.HtmlDecode(Markup().Replace(_probe.Read("page.html"), " ")));
        }
    }

    private static int Before(int row) => row % 8 == 3 ? row + 11 + (row % 17) : row;

    private void Write(string name, Func<int, int> label) => File.WriteAllText(
        _probe.Combine(name),
        $"id,label,{string.Join(',', Enumerable.Range(0, Classes).Select(k => $"p_c{k:000}"))}\n"
        + string.Concat(Enumerable.Range(0, Rows).Select(row =>
            $"e{row:0000},c{label(row) % Classes:000},{string.Join(',', Enumerable.Range(0, Classes).Select(k => Probability(row, k)))}\n")));

    private static string Probability(int row, int k) =>
        (k == row % Classes ? 0.8 - (row % 7 / 20.0) : (0.2 + (row % 7 / 20.0)) / (Classes - 1)).ToString("R", CultureInfo.InvariantCulture);

    private void Fill(string sheet)
    {
        string[] lines = File.ReadAllLines(_probe.Combine(sheet));
        string[] headings = lines[0].TrimStart('\uFEFF').Split(',');
        File.WriteAllLines(_probe.Combine(sheet), lines.Select((line, at) =>
        {
            string[] cells = line.Split(',');
            if (at == 0)
                return line;
            cells[Array.IndexOf(headings, "verdict")] = at == 1 ? "wrong" : "right";
            cells[Array.IndexOf(headings, "new_label")] = at != 1 ? "" : cells[Array.IndexOf(headings, "given_label")] == "c000" ? "c001" : "c000";
            return string.Join(',', cells);
        }));
    }

    // "C#", a property behind a point, a call, a type in angle brackets.
    [GeneratedRegex(
        @"C#|(?<=[\s(,])\.[A-Z][A-Za-z]+|\b[A-Za-z]+\([^)\s]*\)|\bnew [A-Z]\w+\(|\w<\w+>",
        RegexOptions.None,
        matchTimeoutMilliseconds: Patience.Milliseconds)]
    private static partial Regex Code();

    [GeneratedRegex("<script.*?</script>|<style.*?</style>|<[^>]+>", RegexOptions.Singleline, matchTimeoutMilliseconds: Patience.Milliseconds)]
    private static partial Regex Markup();
}
