using System.Globalization;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>Pages of findings without the data behind them, and of the estimates that flagged them.</summary>
internal static class LabelIssueSheets
{
    private const int MostRows = 100;

    public static Sheet Of(LabelIssue issue) => new(
        issue.ToString(),
        new Facts([
            ("probability of the given label", Words.Exact(issue.GivenProbability)),
            ("probability of the suggested label", Words.Exact(issue.SuggestedProbability)),
            ("usual where the suggested label was given", Words.Exact(issue.SuggestedThreshold)),
            ("confidently counted as", issue.CountedAs is { } counted ? $"class {Sentences.Count(counted)}" : "no class"),
            ("widest margin toward", issue.TowardClass is { } toward ? $"class {Sentences.Count(toward)}" : "no class"),
        ]),
        new Notes(["Classes go by their codes, from 0, and the example by its row; a report shows both by name."]));

    public static Sheet Of(IEnumerable<LabelIssue> issues)
    {
        LabelIssue[] all = [.. issues];
        return Sheet.OfTable(
            new WordTable(
                "By their codes; a report shows them by name",
                ["example", ">given", ">suggested", ">label quality", ">probability of given", ">probability of suggested"],
                [.. all.Take(MostRows).Select(issue => new[]
                {
                    issue.Index.ToString(CultureInfo.InvariantCulture),
                    Sentences.Count(issue.Given),
                    Sentences.Count(issue.Suggested),
                    Words.Exact(issue.Quality),
                    Words.Exact(issue.GivenProbability),
                    Words.Exact(issue.SuggestedProbability),
                })],
                all.Length,
                "this list"),
            "flagged label",
            "flagged labels");
    }

    public static Sheet Of(JointEstimate estimate)
    {
        IReadOnlyList<string> classes = estimate.Joint.Classes;
        return new Sheet(
            estimate.ToString(),
            new Notes(["Rows of .ConfidentJoint, .CalibratedJoint and .Joint are given labels, columns likely true ones; "
                + ".NoiseMatrix and .InverseNoiseMatrix are shares of columns."]),
            new WordTable(
                    "Thresholds and counts by class",
                    ["class", ">threshold", ">labels", ">kept", ">likely true"],
                    [.. Enumerable.Range(0, Math.Min(classes.Count, MostRows)).Select(k => new[]
                    {
                        classes[k],
                        estimate.Thresholds[k] > 1 ? "no label" : Words.Exact(estimate.Thresholds[k]),
                        Sentences.Count(estimate.CalibratedJoint.RowSum(k)),
                        Sentences.Count(estimate.CalibratedJoint[k, k]),
                        Sentences.Count(estimate.CalibratedJoint.ColumnSum(k)),
                    })],
                    classes.Count,
                    ".CalibratedJoint"));
    }

    public static Sheet Of(DetectionAssessment found) => new(
        found.ToString(),
        new Facts([
            ("recall", found.WrongCount == 0
                ? "no label is known to be wrong"
                : $"{Sentences.Percent(found.Recall)} of {Sentences.Count(found.WrongCount, "wrong label")} are flagged"),
            ("precision", found.RightByRank.IsEmpty
                ? "nothing is flagged"
                : $"{Sentences.Percent(found.Precision)} of {Sentences.Count(found.RightByRank.Length, "flag")} are right"),
            ("right suggestions", $"{Sentences.Count(found.RightSuggestionCount)} of the {Sentences.Count(found.Found.Length)} found"),
            ("wrong and not flagged", Sentences.Count(found.Missed.Length)),
        ]));
}
