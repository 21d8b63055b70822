using System.Net;
using System.Text;

namespace LabelNotebooks.Tool.Tests;

/// <summary>From a table to a corrected one in a shell: what a page tells to type runs as it stands.</summary>
public sealed class ShellLinesTests : IDisposable
{
    private const int MostLines = 40;

    private readonly ToolProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public void Every_line_of_every_page_runs_as_a_shell_would_split_it()
    {
        WriteCalls("the calls.csv");
        string[] first =
        [
            "audit", "the calls.csv", "--label", "Oddział główny", "--merge-spellings", "--missing-labels", "brak,nie wiem", "--sheet", "review.csv",
            "--sheet-language", "pl", "--stop-at", "5", "--top", "2", "--brief",
        ];
        var pages = new Queue<string>([Page(first, out string[] printed)]);
        Assert.Contains(printed, line => line.Contains("--done review.csv", StringComparison.Ordinal));
        HashSet<string> typed = [];
        var commands = new HashSet<string>(StringComparer.Ordinal);
        while (pages.TryDequeue(out string? page) && typed.Count < MostLines)
        {
            foreach (string line in LinesOf(page).Where(typed.Add).ToArray())
            {
                string[] words = Words(line);
                Assert.Equal("label-notebooks", words[0]);
                FillSheets();
                int sheet = Array.IndexOf(words, "--sheet");
                if (sheet >= 0)
                    File.Delete(_probe.Combine(words[sheet + 1]));
                if (words[1] == "new")
                    File.Delete(_probe.Combine("the calls.ipynb"));
                commands.Add(words[1]);
                pages.Enqueue(words[1] == "new" ? Plain(words[1..], line) : Page(words[1..], out _));
            }
        }

        Assert.Equal(["audit", "corrected", "new", "record", "trail"], commands.Order(StringComparer.Ordinal));
        Assert.Contains(typed, line => line.Contains("--done", StringComparison.Ordinal) && line.Contains("--stop-at 5", StringComparison.Ordinal));
        Assert.Contains(typed, line => line.Contains("audit corrected.csv --trail", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_shell_is_told_to_record_stands_in_the_order_of_a_shell()
    {
        WriteCalls("the calls.csv");
        File.WriteAllText(_probe.Combine("guide.txt"), "Falls first.\n");
        string[] reading = ["--label", "Oddział główny", "--merge-spellings", "--missing-labels", "brak,nie wiem"];
        ToolRun none = _probe.Run(["record", "the calls.csv", "--decision", "keep", "--reviewer", "Ana M.", .. reading]);
        Assert.Contains("Give its id, --example ID", none.Error, StringComparison.Ordinal);
        ToolRun learned = _probe.Run(["audit", "the calls.csv", .. reading, "--learned", "spring", "--reviewer", "Ana M."]);
        Assert.Contains("label-notebooks record 'the calls.csv' --guideline-file FILE --guideline VERSION", learned.Error, StringComparison.Ordinal);
        string[] guideline = ["--guideline-file", "guide.txt", "--guideline", "2.1", "--reviewer", "Ana M."];
        ToolRun kept = _probe.Run(["record", "the calls.csv", .. guideline, .. reading]);
        Assert.True(kept.ExitCode == 0, kept.Error);
        Assert.Contains("label-notebooks record 'the calls.csv' --example ID --decision keep", kept.Output, StringComparison.Ordinal);
        learned = _probe.Run(["audit", "the calls.csv", .. reading, "--learned", "spring", "--reviewer", "Ana M."]);
        Assert.True(learned.ExitCode == 0, learned.Error);
        Assert.Contains("Model spring learned from the labels at entry 3: entry 4.", learned.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_becomes_a_trail_and_a_corrected_table_and_all_say_what_comes_next()
    {
        WriteCalls("calls.csv");
        string[] reading = ["--label", "Oddział główny", "--merge-spellings", "--missing-labels", "brak,nie wiem"];
        ToolRun audit = _probe.Run(["audit", "calls.csv", .. reading, "--sheet", "review.csv", "--html", "page.html"]);
        Assert.True(audit.ExitCode == 0, audit.Error);
        Assert.Contains("<summary>values and numbers</summary><dl><dt>", _probe.Read("page.html"), StringComparison.Ordinal);
        Assert.Contains("<dt>temp</dt><dd>", _probe.Read("page.html"), StringComparison.Ordinal);
        FillSheets();
        ToolRun done = _probe.Run(["audit", "calls.csv", .. reading, "--done", "review.csv"]);
        Assert.Contains("right label, by the review", done.Output, StringComparison.Ordinal);
        Assert.Contains("label-notebooks record calls.csv --from review.csv --reviewer NAME", done.Output, StringComparison.Ordinal);
        ToolRun record = _probe.Run(["record", "calls.csv", "--from", "review.csv", "--reviewer", "Ana M.", .. reading]);
        Assert.True(record.ExitCode == 0, record.Error);
        Assert.Contains("label-notebooks corrected calls.csv --export corrected.csv --label", record.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("#!", record.Output, StringComparison.Ordinal);
        ToolRun corrected = _probe.Run("corrected", "calls.csv", "--export", "corrected.csv");
        Assert.True(corrected.ExitCode == 0, corrected.Error);
        Assert.Contains("Labels: column \"Oddział główny\", for the trail is of them.", corrected.Output, StringComparison.Ordinal);
        Assert.Equal(1, Lines("calls.csv").Zip(Lines("corrected.csv")).Count(pair => pair.First != pair.Second));
        ToolRun trail = _probe.Run("trail", "calls.csv", "--reviewer", "Ana M.");
        Assert.True(trail.ExitCode == 0, trail.Error);
        Assert.Contains("Ana M.", trail.Output, StringComparison.Ordinal);
        ToolRun folder = _probe.Run("trail", ".");
        Assert.Equal(2, folder.ExitCode);
        Assert.StartsWith(".: this is a folder.\n  Name the trail in it", folder.Error, StringComparison.Ordinal);
        ToolRun none = _probe.Run("trail", "corrected.csv");
        Assert.Equal(2, none.ExitCode);
        Assert.Contains("no trail lies beside it", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_sheets_are_named_in_one_option_or_in_several()
    {
        WriteCalls("calls.csv");
        File.WriteAllText(_probe.Combine("a.csv"), "example,verdict,new_label\nP-001,wrong,Chirurgia\n");
        File.WriteAllText(_probe.Combine("b.csv"), "Przykład;Ocena\nP-002;dobrze\n");
        string[] line = ["audit", "calls.csv", "--label", "Oddział główny", "--missing-labels", "brak,nie wiem", "--brief"];
        foreach (string[] sheets in (string[][])[["--done", "a.csv,b.csv"], ["--done", "a.csv", "--done", "b.csv"]])
        {
            ToolRun run = _probe.Run([.. line, .. sheets]);
            Assert.True(run.ExitCode == 0, run.Error);
            Assert.Contains("Called wrong: 1 of 2 reviewed labels", run.Output, StringComparison.Ordinal);
            Assert.Contains("--done a.csv,b.csv --sheet next.csv", run.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("is the table itself", "--done", "calls.csv")]
    [InlineData("no row has a verdict yet", "--done", "empty.csv")]
    [InlineData("Is this the sheet that was filled in?", "--done", "other.csv")]
    [InlineData("audit, --sheet-language: it is read for --sheet alone.", "--sheet-language", "pl")]
    [InlineData("nearest: --label.", "--lable", "x")]
    public void What_cannot_be_used_is_told_in_words_of_the_shell(string said, params string[] options)
    {
        WriteCalls("calls.csv");
        File.WriteAllText(_probe.Combine("empty.csv"), "example,given_label,verdict\nP-001,Interna,\n");
        File.WriteAllText(_probe.Combine("other.csv"), "who,what\na,b\n");
        ToolRun run = _probe.Run(["audit", "calls.csv", "--label", "Oddział główny", .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("#!", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_table_and_what_is_broken_are_told_as_such()
    {
        File.WriteAllText(_probe.Combine("letter.txt"), "Dear colleague\nthank you\n");
        Assert.Contains("this is no table of examples", _probe.Run("audit", "letter.txt").Error, StringComparison.Ordinal);
        File.WriteAllBytes(_probe.Combine("cut.xlsx"), [.. "PK\u0003\u0004"u8, .. new byte[200]]);
        Assert.Contains("this workbook is damaged", _probe.Run("audit", "cut.xlsx").Error, StringComparison.Ordinal);
    }

    private string[] Lines(string name) => File.ReadAllLines(_probe.Combine(name));

    private string Page(string[] words, out string[] printed)
    {
        ToolRun run = _probe.Run([.. words, "--html", "page.html"]);
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', words)}\n{run.Error}");
        Assert.DoesNotContain("#!label-audit", run.Output, StringComparison.Ordinal);
        string page = _probe.Read("page.html");
        printed = LinesOf(page);
        return page;
    }

    private string Plain(string[] words, string line)
    {
        ToolRun run = _probe.Run(words);
        Assert.True(run.ExitCode == 0, $"{line}\n{run.Error}");
        return "";
    }

    private static string[] LinesOf(string page) =>
    [
        .. page.Split("<code").Skip(1)
            .Select(code => WebUtility.HtmlDecode(Text(code[..code.IndexOf("</code>", StringComparison.Ordinal)])))
            .Where(line => line.StartsWith("label-notebooks ", StringComparison.Ordinal)),
    ];

    // A page sets options apart, so that no line breaks within one.
    private static string Text(string markup) => string.Concat(markup.Split('>').Skip(1).Select(part => part.Split('<')[0]));

    // As sh takes a line apart, and the shell of Windows where it differs.
    private static string[] Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        char quote = '\0';
        bool isOpen = false;
        for (int at = 0; at < line.Length; at++)
        {
            char letter = line[at];
            if (quote == '\0' && letter == '\\' && !OperatingSystem.IsWindows())
                word.Append(line[++at]);
            else if (quote == '\0' && letter is '\'' or '"')
                (quote, isOpen) = (letter, true);
            else if (quote != '\0' && letter == quote)
                quote = '\0';
            else if (quote == '\0' && letter is '#' or '?' or '*' or '&' or '|' or ';' or '<' or '>' or '(' or ')' or '$')
                Assert.Fail($"A shell does not take {letter} as a letter: {line}");
            else if (quote == '\0' && letter == ' ')
                End();
            else
                word.Append(letter);
        }

        End();
        return [.. words];

        void End()
        {
            if (word.Length > 0 || isOpen)
                words.Add(word.ToString());
            word.Clear();
            isOpen = false;
        }
    }

    // The first label of each sheet is wrong, all others are right.
    private void FillSheets()
    {
        foreach (string path in Directory.GetFiles(_probe.Folder, "*.csv"))
        {
            string[] lines = File.ReadAllLines(path);
            char separator = lines[0].Contains(';', StringComparison.Ordinal) ? ';' : ',';
            string[] headings = lines[0].TrimStart('\uFEFF').Split(separator);
            int verdict = Array.IndexOf(headings, "verdict");
            if (verdict < 0 || lines[1].Split(separator)[verdict].Length > 0)
                continue;
            File.WriteAllLines(path, lines.Select((line, at) => at == 0 ? line : Filled(line.Split(separator), isWrong: at == 1)));

            string Filled(string[] cells, bool isWrong)
            {
                cells[verdict] = isWrong ? "wrong" : "right";
                cells[Array.IndexOf(headings, "new_label")] =
                    !isWrong ? "" : cells[Array.IndexOf(headings, "given_label")] == "Interna" ? "Chirurgia" : "Interna";
                return string.Join(separator, cells);
            }
        }
    }

    // Who took the call comes again like a label, and stands where one is looked for.
    private void WriteCalls(string name) => File.WriteAllText(
        _probe.Combine(name),
        "Numer;Oddział główny;temp;ból;Rodzaj\n" + string.Concat(Enumerable.Range(1, 80).Select(row =>
        {
            bool isInner = row % 2 == 0;
            string label = row switch
            {
                30 => "brak",
                44 => "interna",
                7 or 12 => isInner ? "Chirurgia" : "Interna",
                _ => isInner ? "Interna" : "Chirurgia",
            };
            return $"P-{row:000};{label};{(isInner ? 36 : 39)}.{row % 9};{(isInner ? 2 : 7) + (row % 3)};{(row % 3 == 0 ? "pilne" : "planowe")}\n";
        })));
}
