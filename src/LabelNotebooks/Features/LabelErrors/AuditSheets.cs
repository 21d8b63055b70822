using System.Globalization;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>Pages of what an audit consists of: findings, estimates, and what is kept of them.</summary>
internal static class AuditSheets
{
    private const int MostRows = 100;

    public static Sheet Of(LabelIssue issue) => new(issue.ToString())
    {
        Facts =
        [
            ("probability of the given label", Words.Exact(issue.GivenProbability)),
            ("probability of the suggested label", Words.Exact(issue.SuggestedProbability)),
            ("usual where the suggested label was given", Words.Exact(issue.SuggestedThreshold)),
            ("confidently counted as", issue.CountedAs is { } counted ? $"class {Sentences.Count(counted)}" : "no class"),
            ("widest margin toward", issue.TowardClass is { } toward ? $"class {Sentences.Count(toward)}" : "no class"),
        ],
        Notes = ["Classes go by their codes, from 0, and the example by its row; a report shows both by name."],
    };

    public static Sheet Of(IEnumerable<LabelIssue> issues)
    {
        LabelIssue[] all = [.. issues];
        return OfTable(
            new SheetTable(
                "By their codes; a report shows them by name",
                ["example", ">given", ">suggested", ">label quality", ">probability of given", ">probability of suggested"],
                [.. all.Take(MostRows).Select(issue => new[] { issue.Index.ToString(CultureInfo.InvariantCulture), Sentences.Count(issue.Given), Sentences.Count(issue.Suggested), Words.Exact(issue.Quality), Words.Exact(issue.GivenProbability), Words.Exact(issue.SuggestedProbability) })],
                all.Length,
                "this list"),
            "flagged label",
            "flagged labels");
    }

    public static Sheet Of(LabelHealth health) => new(health.ToString())
    {
        Tables = [Table("Classes, the noisiest first", health.ByClass, ".ByClass"), Table("Pairs of classes, the most confused first", health.Overlaps, ".Overlaps")],
    };

    public static Sheet Of(ClassHealth one) => new(one.ToString())
    {
        Facts =
        [
            ("labels", Sentences.Count(one.LabelCount)),
            ("belong elsewhere (estimate)", $"{Sentences.Count(one.LabelIssues)}, {Sentences.Percent(one.Noise)} of the labels"),
            ("missing here (estimate)", $"{Sentences.Count(one.InverseLabelIssues)}, {Sentences.Percent(one.InverseNoise)} of the class"),
            ("quality", Sentences.Percent(one.Quality)),
        ],
    };

    public static Sheet Of(IEnumerable<ClassHealth> classes) => OfTable(Table("Label health by class", [.. classes], "this list"), "class", "classes");

    public static Sheet Of(ClassOverlap pair) => new(pair.ToString());

    public static Sheet Of(IEnumerable<ClassOverlap> pairs) => OfTable(Table("Pairs of classes that are mistaken for one another", [.. pairs], "this list"), "pair of classes", "pairs of classes");

    public static Sheet Of(JointEstimate estimate)
    {
        IReadOnlyList<string> classes = estimate.Joint.Classes;
        return new Sheet(estimate.ToString())
        {
            Notes = ["Rows of .ConfidentJoint, .CalibratedJoint and .Joint are given labels, columns likely true ones; .NoiseMatrix and .InverseNoiseMatrix are shares of columns."],
            Tables =
            [
                new SheetTable(
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
                    ".CalibratedJoint"),
            ],
        };
    }

    public static Sheet Of(DetectionAssessment found) => new(found.ToString())
    {
        Facts =
        [
            ("recall", found.WrongCount == 0 ? "no label is known to be wrong" : $"{Sentences.Percent(found.Recall)} of {Sentences.Count(found.WrongCount, "wrong label")} are flagged"),
            ("precision", found.RightByRank.IsEmpty ? "nothing is flagged" : $"{Sentences.Percent(found.Precision)} of {Sentences.Count(found.RightByRank.Length, "flag")} are right"),
            ("right suggestions", $"{Sentences.Count(found.RightSuggestionCount)} of the {Sentences.Count(found.Found.Length)} found"),
            ("wrong and not flagged", Sentences.Count(found.Missed.Length)),
        ],
    };

    public static Sheet Of(AuditSnapshot snapshot) => new(snapshot.ToString())
    {
        Facts =
        [
            ("examples known by", snapshot.ExamplesAreRowNumbers ? "row number, from 0" : "id"),
            ("rule", snapshot.Rule),
            ("the model's first choice is the label", $"{Sentences.Count(snapshot.Agreeing)} of {Sentences.Count(snapshot.Examples)}"),
        ],
        Tables =
        [
            new SheetTable("Classes", ["class", ">labels"], [.. snapshot.Classes.Take(MostRows).Select(one => new[] { one.Name, Sentences.Count(one.Labels) })], snapshot.Classes.Length, ".Classes"),
            Table("Flagged, most suspicious first", snapshot.Flagged, ".Flagged"),
        ],
    };

    public static Sheet Of(SnapshotClass one) => new(one.ToString());

    public static Sheet Of(SnapshotFlag flag) => new(flag.ToString());

    public static Sheet Of(AuditComparison since) => new(since.ToString())
    {
        Facts =
        [
            ("new", Sentences.Count(since.New.Length)),
            ("flagged then and now", Sentences.Count(since.StillFlagged)),
            ("carry another label now", Sentences.Count(since.Relabeled.Length)),
            ("not flagged any more", Sentences.Count(since.NoLongerFlagged.Length)),
            ("gone from the data", Sentences.Count(since.Gone.Length)),
        ],
        Notes = since.Cautions,
        Tables =
        [
            Table("Carry another label now", since.Relabeled, ".Relabeled"),
            Table("Not flagged any more", since.NoLongerFlagged, ".NoLongerFlagged"),
            Table("Gone from the data", since.Gone, ".Gone"),
        ],
    };

    private static SheetTable Table(string title, IReadOnlyList<ClassHealth> classes, string allIn) => new(
        title,
        ["class", ">labels", ">belong elsewhere", ">missing here", ">share that belongs elsewhere"],
        [.. classes.Take(MostRows).Select(one => new[] { one.Name, Sentences.Count(one.LabelCount), Sentences.Count(one.LabelIssues), Sentences.Count(one.InverseLabelIssues), Sentences.Percent(one.Noise) })],
        classes.Count,
        allIn);

    private static SheetTable Table(string title, IReadOnlyList<ClassOverlap> pairs, string allIn) => new(
        title,
        ["class", "and", ">examples (estimate)", ">share of all"],
        [.. pairs.Take(MostRows).Select(pair => new[] { pair.NameA, pair.NameB, Sentences.Count(pair.ExampleCount), Sentences.Percent(pair.JointProbability) })],
        pairs.Count,
        allIn);

    private static SheetTable Table(string title, IReadOnlyList<SnapshotFlag> flags, string allIn) => new(
        title,
        ["example", "given", "suggested", ">label quality"],
        [.. flags.Take(MostRows).Select(flag => new[] { flag.Example, flag.GivenLabel, flag.SuggestedLabel, Words.Exact(flag.LabelQuality) })],
        flags.Count,
        allIn);

    private static Sheet OfTable(SheetTable table, string singular, string plural) => new(Sentences.Count(table.Total, singular, plural)) { Tables = [table] };
}
