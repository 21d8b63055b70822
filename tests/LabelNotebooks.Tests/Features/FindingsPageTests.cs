using LabelNotebooks.Features;

namespace LabelNotebooks.Tests.Features;

/// <summary>docs/findings.md lists the kinds of findings as they are registered.</summary>
public sealed class FindingsPageTests
{
    private const string Begin = "<!-- kinds -->\n";

    private static string PagePath => RepositoryRoot.Combine("docs", "findings.md");

    [Fact]
    public void Every_kind_stands_on_the_page_as_it_is_registered()
    {
        string page = File.ReadAllText(PagePath).ReplaceLineEndings("\n");
        string rows = string.Concat(FeatureList.All
            .SelectMany(feature => feature.FindingKinds)
            .Select(kind => $"| {kind.Name} | {kind.Sentence} | {kind.Order} |\n"));
        string expected = $"{Begin}| kind | what one is | listed in the order of |\n|---|---|---|\n{rows}<!-- end -->";
        if (!page.Contains(expected, StringComparison.Ordinal))
            Assert.Fail($"{PagePath} does not list the kinds as they are registered. It should hold:\n\n{expected}");
    }

    [Fact]
    public void Every_kind_says_what_it_is_and_how_its_score_reads() => Assert.All(
        FeatureList.All.SelectMany(feature => feature.FindingKinds),
        kind =>
        {
            Assert.Matches("^[A-Z].*[.]$", kind.Sentence);
            Assert.Matches("^the .*: 0 is suspicious, 1 is not$", kind.Order);
        });
}
