using System.Text.RegularExpressions;

namespace LabelNotebooks.Contracts.Tests.House;

/// <summary>What a person types in a notebook is the extension's business: the domain speaks of properties, and the extension spells them.</summary>
public sealed partial class WordsOfNotebooksTests
{
    [Fact]
    public void The_domain_names_no_option_and_no_command()
    {
        string[] files =
        [
            .. RepositoryFile.Text("src/LabelNotebooks.Core", "src/LabelNotebooks.Data", "src/LabelNotebooks.Modeling", "src/LabelNotebooks.Review")
                .Where(path => path.EndsWith(".cs", StringComparison.Ordinal)),
        ];
        Assert.True(files.Length > 100, $"only {files.Length} files were found");
        Assert.Empty(files.SelectMany(path => Typed(File.ReadAllLines(RepositoryRoot.Combine(path))).Select(word => $"{path}: {word}")));
    }

    [Theory]
    [InlineData("$\"Read it with {Sentences.Setting(\"--decimal-comma\", \"DecimalComma = true\")}.\"", 1)]
    [InlineData("\"Name the same --id in both.\"", 1)]
    [InlineData("\"draw a sheet: #!label-estimate\"", 1)]
    [InlineData("    /// <summary>For <c>--id</c> of #!label-errors.</summary>", 0)]
    [InlineData("    // as --id does", 0)]
    [InlineData("for (int at = last; at >= 0; --at)", 0)]
    [InlineData("\"|---|---|\"", 0)]
    public void A_word_of_a_notebook_is_told_from_other_text(string line, int expected) => Assert.Equal(expected, Typed([line]).Count());

    private static IEnumerable<string> Typed(IEnumerable<string> lines) => lines
        .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
        .SelectMany(line => Word().Matches(line).Select(match => match.Groups["word"].Value));

    [GeneratedRegex(
        @"(?<word>#!label)|""[^""]*?(?<![\w-])(?<word>--[a-z][a-z-]+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Patience.Milliseconds)]
    private static partial Regex Word();
}
