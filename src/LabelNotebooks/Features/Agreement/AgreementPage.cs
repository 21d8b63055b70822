using System.Globalization;
using LabelNotebooks.Features.Consensus;
using LabelNotebooks.Features.Health;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Agreement;

/// <summary>How far annotators agree: the figure to quote, all others beside it, and who agrees with whom.</summary>
internal static class AgreementPage
{
    private const string Caution = "Agreement is not truth: people can agree on what is wrong. A low figure says that the guideline, "
        + "the examples or the classes need a look, not who is to blame.";

    public static string Text(AgreementReport report)
    {
        var table = new TextTable([("measure", false), ("value", true), (Percent(report), false), ("observed", true), ("by chance", true)]);
        foreach (AgreementCoefficient one in report.Coefficients)
            table.Add(
                MeasureNames.Of(one.Measure) + (one.Measure == report.Quoted ? " *" : ""),
                Number(one.Value),
                Range(one.Interval),
                Number(one.Observed),
                Number(one.Chance));
        return $"{Headline(report)}\n\n{string.Concat(Notes(report).Select(note => note + "\n"))}{table}* To "
            + $"quote: {report.WhyQuoted}\n{AgreementMatrixChart.Title(report)}.\n{Caution}";
    }

    public static Html Markup(AgreementReport report)
    {
        Html rows = Html.Join(report.Coefficients.Select(one => Html.Of(
            $"<tr><th scope=\"row\">{MeasureNames.Of(one.Measure)}{Html.If(one.Measure == report.Quoted, $" <span class=\"lnb-flag\">to quote</span>")}</th>"
            + $"<td class=\"lnb-n\">{Number(one.Value)}</td><td>{Range(one.Interval)}</td><td class=\"lnb-n\">{Number(one.Observed)}</td>"
            + $"<td class=\"lnb-n\">{Number(one.Chance)}</td><td>{Source(one)}</td></tr>")));
        return Page.Section(Headline(report), Html.Of(
            $"""<p class="lnb-sub">{report.Annotations.Source}: {Sentences.Count(report.Annotations.Count, "label")} of """
            + $"""{Sentences.Count(report.Annotations.Examples.Length, "example")} by {Sentences.Count(report.Annotations.Annotators.Length, "annotator")}, """
            + $"""{Sentences.Count(report.Annotations.Classes.Length, "class", "classes")}. To quote: {report.WhyQuoted}</p>"""
            + $"""{Page.Notes(Notes(report))}<div class="lnb-wide"><table><thead><tr><th scope="col">measure</th><th scope="col" class="lnb-n">value</th>"""
            + $"""<th scope="col">{Percent(report)} interval</th><th scope="col" class="lnb-n">observed</th><th scope="col" class="lnb-n">by chance</th>"""
            + $"""<th scope="col">interval by</th></tr></thead><tbody>{rows}</tbody></table></div>"""
            + $"""{Html.If(!report.Pairs.IsEmpty, $"{LabelHealthPage.Part(AgreementMatrixChart.Of(report))}")}<p class="lnb-foot">{Caution}</p>"""));
    }

    private static string Headline(AgreementReport report)
    {
        AgreementCoefficient quoted = report[report.Quoted];
        return double.IsNaN(quoted.Value)
            ? report[AgreementMeasure.Percent].Value == 1 ? "All labels agree, and chance cannot be told from that" : "Agreement cannot be measured here"
            : $"{Capital(MeasureNames.Of(report.Quoted))} {Number(quoted.Value)}{(double.IsNaN(quoted.Interval.Low) ? "" : $" ({Range(quoted.Interval)})")}; "
                + $"labels of an example agree in {Sentences.Percent(report[AgreementMeasure.Percent].Value)} of pairs, on average";
    }

    private static IReadOnlyCollection<string> Notes(AgreementReport report) =>
    [
        .. report[report.Quoted].Note is { } note && double.IsNaN(report[report.Quoted].Value) ? [note] : Array.Empty<string>(),
        .. AnnotationNotes.Of(report.Annotations, withRepeats: report.SetAside == 0),
        .. report.Notes.Select(note => note.Sentence),
    ];

    private static string Source(AgreementCoefficient one) => one.IntervalSource switch
    {
        IntervalSource.Formula => "formula",
        IntervalSource.Bootstrap => "bootstrap",
        IntervalSource.None => one.Note ?? "",
        var other => throw new ArgumentOutOfRangeException(nameof(one), other, "There is no such source."),
    };

    private static string Percent(AgreementReport report) => $"{(100 * report.Options.Confidence).ToString("0.#", CultureInfo.InvariantCulture)} %";

    private static string Number(double value) => double.IsNaN(value) ? "" : Rounded(value, 3).ToString("0.000", CultureInfo.InvariantCulture);

    private static string Range(Interval interval) =>
        double.IsNaN(interval.Low) ? "" : string.Create(CultureInfo.InvariantCulture, $"{Rounded(interval.Low, 2):0.00} to {Rounded(interval.High, 2):0.00}");

    // A little less than nothing reads "-0.00": adding 0 takes the sign away.
    private static double Rounded(double value, int digits) => Math.Round(value, digits) + 0.0;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
