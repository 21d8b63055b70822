using LabelNotebooks.Charts;

namespace LabelNotebooks.Formatting;

/// <summary>How trustworthy the labels of each class are: a chart, and the figures.</summary>
internal static class ClassHealthFormat
{
    public static string Text(ClassHealthReport page)
    {
        LabelHealth health = page.Report.Issues.Health;
        var table = new TextTable("class", ">labels", ">flagged", ">belong elsewhere", ">missing here", ">share that belongs elsewhere");
        foreach (ClassHealth one in health.ByClass)
            table.Add(one.Name, Sentences.Count(one.LabelCount), Sentences.Count(Flagged(page, one)), Sentences.Count(one.LabelIssues), Sentences.Count(one.InverseLabelIssues), Sentences.Percent(one.Noise));
        string warnings = string.Concat(LabelIssueFormat.Warnings(page.Report).Select(warning => warning + "\n"));
        return $"{SanityFormat.StopText(page.Report.Subject.Sanity)}{ClassHealthChart.Title(health)}\n\n{warnings}{table}{Overall(health)}";
    }

    public static Html Markup(ClassHealthReport page)
    {
        LabelHealth health = page.Report.Issues.Health;
        double most = Math.Max(health.ByClass.Max(one => one.Noise), 1e-9);
        Html rows = Html.Join(health.ByClass.Select(one => Html.Of(
            $"<tr><th scope=\"row\">{Page.Chip(one.Name)}</th><td class=\"lnb-n\">{Sentences.Count(one.LabelCount)}</td><td class=\"lnb-n\">{Sentences.Count(Flagged(page, one))}</td><td class=\"lnb-n\">{Sentences.Count(one.LabelIssues)}</td><td class=\"lnb-n\">{Sentences.Count(one.InverseLabelIssues)}</td><td>{Page.Meter(one.Noise / most, warn: true)}<small>{Sentences.Percent(one.Noise)}</small></td></tr>")));
        return Page.Section(ClassHealthChart.Title(health), Html.Of(
            $"""
            {SanityFormat.Stop(page.Report.Subject.Sanity)}<p class="lnb-sub">{Overall(health)}</p>{Page.Notes(LabelIssueFormat.Warnings(page.Report))}{ChartMarkup.Figure(ClassHealthChart.Of(page.Report))}<div class="lnb-wide"><table><thead><tr><th scope="col">class</th><th scope="col" class="lnb-n">labels</th><th scope="col" class="lnb-n">flagged</th><th scope="col" class="lnb-n">belong elsewhere</th><th scope="col" class="lnb-n">missing here</th><th scope="col">share that belongs elsewhere</th></tr></thead><tbody>{rows}</tbody></table></div><p class="lnb-foot">"Belong elsewhere" and "missing here" are estimates from the confident joint: labels of this class that likely belong to another, and examples of this class that likely carry another label.</p>
            """));
    }

    private static int Flagged(ClassHealthReport page, ClassHealth one) => page.Report.Issues.Ranked.Count(issue => issue.Given == one.Class);

    private static string Overall(LabelHealth health) => $"Overall label health: {Sentences.Percent(health.Overall)}, the share of labels that the estimate leaves in their own class.";
}
