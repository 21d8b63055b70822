using System.Globalization;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Agreement;

/// <summary>Pages of single measures and pairs of annotators.</summary>
internal static class AgreementSheets
{
    private const int MostRows = 100;

    public static Sheet Of(AgreementCoefficient one) => new(
        one.ToString(),
        new Facts([
            ("interval", one.Interval.ToString()),
            ("standard error", Number(one.StandardError)),
            ("observed agreement", Number(one.Observed)),
            ("agreement by chance", Number(one.Chance)),
        ]),
        new Notes(one.Note is { } note ? [note] : []));

    public static Sheet Of(IEnumerable<AgreementCoefficient> coefficients)
    {
        AgreementCoefficient[] all = [.. coefficients];
        return Sheet.OfTable(
            "Measures of agreement",
            ["measure", ">value", "interval"],
            [.. all.Take(MostRows).Select(one => new[] { MeasureNames.Of(one.Measure), Number(one.Value), one.Interval.ToString() })],
            all.Length,
            "measure",
            "measures");
    }

    public static Sheet Of(PairAgreement pair) => new(pair.ToString());

    public static Sheet Of(IEnumerable<PairAgreement> pairs)
    {
        PairAgreement[] all = [.. pairs];
        return Sheet.OfTable(
            "Pairs of annotators",
            [">first", ">second", ">shared", ">same", ">share", ">kappa"],
            [.. all.Take(MostRows).Select(one => new[]
            {
                Sentences.Count(one.First), Sentences.Count(one.Second), Sentences.Count(one.Shared), Sentences.Count(one.Same), Sentences.Percent(one.Share),
                Number(one.Kappa),
            })],
            all.Length,
            "pair",
            "pairs");
    }

    public static Sheet Of(Interval interval) => new(interval.ToString());

    private static string Number(double value) => double.IsNaN(value) ? "unknown" : value.ToString("0.000", CultureInfo.InvariantCulture);
}
