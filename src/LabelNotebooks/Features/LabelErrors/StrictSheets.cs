using System.Globalization;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>Pages of what can be corrected without looking.</summary>
internal static class StrictSheets
{
    private const int MostRows = 100;
    private const int FewLabels = 5;

    public static Sheet Of(StrictList list) => new(
        list.ToString(),
        new Notes([.. Notes(list)]),
        new WordTable(
            "Surest first, by the row of the data, from 0",
            [">row", "given", "suggested", ">wrong with probability", "by"],
            [.. list.Listed.Take(MostRows).Select(one => Row(one, one.Index.ToString(CultureInfo.InvariantCulture), list.Labels.Classes))],
            list.Listed.Length,
            ".Listed"));

    public static Sheet Of(StrictLabel one) => new(one.ToString());

    public static Sheet Of(IEnumerable<StrictLabel> labels)
    {
        StrictLabel[] all = [.. labels];
        return new Sheet(
            Sentences.Count(all.Length, "label"),
            new WordTable(
                "By row and code, from 0",
                [">row", ">given", ">suggested", ">wrong with probability", "by"],
                [.. all.Take(MostRows).Select(one => new[]
                {
                    one.Index.ToString(CultureInfo.InvariantCulture),
                    Sentences.Count(one.Given),
                    Sentences.Count(one.Suggested),
                    Exact(one),
                    By(one.Basis),
                })],
                all.Length,
                "this list"));
    }

    /// <summary>What a strict list stands on, and what it gives up.</summary>
    public static string[] Notes(StrictList list) =>
    [
        .. list.Bases.Contains(StrictBasis.Calibrated) ? ["Probabilities are calibrated on the reviewed sample."] : Array.Empty<string>(),
        .. list.Bases.Contains(StrictBasis.Uncalibrated)
            ? ["Uncalibrated: the list is as good as the model's probabilities and the noise rates estimated with them. "
                + "Review at least 50 labels drawn at random, without strata, and name them."]
            : Array.Empty<string>(),
        "Whether the suggested label is the right one, the list does not say.",
        .. list.Bases.Contains(StrictBasis.Conformal)
            ? ["Conformal, whatever the model: "
                + $"{Sentences.FirstFew(
                    [.. Enumerable.Range(0, list.Bases.Length).Where(k => list.Bases[k] == StrictBasis.Conformal).Select(k => list.Labels.Classes[k])],
                    8)}."]
            : Array.Empty<string>(),
        list.ExpectedWrong > 0
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"About {list.ExpectedWrong:0} wrong labels are expected among those not reviewed, {list.ExpectedWrongListed:0} of them in the list: "
                + $"it gives up {Sentences.Percent(list.RecallGivenUp)}.")
            : "No wrong label is expected.",
    ];

    /// <summary>The cells of a strict label: example, given, suggested, probability, basis.</summary>
    public static string[] Row(StrictLabel one, string name, IReadOnlyList<string> classes) =>
        [name, classes[one.Given], classes[one.Suggested], Exact(one), By(one.Basis)];

    private static string Exact(StrictLabel one) => Pages.Words.Exact(one.WrongProbability);

    private static string By(StrictBasis basis) => basis switch
    {
        StrictBasis.Conformal => "reviewed labels of the class",
        StrictBasis.Calibrated => "the model, calibrated",
        StrictBasis.Uncalibrated => "the model, uncalibrated",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "There is no such basis."),
    };
}
