using LabelNotebooks.Charts;
using LabelNotebooks.Features.LabelErrors;
using LabelNotebooks.Features.Sanity;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Health;

/// <summary>How trustworthy the labels of each class are: a chart, and the figures.</summary>
internal static class ClassHealthPage
{
    private const int MostRows = 100;

    public static string Text(ClassHealthReport page) => $"{SanityPage.StopText(page.Report.Context.Sanity)}{Body(page)}";

    /// <summary>The page without what leads it.</summary>
    public static string Body(ClassHealthReport page)
    {
        LabelHealth health = page.Report.Issues.Health;
        Dictionary<int, int> flagged = Flagged(page);
        var table = new TextTable("class", ">labels", ">flagged", ">belong elsewhere", ">missing here", ">share that belongs elsewhere");
        foreach (ClassHealth one in health.ByClass.Take(MostRows))
            table.Add(one.Name, Sentences.Count(one.LabelCount), Sentences.Count(flagged.GetValueOrDefault(one.Class)), Sentences.Count(one.LabelIssues), Sentences.Count(one.InverseLabelIssues), Sentences.Percent(one.Noise));
        string warnings = string.Concat(LabelIssuePage.Warnings(page.Report).Select(warning => warning + "\n"));
        return $"{ClassHealthChart.Title(health)}\n\n{warnings}{table}{(health.ByClass.Length > MostRows ? $"{Sentences.Count(MostRows)} of {Sentences.Count(health.ByClass.Length)} classes shown, the noisiest. " : "")}{Overall(page.Report.Issues)}";
    }

    public static Html Markup(ClassHealthReport page) => LabelIssuePage.Section(ClassHealthChart.Title(page.Report.Issues.Health), page.Report, Html.Of(
        $"""
        <p class="lnb-sub">{Overall(page.Report.Issues)}</p>{Page.Notes(LabelIssuePage.Warnings(page.Report))}{ChartMarkup.Figure(ClassHealthChart.Of(page.Report))}{Table(page)}
        """));

    /// <summary>The figures of each class, noisiest first.</summary>
    public static Html Table(ClassHealthReport page)
    {
        LabelHealth health = page.Report.Issues.Health;
        Dictionary<int, int> flagged = Flagged(page);
        double most = Math.Max(health.ByClass.Max(one => one.Noise), 1e-9);
        Html rows = Html.Join(health.ByClass.Take(MostRows).Select(one => Html.Of(
            $"<tr><th scope=\"row\">{Page.Chip(one.Name)}</th><td class=\"lnb-n\">{Sentences.Count(one.LabelCount)}</td><td class=\"lnb-n\">{Sentences.Count(flagged.GetValueOrDefault(one.Class))}</td><td class=\"lnb-n\">{Sentences.Count(one.LabelIssues)}</td><td class=\"lnb-n\">{Sentences.Count(one.InverseLabelIssues)}</td><td>{Page.Meter(one.Noise / most, warn: true)}<small>{Sentences.Percent(one.Noise)}</small></td></tr>")));
        Html left = Html.If(health.ByClass.Length > MostRows, $"<p class=\"lnb-sub\">{MostRows} of {health.ByClass.Length} classes shown, the noisiest; all are in <code>.ByClass.ToDataFrame()</code>.</p>");
        return Html.Of(
            $"""
            <div class="lnb-wide"><table><thead><tr><th scope="col">class</th><th scope="col" class="lnb-n">labels</th><th scope="col" class="lnb-n">flagged</th><th scope="col" class="lnb-n">belong elsewhere</th><th scope="col" class="lnb-n">missing here</th><th scope="col">share that belongs elsewhere</th></tr></thead><tbody>{rows}</tbody></table></div>{left}<p class="lnb-foot">"Belong elsewhere" and "missing here" are estimates from the confident joint: labels of this class that likely belong to another, and examples of this class that likely carry another label.</p>
            """);
    }

    private static Dictionary<int, int> Flagged(ClassHealthReport page) => page.Report.Issues.Ranked.CountBy(issue => issue.Given).ToDictionary();

    private static string Overall(LabelIssues issues) =>
        $"Overall label health: {Sentences.Percent(issues.Health.Overall)}. {Sentences.Count(issues.EstimatedIssueCount)} of {Sentences.Count(issues.Labels.Count, "label")} {(issues.EstimatedIssueCount == 1 ? "is" : "are")} confidently counted as another class; the figures of each class are scaled up to all labels and need not sum to that.";
}
