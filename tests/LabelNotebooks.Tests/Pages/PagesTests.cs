using System.Globalization;
using System.Text.RegularExpressions;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tests.Pages;

public sealed partial class PagesTests
{
    private const string Hostile = "<script>alert(1)</script>\" onmouseover=\"alert(2)' x='&lt;";

    [Fact]
    public void Page_of_every_report() => Assert.Multiple([.. Sample.Pages(Sample.Report(view: ExampleView.Text("note")))
        .Where(page => page.Name != "cross-validation")
        .Append(("top with pictures", Sample.Report(view: ExampleView.Grayscale(2, 2, ink: 16)).Top(2)))
        .Select(page => (Action)(() => PageSnapshot.Matches(page.Name, page.Page)))]);

    [Fact]
    public void Text_never_is_html()
    {
        foreach ((string name, object page) in Sample.Pages(Sample.Report()))
            Assert.False(TagPattern().IsMatch(Sample.Form(page, MimeBundle.PlainText)), name);
    }

    [Fact]
    public void Names_from_data_never_become_markup()
    {
        LabelIssueReport report = Sample.Report([Hostile, "dog" + Hostile, "newt"], idPrefix: Hostile, view: ExampleView.Text("note"));
        foreach ((string name, object page) in Sample.Pages(report).Where(page => page.Name != "cross-validation"))
        {
            string html = Sample.Form(page, MimeBundle.Html);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("\" onmouseover", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>sleeping", html, StringComparison.Ordinal);
            Assert.True(name is "quality histogram" or "detection" or "reliability" || html.Contains("&lt;script&gt;alert(1)", StringComparison.Ordinal), name);
        }
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Same_bytes_in_every_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string[] expected = [.. All(Sample.Report())];
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, All(Sample.Report()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static IEnumerable<string> All(LabelIssueReport report) => Sample.Pages(report)
            .SelectMany(page => new[] { Sample.Form(page.Page, MimeBundle.Html), Sample.Form(page.Page, MimeBundle.PlainText) });
    }

    [Fact]
    public void Nothing_is_fetched()
    {
        foreach ((string name, object page) in Sample.Pages(Sample.Report(view: ExampleView.Grayscale(2, 2, ink: 16))))
            Assert.False(FetchPattern().IsMatch(Sample.Form(page, MimeBundle.Html)), name);
    }

    [Fact]
    public void Ids_are_unique_on_a_page_and_headings_are_named()
    {
        foreach ((string name, object page) in Sample.Pages(Sample.Report()))
        {
            string html = Sample.Form(page, MimeBundle.Html);
            string[] ids = [.. IdPattern().Matches(html).Select(match => match.Groups["id"].Value)];
            Assert.Equal(ids.Distinct(), ids);
            Assert.True(html.Contains($"aria-labelledby=\"{ids[0]}\"", StringComparison.Ordinal), name);
        }
    }

    [Fact]
    public void What_is_not_shown_is_counted()
    {
        LabelIssueReport report = Sample.Report();
        int rest = report.Count - 2;
        Assert.True(rest > 0);
        Assert.Contains($"2 of {report.Count} shown.", Sample.Form(report.Top(2), MimeBundle.PlainText), StringComparison.Ordinal);
        Assert.Contains(
            $"Nothing is left out after these; {report.Count} labels are flagged in all.",
            Sample.Form(report.Top(100), MimeBundle.PlainText),
            StringComparison.Ordinal);
        Assert.Contains($".Top({rest}, skip: 2)", Sample.Form(report.Top(2), MimeBundle.Html), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_flagged_is_said_without_promising_too_much()
    {
        LabelIssueReport report = Sample.Report(options: new LabelIssueOptions { NoiseFraction = 0 });
        Assert.Equal(0, report.Count);
        Assert.Contains("That is not a proof that every label is right.", Sample.Form(report, MimeBundle.PlainText), StringComparison.Ordinal);
        Assert.Contains("No label stands out", Sample.Form(report, MimeBundle.Html), StringComparison.Ordinal);
        foreach ((string _, object page) in Sample.Pages(report).Where(page => page.Name != "cross-validation"))
            Assert.NotEmpty(Sample.Form(page, MimeBundle.Html));
    }

    [Fact]
    public void Every_page_says_itself_as_text_where_it_is_written_to_a_console()
    {
        LabelIssueReport report = Sample.Report();
        foreach ((string name, object page) in Sample.Pages(report).Where(page =>
            page.Name is not ("data" or "issues alone" or "cross-validation" or "frame" or "top frame" or "data frame")
            && !Sample.CrowdPages.Contains(page.Name)))
            Assert.True(Sample.Form(page, MimeBundle.PlainText) == page.ToString(), name);
    }

    [Fact]
    public void Matrices_are_shown_with_their_numbers()
    {
        const string Expected = "      cat  dog  newt\n cat   17    0     3\n dog    2   18     0\nnewt    0    1    19";
        ClassMatrix<long> joint = Sample.Report().Issues.Estimate.CalibratedJoint;
        Assert.Equal(Expected, Sample.Form(joint, MimeBundle.PlainText));
        string html = Sample.Form(joint, MimeBundle.Html);
        Assert.Equal(
            Expected.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
            Cells().Matches(html).Select(cell => cell.Groups["cell"].Value).Where(cell => cell != "class"));
    }

    [Fact]
    public void A_model_no_better_than_the_commonest_class_is_not_to_be_believed()
    {
        LabeledData data = LabeledData.Create(
            ["a", "a", "a", "b", "b"],
            probabilities: PredictedProbabilities.FromRows(new[,] { { 0.1, 0.9 }, { 0.2, 0.8 }, { 0.3, 0.7 }, { 0.9, 0.1 }, { 0.8, 0.2 } }));
        string text = Sample.Form(data.FindLabelIssues(), MimeBundle.PlainText);
        Assert.StartsWith(
            "The model knows nothing of these classes; no finding here is to be trusted\n\n"
            + "The model agrees with 0 of 5 labels; always naming the commonest class would agree with 3. It does no better than that.",
            text,
            StringComparison.Ordinal);
        Assert.Contains("There are only 5 examples. Fewer than 5 labels each have \"a\" (3), \"b\" (2).", text, StringComparison.Ordinal);
        Assert.Contains("What the rule flags all the same, not to be trusted:", text, StringComparison.Ordinal);
        string bare = Sample.Form(data.FindLabelIssues().Issues, MimeBundle.PlainText);
        Assert.Contains("Its first choices are no better than that: look at its probabilities before you use this list.", bare, StringComparison.Ordinal);
        Assert.Contains("Too few labels to judge, and the estimates of other classes suffer: \"a\" (3), \"b\" (2).", bare, StringComparison.Ordinal);
    }

    [Fact]
    public void Clipped_probabilities_are_counted_on_the_page()
    {
        LabeledData data = Sample.Data(Sample.Animals);
        double[] values =
            [.. Enumerable.Range(0, data.RowCount).SelectMany(i => ((PredictedProbabilities<double>)data.Probabilities!).Rows(i, 1, []).ToArray())];
        values[0] = 1.0005;
        LabelIssueReport report = data.FindLabelIssues(PredictedProbabilities.FromRows(values, 3));
        const string Sentence = "1 probability lay a little outside 0 to 1 and was put back to the nearer end.";
        Assert.Contains(Sentence, Sample.Form(report, MimeBundle.Html), StringComparison.Ordinal);
        Assert.Contains(Sentence, Sample.Form(report, MimeBundle.PlainText), StringComparison.Ordinal);
    }

    [GeneratedRegex("<t[hd]( [^>]*)?>(?<cell>[^<]*)<", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Cells();

    [GeneratedRegex("</?(div|table|td|span|p|section|style|script)\\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TagPattern();

    [GeneratedRegex("(src|href|srcset)=\"(?!data:|#)|url\\(|@import", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex FetchPattern();

    [GeneratedRegex(" id=\"(?<id>[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex IdPattern();
}
