using LabelNotebooks.Charts;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Agreement;

/// <summary>How often each pair of annotators gave the same label; dark where they differ.</summary>
internal static class AgreementMatrixChart
{
    private const int MostAnnotators = 20;

    // The strongest colour is for a pair that differs in half of what both labelled, or more.
    private const double Halfway = 0.5;

    public static Chart Of(AgreementReport report)
    {
        int[] shown = Shown(report);
        var pairs = report.Pairs.ToDictionary(pair => (pair.First, pair.Second));
        string[] names = [.. shown.Select(annotator => report.Annotations.Annotators[annotator])];
        double most = Math.Max(Halfway, report.Pairs.Where(pair => pair.HasEnough).Select(pair => 1 - pair.Share).DefaultIfEmpty(0).Max());
        var map = new HeatMap(
            "annotator",
            "annotator",
            names,
            names,
            [.. shown.Select(one => shown.Select(other => Cell(report, pairs, one, other)).ToArray())],
            most);
        string order = shown.Length > 2 ? "Those who agree most with the others come first. " : "";
        string left = shown.Length < report.Annotations.Annotators.Length
            ? $" {Sentences.Count(shown.Length)} of {Sentences.Count(report.Annotations.Annotators.Length)} annotators are drawn, those who share most."
            : "";
        return HeatMapChart.Of(
            Title(report),
            $"Agreement of {Sentences.Count(shown.Length, "annotator")}, pair by pair. "
            + $"{string.Join(", ", report.Pairs
                .Where(pair => pair.HasEnough)
                .OrderBy(pair => pair.Share)
                .Take(3)
                .Select(pair => $"{report.Annotations.Annotators[pair.First]} and {report.Annotations.Annotators[pair.Second]} {Sentences.Percent(pair.Share)}")
                .DefaultIfEmpty("None share enough to compare"))}.",
            "Each cell: on how many of the examples that both labelled they gave the same label, in percent. Stronger colour: they differ more; empty: "
            + $"they share too few to compare. {order}Point at a cell for the numbers.{left}",
            map);
    }

    internal static string Title(AgreementReport report)
    {
        PairAgreement[] known = [.. report.Pairs.Where(pair => pair.HasEnough)];
        if (known.Length == 0)
        {
            return report.Pairs.IsEmpty
                ? "No two annotators labelled the same example"
                : $"No two annotators share {Sentences.Count(PairAgreement.LeastShared)} examples: too few to compare people";
        }

        PairAgreement lowest = known.OrderBy(pair => pair.Share).ThenByDescending(pair => pair.Shared).First();
        if (lowest.Same == lowest.Shared)
            return "Every pair of annotators agrees on all that both labelled";
        return known.Length == 1
            ? $"{Name(lowest.First)} and {Name(lowest.Second)} agree on {Sentences.Percent(lowest.Share)} of what both labelled"
            : $"{Name(lowest.First)} and {Name(lowest.Second)} agree least: on {Sentences.Percent(lowest.Share)} "
                + $"of {Sentences.Count(lowest.Shared, "example")}";

        string Name(int annotator) => report.Annotations.Annotators[annotator];
    }

    private static int[] Shown(AgreementReport report)
    {
        int[] shown =
        [
            .. report.Pairs.SelectMany(pair => new[] { (Annotator: pair.First, pair.Shared), (Annotator: pair.Second, pair.Shared) })
                .GroupBy(one => one.Annotator)
                .OrderByDescending(group => group.Sum(one => one.Shared)).ThenBy(group => group.Key)
                .Take(MostAnnotators)
                .Select(group => group.Key),
        ];
        return [.. shown.OrderByDescending(Share).ThenBy(annotator => annotator)];

        // With everybody who labelled the same examples, drawn or not.
        double Share(int annotator)
        {
            PairAgreement[] own = [.. report.Pairs.Where(pair => pair.First == annotator || pair.Second == annotator)];
            return (double)own.Sum(pair => (long)pair.Same) / Math.Max(1, own.Sum(pair => (long)pair.Shared));
        }
    }

    private static HeatMapCell Cell(AgreementReport report, Dictionary<(int First, int Second), PairAgreement> pairs, int one, int other)
    {
        string first = PlotlyFigure.Text(report.Annotations.Annotators[one]);
        string second = PlotlyFigure.Text(report.Annotations.Annotators[other]);
        if (one == other)
            return new HeatMapCell(null, "", first);
        if (!pairs.TryGetValue((Math.Min(one, other), Math.Max(one, other)), out PairAgreement? pair))
            return new HeatMapCell(null, "", $"{first} and {second} share no example");
        if (!pair.HasEnough)
            return new HeatMapCell(null, "", $"{first} and {second} share {Sentences.Count(pair.Shared, "example")}: too few to compare");
        string kappa = double.IsNaN(pair.Kappa) ? "" : $", kappa {pair.Kappa.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)}";
        return new HeatMapCell(
            1 - pair.Share,
            (100 * pair.Share).ToString("0", System.Globalization.CultureInfo.InvariantCulture),
            $"{first} and {second}: the same label on {Sentences.Count(pair.Same)} of {Sentences.Count(pair.Shared, "example")}, "
            + $"{Sentences.Percent(pair.Share)} ({Sentences.Percent(pair.Interval.Low)} to {Sentences.Percent(pair.Interval.High)}){kappa}");
    }
}
