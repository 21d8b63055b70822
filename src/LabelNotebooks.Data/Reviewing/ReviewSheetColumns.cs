using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>The names by which a sheet is written and what people filled in is read.</summary>
internal static class ReviewSheetColumns
{
    public const string Example = "example";
    public const string GivenLabel = "given_label";
    public const string Purpose = "purpose";
    public const string Verdict = "verdict";
    public const string Stratum = "stratum";
    public const string InclusionProbability = "inclusion_probability";

    public const string Decision = "decision";
    public const string Reason = "reason";
    public const string Cause = "cause";
    public const string Reviewer = "reviewer";
    public const string Role = "role";
    public const string Guideline = "guideline";

    /// <summary>The column with the right label, by any of these names.</summary>
    public static ImmutableArray<string> NewLabel { get; } = ["new_label", "corrected_label", "right_label", "to"];

    /// <summary>The column with the time of a decision, by any of these names.</summary>
    public static ImmutableArray<string> Decided { get; } = ["decided", "date"];

    private static readonly string[] Remarks =
    [
        "note", "notes", "comment", "comments", "remark", "remarks", "reason", "why", "notiz", "bemerkung", "kommentar", "anmerkung", "grund", "remarque",
        "commentaire", "motif", "nota", "comentario", "commento", "opmerking",
    ];

    /// <summary>
    /// The column in which a person wrote something beside the verdict; -1 for none. It stands behind the verdict: before it, a column of that name is one of
    /// the data.
    /// </summary>
    public static int RemarkIn(IReadOnlyList<string> columns, int verdict) =>
        Enumerable.Range(0, columns.Count).FirstOrDefault(at => at > verdict && Remarks.Contains(columns[at].Trim(), StringComparer.OrdinalIgnoreCase), -1);

    public static ImmutableArray<string> All { get; } = [Example, GivenLabel, Purpose, Verdict, Stratum, InclusionProbability];
}
