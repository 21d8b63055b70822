using System.Text.RegularExpressions;

namespace LabelNotebooks.Tool.Tests;

/// <summary>The line that a page prints for the next sheet, typed as it is, round after round.</summary>
public sealed partial class ShellRoundsTests : IDisposable
{
    private const int Rounds = 3;

    private readonly ToolProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Theory]
    [InlineData("audit ward.csv --features Alter,Temperatur,Puls")]
    public void The_printed_lines_are_typed_for_three_rounds(string first)
    {
        File.Copy(RepositoryRoot.Combine("tests", "cases", "ward", "ward.csv"), _probe.Combine("ward.csv"));
        // Somebody else's sheet lies there already.
        File.WriteAllText(_probe.Combine("review.csv"), "example,verdict\n");
        ToolRun run = Type(first);
        HashSet<string> written = [];
        for (int round = 1; round <= Rounds; round++)
        {
            string write = LineWith(run.Output, "--sheet");
            string read = LineWith(run.Output, "--done", besides: "--sheet");
            string sheet = write.Split("--sheet ")[1].Split(' ')[0];
            Assert.True(written.Add(sheet), sheet);
            run = Type(write);
            Assert.True(File.Exists(_probe.Combine(sheet)), write);
            Fill(sheet);
            run = Type(read);
            Assert.Contains("by the review", run.Output, StringComparison.Ordinal);
        }

        Assert.Equal(["next-2.csv", "next.csv", "review-2.csv"], written.Order(StringComparer.Ordinal));
        Assert.Equal("example,verdict\n", _probe.Read("review.csv"));
    }

    private ToolRun Type(string line)
    {
        ToolRun run = _probe.Run(line.Replace("label-notebooks ", "", StringComparison.Ordinal).Split(' '));
        Assert.True(run.ExitCode == 0, $"{line}\n{run.Error}");
        return run;
    }

    // The words of the sentence begin after the value of the option.
    private static string LineWith(string output, string option, string? besides = null) =>
        Line().Matches(output).Select(match => match.Value.TrimEnd('.')).First(line =>
            line.Contains($" {option} ", StringComparison.Ordinal) && (besides is null || !line.Contains($" {besides} ", StringComparison.Ordinal)));

    private void Fill(string sheet)
    {
        string[] lines = File.ReadAllLines(_probe.Combine(sheet));
        int verdict = Array.IndexOf(lines[0].TrimStart('\uFEFF').Split(';'), "verdict");
        File.WriteAllLines(_probe.Combine(sheet), lines.Select((line, at) =>
        {
            string[] cells = line.Split(';');
            if (at > 0)
                cells[verdict] = at == 1 ? "wrong" : "right";
            return string.Join(';', cells);
        }));
    }

    [GeneratedRegex(@"label-notebooks audit ward\.csv( --[a-z-]+ [^ \n]+)+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patience.Milliseconds)]
    private static partial Regex Line();
}
