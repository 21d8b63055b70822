using System.Globalization;
using System.Text.RegularExpressions;

namespace LabelNotebooks.Contracts.Tests.House;

/// <summary>A limit that only guards against waiting for ever is never reached on a busy machine: it is ten minutes or more.</summary>
public sealed partial class TimeLimitTests
{
    private const double LeastSeconds = 600;

    // A cell that shall run into its limit, a look at what is there already, and clocks that a test winds.
    private static readonly string[] Meant =
    [
        "tests/LabelNotebooks.Kernel.Tests/Running/NotebookEngineTests.cs: CellTimeout = TimeSpan.FromSeconds(6",
        "tests/LabelNotebooks.Tests/Commands/CommandProgressTests.cs: TimeSpan.FromMilliseconds(1100",
        "tests/LabelNotebooks.Tests/Commands/CommandProgressTests.cs: TimeSpan.FromSeconds(2",
        "tests/LabelNotebooks.Tests/Commands/CommandProgressTests.cs: TimeSpan.FromMilliseconds(100",
        "tests/LabelNotebooks.Tool.Tests/RunObserverTests.cs: TimeSpan.FromSeconds(1.5",
        "tests/LabelNotebooks.Tool.Tests/RunTests.cs: --timeout\", \"6",
        "tests/LabelNotebooks.Tool.Tests/UsageTests.cs: --timeout\", \"0",
        "tests/LabelNotebooks.Tool.Tests/Jupyter/kernel_conformance.py: timeout=0.1",
        "tests/LabelNotebooks.Tool.Tests/Jupyter/kernel_scenarios.py: timeout=0.05",
    ];

    [Fact]
    public void Limits_against_hanging_are_ten_minutes_or_more()
    {
        string[] files =
        [
            .. RepositoryFile.Text("tests", ".ci", "binder")
                .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".py", StringComparison.Ordinal) || !Path.HasExtension(path))
                .Where(path => Path.GetFileName(path) != $"{nameof(TimeLimitTests)}.cs"),
        ];
        string[] found = [.. files.SelectMany(path => Short(File.ReadAllText(RepositoryRoot.Combine(path))).Select(limit => $"{path}: {limit}"))];
        Assert.Empty(found.Except(Meant, StringComparer.Ordinal));
        Assert.Empty(Meant.Except(found, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("run a.ipynb --timeout 60 &&", 1)]
    [InlineData("run a.ipynb --timeout 600 &&", 0)]
    [InlineData("\"--ExecutePreprocessor.timeout=60\"", 1)]
    [InlineData("reply = client.get_shell_msg(timeout=600)", 0)]
    [InlineData("reply = client.get_shell_msg(timeout=15)", 1)]
    [InlineData("PATIENCE = 60", 1)]
    [InlineData("private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);", 1)]
    [InlineData("private static readonly TimeSpan Patience =\n    TimeSpan.FromSeconds(20);", 1)]
    [InlineData("private const int Patience = 120_000;", 1)]
    [InlineData("public const int Milliseconds = 600_000;", 0)]
    [InlineData("process.WaitForExit(60_000)", 1)]
    [InlineData("process.WaitForExit(TimeSpan.FromMinutes(1))", 1)]
    [InlineData("process.WaitForExit(TimeSpan.FromMinutes(10))", 0)]
    [InlineData("process.WaitForExit()", 0)]
    [InlineData("process.WaitForExit(\n    60_000)", 1)]
    [InlineData("await task.WaitAsync(\n    TimeSpan.FromSeconds(30))", 1)]
    [InlineData("events.TryTake(\n    out string? found,\n    TimeSpan.FromSeconds(30))", 1)]
    [InlineData("events.TryTake(out string? found, TimeSpan.FromMinutes(10))", 0)]
    [InlineData("[Fact(Timeout = 60_000)]", 1)]
    [InlineData("page.SetDefaultTimeout(30_000)", 1)]
    [InlineData("matchTimeoutMilliseconds: 5000", 1)]
    [InlineData("Assert.InRange(watch.Elapsed.TotalSeconds, 6, 20);", 1)]
    public void A_short_limit_is_told_from_a_long_one(string text, int expected) => Assert.Equal(expected, Short(text).Count());

    private static IEnumerable<string> Short(string text) => Limit().Matches(text).Where(match => Seconds(match) < LeastSeconds).Select(match => match.Value);

    // Python and the command lines count seconds, C# milliseconds where it does not name the unit.
    private static double Seconds(Match match)
    {
        double value = double.Parse(match.Groups["number"].Value.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value switch
        {
            "Seconds" => value,
            "Minutes" => value * 60,
            "Milliseconds" => value / 1000,
            _ => match.Groups["csharp"].Success ? value / 1000 : value,
        };
    }

    [GeneratedRegex(
        """
        (?<csharp>matchTimeoutMilliseconds:\s*|\bWaitForExit(?:Async)?\(\s*|\bWaitAsync\(\s*|\bCancelAfter\(\s*|\bSetDefault\w*Timeout\(\s*
            |\bTimeout\s=\s+|\bCellTimeout\s=\s+|\bPatience\s=\s+|\bconst\sint\sMilliseconds\s=\s+|\bElapsed\.TotalSeconds,\s*\d+,\s*)
            (?:TimeSpan\.From(?<unit>Seconds|Minutes|Milliseconds)\()?(?<number>[0-9][0-9_.]*)
        |TimeSpan\.From(?<unit>Seconds|Minutes|Milliseconds)\(\s*(?<number>[0-9][0-9_.]*)
        |(?:\btimeout=|startup_timeout=|--timeout\s|--timeout",\s"|\bPATIENCE\s=\s|\bTIMEOUT\s=\s)(?<number>[0-9][0-9_.]*)
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: Patience.Milliseconds)]
    private static partial Regex Limit();
}
