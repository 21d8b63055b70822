using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Describe;

/// <summary>What was read, and what was assumed in reading it.</summary>
internal static class LabeledDataPage
{
    private const int MostClasses = 30;

    public static string Text(LabeledData data)
    {
        var table = new TextTable("class", ">labels", ">share");
        foreach (int k in Enumerable.Range(0, data.Labels.ClassCount).Take(MostClasses))
            table.Add(data.Labels.Classes[k], Sentences.Count(data.Labels.ClassCounts[k]), Sentences.Percent((double)data.Labels.ClassCounts[k] / data.RowCount));
        return $"{Headline(data)}\n\n{string.Concat(data.Notes.Select(note => note + "\n"))}\n{table}{Left(data)}";
    }

    public static Html Markup(LabeledData data)
    {
        int most = data.Labels.ClassCounts.Max();
        Html rows = Html.Join(Enumerable.Range(0, data.Labels.ClassCount).Take(MostClasses).Select(k => Html.Of(
            $"<tr><th scope=\"row\">{Page.Chip(data.Labels.Classes[k])}</th><td class=\"lnb-n\">{Sentences.Count(data.Labels.ClassCounts[k])}</td><td>{Page.Meter((double)data.Labels.ClassCounts[k] / most)}<small>{Sentences.Percent((double)data.Labels.ClassCounts[k] / data.RowCount)}</small></td></tr>")));
        return Page.Section(Headline(data), Html.Of(
            $"{Page.Notes([.. data.Notes.Select(note => note.Sentence)])}<table><thead><tr><th scope=\"col\">class</th><th scope=\"col\" class=\"lnb-n\">labels</th><th scope=\"col\">share of all labels</th></tr></thead><tbody>{rows}</tbody></table>{Html.If(data.Labels.ClassCount > MostClasses, $"<p class=\"lnb-sub\">{Left(data)}</p>")}"));
    }

    private static string Headline(LabeledData data) =>
        $"{Sentences.Count(data.RowCount, "example")} of {Sentences.Count(data.Labels.ClassCount, "class", "classes")} in {data.Source}";

    private static string Left(LabeledData data) => data.Labels.ClassCount > MostClasses
        ? $"{Sentences.Count(MostClasses)} of {Sentences.Count(data.Labels.ClassCount)} classes shown; all are in .Labels.Classes."
        : "";
}
