using LabelNotebooks.Features.LabelErrors;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Tests.Pages;

public sealed class WhyTests
{
    [Fact]
    public void Every_rule_has_a_sentence_that_is_true_for_its_evidence()
    {
        var lines = new List<string>();
        foreach (FilterBy filter in Enum.GetValues<FilterBy>())
        {
            LabelIssues found = Sample.Report(options: new LabelIssueOptions { FilterBy = filter }).Issues;
            foreach ((string Case, LabelIssue Issue) entry in Cases(found))
                lines.Add($"{filter}, {entry.Case}: {Why.Text(entry.Issue, found)}");
        }

        Snapshot.Matches(string.Join("\n", lines));
    }

    [Fact]
    public void Sentence_has_no_bare_decimals()
    {
        LabelIssues found = Sample.Report().Issues;
        Assert.All(found.Ranked, issue => Assert.DoesNotMatch("[0-9][.,][0-9]", Why.Text(issue, found)));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.0001, "less than 1")]
    [InlineData(0.005, "less than 1")]
    [InlineData(0.0051, "1")]
    [InlineData(0.87, "87")]
    [InlineData(0.994, "99")]
    [InlineData(0.996, "more than 99")]
    [InlineData(1, "100")]
    public void Hundredths_never_round_to_none_or_all(double probability, string expected) =>
        Assert.Equal(expected, Words.Hundredths(probability));

    [Theory]
    [InlineData(0, "practically none")]
    [InlineData(0.0001, "1 in 10,000")]
    [InlineData(0.000137, "1 in 7,300")]
    [InlineData(0.049, "1 in 20")]
    [InlineData(0.05, "5 of 100")]
    public void Chance_spreads_low_scores(double score, string expected) => Assert.Equal(expected, Words.Chance(score));

    private static IEnumerable<(string Case, LabelIssue Issue)> Cases(LabelIssues found)
    {
        LabelIssue issue = found.Ranked[0] with { Given = 0, Suggested = 1, GivenProbability = 0.002, TowardClass = null, CountedAs = null };
        yield return ("sure", issue with { SuggestedProbability = 0.97, SuggestedThreshold = 0.8, CountedAs = 1, TowardClass = 1 });
        yield return ("fairly sure", issue with { SuggestedProbability = 0.85, SuggestedThreshold = 0.8, CountedAs = 1 });
        yield return ("leans", issue with { SuggestedProbability = 0.53, SuggestedThreshold = 0.8, TowardClass = 1, GivenProbability = 0 });
        yield return ("leans elsewhere", issue with { SuggestedProbability = 0.4, SuggestedThreshold = 0.8, TowardClass = 2, CountedAs = 2 });
        if (found.Options.FilterBy is FilterBy.LowNormalizedMargin or FilterBy.LowSelfConfidence)
            yield return ("agrees", issue with { Suggested = 0, GivenProbability = 0.36, SuggestedProbability = 0.36, SuggestedThreshold = 0.8 });
    }
}
