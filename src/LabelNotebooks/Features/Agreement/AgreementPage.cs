using System.Globalization;
using LabelNotebooks.Features.Annotators;
using LabelNotebooks.Features.Consensus;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Agreement;

/// <summary>How far annotators agree: the figure to quote, all others beside it, and who agrees with whom.</summary>
internal static class AgreementPage
{
    private const string Caution = "Agreement is not truth: people can agree on what is wrong. A low figure says that the guideline, "
        + "the examples or the classes need a look, not who is to blame.";

    public static Sheet Of(AgreementReport report)
    {
        Column[] columns =
        [
            new("measure") { NamesRows = true },
            new("value", Align.Right),
            new($"{Percent(report)} interval") { Line = Percent(report) },
            new("observed", Align.Right),
            new("by chance", Align.Right),
            new("interval by") { On = Medium.Page },
        ];
        var measures = new Group(
            Paragraph.Muted($"{Basis(report)} To quote: {report.WhyQuoted}").OnPage(),
            Notes.Lines([.. NotesOf(report)]),
            new Table(columns, report.Coefficients.Select(one => Row(report, one))),
            new Paragraph($"* To quote: {report.WhyQuoted}\n{AgreementMatrixChart.Title(report)}.").InTerminal(),
            report.Guideline is { } guideline ? GuidelinePart.Of(guideline, report) : Block.None,
            report.Pairs.IsEmpty ? Block.None : Figure.Part(AgreementMatrixChart.Of(report)));
        return new Sheet(Headline(report), measures, PairsPart.Of(report), Paragraph.Foot(Caution));
    }

    /// <summary>The figure to quote and who differs most.</summary>
    public static Sheet Brief(AgreementReport report) => new(
        Headline(report),
        new Notes([$"To quote: {report.WhyQuoted}", $"{AgreementMatrixChart.Title(report)}."]));

    private static TableRow Row(AgreementReport report, AgreementCoefficient one)
    {
        string name = MeasureNames.Of(one.Measure);
        Cell measure = one.Measure == report.Quoted
            ? new WordsCell(Phrase.Of($"{name} {Phrase.Flag("to quote")}")) { Line = $"{name} *" }
            : name;
        return new TableRow(measure, Number(one.Value), Range(one.Interval), Number(one.Observed), Number(one.Chance), Source(one));
    }

    private static string Basis(AgreementReport report)
    {
        Annotations annotations = report.Annotations;
        return $"{annotations.Source}: {Sentences.Count(annotations.Count, "label")} of {Sentences.Count(annotations.Examples.Length, "example")} "
            + $"by {Sentences.Count(annotations.Annotators.Length, "annotator")}, {Sentences.Count(annotations.Classes.Length, "class", "classes")}.";
    }

    private static string Headline(AgreementReport report)
    {
        AgreementCoefficient quoted = report[report.Quoted];
        return double.IsNaN(quoted.Value)
            ? report[AgreementMeasure.Percent].Value == 1 ? "All labels agree, and chance cannot be told from that" : "Agreement cannot be measured here"
            : $"{Capital(MeasureNames.Of(report.Quoted))} {Number(quoted.Value)}{(double.IsNaN(quoted.Interval.Low) ? "" : $" ({Range(quoted.Interval)})")}; "
                + $"labels of an example agree in {Sentences.Percent(report[AgreementMeasure.Percent].Value)} of pairs, on average";
    }

    private static IReadOnlyCollection<string> NotesOf(AgreementReport report) =>
    [
        .. report[report.Quoted].Note is { } note && double.IsNaN(report[report.Quoted].Value) ? [note] : Array.Empty<string>(),
        .. AnnotationNotes.Of(report.Annotations, withRepeats: report.SetAside == 0),
        .. report.Annotations.HasTimes && report.Annotations.Repeated.Pairs == 0 && report.Guideline is null
            ? [$"Times change nothing here: nobody labelled an example twice. The pace of annotators is said by {AnnotatorsCommand.Name}."]
            : Array.Empty<string>(),
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

    public static string Number(double value) => double.IsNaN(value) ? "" : Rounded(value, 3).ToString("0.000", CultureInfo.InvariantCulture);

    public static string Range(Interval interval) =>
        double.IsNaN(interval.Low) ? "" : string.Create(CultureInfo.InvariantCulture, $"{Rounded(interval.Low, 2):0.00} to {Rounded(interval.High, 2):0.00}");

    // A little less than nothing reads "-0.00": adding 0 takes the sign away.
    private static double Rounded(double value, int digits) => Math.Round(value, digits) + 0.0;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
