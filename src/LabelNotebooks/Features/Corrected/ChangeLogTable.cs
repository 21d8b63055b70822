using LabelNotebooks.Features.Trails;

namespace LabelNotebooks.Features.Corrected;

/// <summary>The columns of the change log that lies beside a corrected file.</summary>
internal static class ChangeLogTable
{
    public static TableSchema<CorrectedLabel> Table { get; } = new TableSchema<CorrectedLabel>(
        "change log",
        "A row for each label of a corrected file that differs from the original, in the order of the first decision.")
        .Text("example", change => change.Example, "The id of the example.")
        .Text("original_label", change => change.Original, "The label before the first decision.")
        .Text("corrected_label", change => change.Label, "The label in the corrected file.")
        .LongWhole("entry", change => change.Entry, "The number of the decision in the trail.")
        .Text("time", change => TrailEntry.Written(change.Time), "When it was recorded, UTC.")
        .LongWhole("in_force_since_entry", change => change.SinceEntry, "The entry since which the label is in force: the decision, or what ended a dispute.")
        .Text("in_force_since", change => TrailEntry.Written(change.Since), "When that entry came into this trail, UTC.")
        .Text("reviewer_seal", change => change.Seal, "Eight digits that are the same for all that one person did; the name is in the trail.")
        .Text("role", change => change.Role, "In which role it was decided.")
        .Text("cause", change => change.Cause, "One of unclear-guideline, slip, ambiguous, rule-changed or other.")
        .Text("guideline_version", change => change.Guideline, "The version of the guideline.");
}
