using System.Globalization;
using LabelNotebooks.Features.Consensus;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Agreement;

/// <summary>Pages of several annotators' labels, and of what is found in them.</summary>
internal static class CrowdSheets
{
    private const int MostRows = 100;

    public static Sheet Of(Annotations annotations) => new(annotations.ToString())
    {
        Facts = [("from", annotations.Source)],
        Notes = [.. AnnotationNotes.Of(annotations)],
        Tables =
        [
            new SheetTable("Classes", ["class", ">labels"], [.. Counts(annotations.LabelCodes, annotations.Classes.Length).Take(MostRows).Select((count, k) => new[] { annotations.Classes[k], Sentences.Count(count) })], annotations.Classes.Length, ".Classes"),
            new SheetTable("Annotators", ["annotator", ">labels"], [.. Counts(annotations.AnnotatorCodes, annotations.Annotators.Length).Take(MostRows).Select((count, a) => new[] { annotations.Annotators[a], Sentences.Count(count) })], annotations.Annotators.Length, ".Annotators"),
        ],
    };

    public static Sheet Of(Annotation annotation) => new(annotation.ToString());

    public static Sheet Of(RepeatCount count) => new(count.ToString());

    public static Sheet Of(AnnotatorSkill skill) => new(skill.ToString());

    public static Sheet Of(IEnumerable<AnnotatorSkill> skills)
    {
        AnnotatorSkill[] all = [.. skills];
        return OfTable("What the method found of each annotator", ["annotator", ">labels", ">skill"], [.. all.Take(MostRows).Select(one => new[] { one.Name, Sentences.Count(one.LabelCount), Words.Exact(one.Skill) })], all.Length, "annotator", "annotators");
    }

    public static Sheet Of(NextExample next) => new(next.ToString());

    public static Sheet Of(IEnumerable<NextExample> examples)
    {
        NextExample[] all = [.. examples];
        return OfTable("By how much one more label is worth", [">example", ">score", ">labels", ">not the consensus"], [.. all.Take(MostRows).Select(one => new[] { Sentences.Count(one.Example), Words.Exact(one.Score), Sentences.Count(one.Labels), Sentences.Percent(one.Disagreement) })], all.Length, "example", "examples");
    }

    public static Sheet Of(PlannedLabel label) => new(label.ToString());

    public static Sheet Of(AgreementCoefficient one) => new(one.ToString())
    {
        Facts = [("interval", one.Interval.ToString()), ("standard error", Number(one.StandardError)), ("observed agreement", Number(one.Observed)), ("agreement by chance", Number(one.Chance))],
        Notes = one.Note is { } note ? [note] : [],
    };

    public static Sheet Of(IEnumerable<AgreementCoefficient> coefficients)
    {
        AgreementCoefficient[] all = [.. coefficients];
        return OfTable("Measures of agreement", ["measure", ">value", "interval"], [.. all.Take(MostRows).Select(one => new[] { MeasureNames.Of(one.Measure), Number(one.Value), one.Interval.ToString() })], all.Length, "measure", "measures");
    }

    public static Sheet Of(PairAgreement pair) => new(pair.ToString());

    public static Sheet Of(IEnumerable<PairAgreement> pairs)
    {
        PairAgreement[] all = [.. pairs];
        return OfTable("Pairs of annotators", [">first", ">second", ">shared", ">same", ">share", ">kappa"], [.. all.Take(MostRows).Select(one => new[] { Sentences.Count(one.First), Sentences.Count(one.Second), Sentences.Count(one.Shared), Sentences.Count(one.Same), Sentences.Percent(one.Share), Number(one.Kappa) })], all.Length, "pair", "pairs");
    }

    public static Sheet Of(AnnotatorSummary one) => new(one.ToString())
    {
        Facts = one.HasEnough
            ? [("labels", Sentences.Count(one.LabelCount)), ("with the consensus", one.WithConsensusInterval.ToString()), ("with another annotator", Sentences.Percent(one.WithOthers)), ("right against the majority", Sentences.Count(one.RightAgainstMajority.Length))]
            : [("labels", Sentences.Count(one.LabelCount))],
    };

    public static Sheet Of(ConfusedClasses confusion) => new(confusion.ToString());

    public static Sheet Of(SharedConfusion confusion) => new(confusion.ToString());

    public static Sheet Of(Interval interval) => new(interval.ToString());

    private static Sheet OfTable(string title, string[] columns, string[][] rows, int count, string noun, string nouns) =>
        new($"{Sentences.Count(count)} {(count == 1 ? noun : nouns)}") { Tables = [new SheetTable(title, columns, rows, count, "this list")] };

    private static int[] Counts(ReadOnlySpan<int> codes, int size)
    {
        var counts = new int[size];
        foreach (int code in codes)
            counts[code]++;
        return counts;
    }

    private static string Number(double value) => double.IsNaN(value) ? "unknown" : value.ToString("0.000", CultureInfo.InvariantCulture);
}
