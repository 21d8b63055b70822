using System.Text.RegularExpressions;

namespace LabelNotebooks.Contracts.Tests.House;

/// <summary>docs/changing.md tells a newcomer where a change belongs: a file that it names and that is not there would send people astray.</summary>
public sealed partial class ChangingPageTests
{
    private static string Page => File.ReadAllText(RepositoryRoot.Combine("docs", "changing.md"));

    [Fact]
    public void Every_file_that_the_page_names_exists()
    {
        string[] files = [.. Path().Matches(Page).Select(match => match.Groups["path"].Value).Distinct(StringComparer.Ordinal)];
        Assert.True(files.Length >= 20, $"only {files.Length} files are named");
        Assert.DoesNotContain(files, file => !Directory.Exists(RepositoryRoot.Combine(file)) && !File.Exists(RepositoryRoot.Combine(file)));
    }

    [Fact]
    public void The_page_has_the_ten_changes() => Assert.Equal(
        10,
        Page.Split('\n').Count(line => line.StartsWith("| a", StringComparison.Ordinal) || line.StartsWith("| how ids", StringComparison.Ordinal)));

    [GeneratedRegex(@"`(?<path>(src|tests|docs)/[^`<*]*)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 600_000)]
    private static partial Regex Path();
}
