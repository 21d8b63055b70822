using System.Globalization;

namespace LabelNotebooks.Formatting;

/// <summary>Issues as rows of a table that become cards on a narrow page.</summary>
internal static class IssueRows
{
    private const int MostBars = 20;
    private const int MostCharacters = 280;

    public static Html Table(TopIssues top)
    {
        AuditSubject subject = top.Report.Subject;
        bool pictures = subject.View is GrayscaleView;
        bool texts = subject.View is TextView;
        Html rows = Html.Join(top.Issues.Select((issue, at) => Row(issue, top.Skip + at + 1, top.Report)));
        return Html.Of(
            $"""
            <table class="lnb-cards"><thead><tr><th class="lnb-n" scope="col">#</th>{Html.If(pictures, $"<th scope=\"col\"><span aria-label=\"picture\"></span></th>")}<th class="lnb-n" scope="col">example</th>{Html.If(texts, $"<th scope=\"col\">{(subject.View as TextView)?.Column}</th>")}<th scope="col">given</th><th scope="col">suggested</th><th scope="col">label quality</th>{Html.If(subject.Probabilities is not null, $"<th scope=\"col\">probabilities</th>")}<th scope="col">why</th></tr></thead><tbody>{rows}</tbody></table>
            """);
    }

    public static string Text(TopIssues top)
    {
        LabelIssueReport report = top.Report;
        string? column = (report.Subject.View as TextView)?.Column;
        var table = column is null
            ? new TextTable(">#", ">example", "given", "suggested", "why")
            : new TextTable(">#", ">example", column, "given", "suggested", "why");
        int rank = top.Skip;
        foreach (LabelIssue issue in top.Issues)
        {
            rank++;
            string[] ends = [report.Issues.Labels.Classes[issue.Given], report.Issues.Labels.Classes[issue.Suggested], Why.Text(issue, report.Issues)];
            string[] starts = [Sentences.Count(rank), report.Subject.NameOf(issue.Index)];
            table.Add(column is null ? [.. starts, .. ends] : [.. starts, Shorten(report.Subject.Data!.Column(column)[issue.Index], 40), .. ends]);
        }

        return table.ToString();
    }

    private static Html Row(LabelIssue issue, int rank, LabelIssueReport report)
    {
        AuditSubject subject = report.Subject;
        string name = subject.NameOf(issue.Index);
        var classes = report.Issues.Labels.Classes;
        double[]? probabilities = subject.RowOf(issue.Index);
        return Html.Of(
            $"""
            <tr><td class="lnb-n lnb-rank">{rank}</td>{Picture(issue, subject, name)}<th scope="row" class="lnb-n lnb-id">{name}</th>{Note(issue, subject)}<td class="lnb-gv">{Page.Chip(classes[issue.Given], "lnb-given")}</td><td class="lnb-sg">{Page.Chip(classes[issue.Suggested], "lnb-suggested")}</td><td class="lnb-qual">{Page.Meter(Spread(issue.Quality))}<small>{Words.Chance(issue.Quality)}</small></td>{(probabilities is null ? Html.Empty : Bars(issue, probabilities, classes))}<td class="lnb-why">{Why.Markup(issue, report.Issues)}{Numbers(issue, report)}</td></tr>
            """);
    }

    private static Html Picture(LabelIssue issue, AuditSubject subject, string name) => subject is { View: GrayscaleView view, Data.Features: { } features }
        ? Html.Of($"<td class=\"lnb-pict\">{ExamplePicture.Image(features.Row(issue.Index), view.Width, view.Ink, name)}</td>")
        : Html.Empty;

    private static Html Note(LabelIssue issue, AuditSubject subject) => subject is { View: TextView view, Data: { } data }
        ? Html.Of($"<td class=\"lnb-text\"><blockquote>{Shorten(data.Column(view.Column)[issue.Index], MostCharacters)}</blockquote></td>")
        : Html.Empty;

    // Scores of flagged labels crowd near 0: one length for each power of ten tells them apart.
    private static double Spread(double quality) => quality <= 0 ? 0 : Math.Clamp(1 + (Math.Log10(quality) / 6), 0.02, 1);

    private static Html Bars(LabelIssue issue, double[] probabilities, IReadOnlyList<string> classes)
    {
        // With many classes only those that matter are drawn: the likeliest, and the given one.
        int[] shown = [.. Enumerable.Range(0, probabilities.Length)];
        if (shown.Length > MostBars)
            shown = [.. shown.OrderByDescending(k => probabilities[k]).Take(5).Append(issue.Given).Distinct()];
        Html bars = Html.Join(shown.Select(k => Html.Of(
            $"<i style=\"height:{Math.Clamp(probabilities[k], 0, 1) * 100:0.#}%\" class=\"{(k == issue.Given ? "lnb-g" : k == issue.Suggested ? "lnb-s" : "")}\" title=\"{classes[k]}: {Words.OfHundred(probabilities[k])}\"></i>")));
        string spoken = string.Join(", ", shown.OrderByDescending(k => probabilities[k]).Take(3).Select(k => $"{classes[k]} {Words.OfHundred(probabilities[k])}"));
        return Html.Of($"<td class=\"lnb-prob\"><div class=\"lnb-bars\" role=\"img\" aria-label=\"most likely: {spoken}\">{bars}</div></td>");
    }

    private static Html Numbers(LabelIssue issue, LabelIssueReport report)
    {
        var classes = report.Issues.Labels.Classes;
        return Html.Of(
            $"""
            <details><summary>numbers</summary><dl><dt>p(given {classes[issue.Given]})</dt><dd>{Words.Exact(issue.GivenProbability)}</dd><dt>p(suggested {classes[issue.Suggested]})</dt><dd>{Words.Exact(issue.SuggestedProbability)}</dd><dt>threshold of {classes[issue.Suggested]}</dt><dd>{Words.Exact(issue.SuggestedThreshold)}</dd><dt>margin</dt><dd>{Words.Exact(issue.SuggestedProbability - issue.GivenProbability)}</dd><dt>{Words.Of(report.Issues.Options.RankBy)}</dt><dd>{Words.Exact(issue.Quality)}</dd></dl></details>
            """);
    }

    private static string Shorten(string text, int most)
    {
        var elements = new StringInfo(text);
        return elements.LengthInTextElements <= most
            ? text
            : $"{elements.SubstringByTextElements(0, most)} ... ({Sentences.Count(elements.LengthInTextElements - most)} more characters)";
    }
}
