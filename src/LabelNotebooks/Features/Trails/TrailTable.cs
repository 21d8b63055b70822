using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Trails;

/// <summary>The columns of an export of a trail as a table.</summary>
internal static class TrailTable
{
    public static TableSchema<TrailLine> Table { get; } = new TableSchema<TrailLine>(
        "trail",
        "A row for each entry of the trail, in the order of the trail. Names and reasons are empty unless they were asked for.")
        .LongWhole("entry", line => line.Number, "The number of the entry, from 1.")
        .Text("time", line => TrailEntry.Written(line.Time), "When it was recorded, UTC.")
        .Text("type", line => line.Type, "What the entry is: decision, undo, comment, guideline ...")
        .Text("example", line => line.Example, "The id of the example; empty where the entry is of none.")
        .Text("decision", line => line.Decision, "One of keep, change, ambiguous, out-of-scope or escalate; empty where nothing was decided.")
        .Text("label_before", line => line.From, "The label before the reviewer.")
        .Text("label_after", line => line.To, "The label after; as before unless it was changed.")
        .Truth("is_live", line => line.IsLive, "True if the decision counts now: not taken back, not replaced by the same person, not settled.")
        .Text("end", line => line.End, "Why the decision counts no more: taken back, settled or replaced by which entry; empty where it counts.")
        .Text("reviewer_seal", line => line.Seal, "Eight digits that are the same for all that one person did.")
        .Text("reviewer", line => line.Who, "The name of who did it, where names were asked for.")
        .Text("role", line => line.Role, "In which role.")
        .Text("reason", line => line.Reason, "Why, where names were asked for: a reason may name somebody.")
        .Text("cause", line => line.Cause, "One of unclear-guideline, slip, ambiguous, rule-changed or other.")
        .Text("guideline_version", line => line.Guideline, "The version of the guideline.")
        .Text("suggested_label", line => line.Suggested, "What the tool suggested for the label; empty where it suggested nothing.")
        .Text(
            "suggestion_shown",
            line => line.WasShown switch { true => "true", false => "false", null => "" },
            "True where the person who decided could see the suggestion, false where not; empty where that is not known.")
        .Text("draw", line => line.Draw, "How the example came before the reviewer: queue, random or second (a second reading); empty where that is not known.")
        .Text("decided", line => line.Decided, "When it was decided, by the reviewer's own account; empty where that was not said.")
        .Text("model_digest", line => line.ModelDigest, "The digest of the predictions behind the suggestion, or of those of the model that learned.")
        .Text("model", line => line.Model, "The name under which the trail keeps the model; empty where it keeps none.")
        .Text("model_options", line => line.ModelOptions, "With which options the model learned.")
        .Text("model_seed", line => line.ModelSeed, "With which seed the model learned.")
        .Text("model_tool", line => line.ModelTool, "Which tool in which version made the model learn.")
        .Text("what", line => line.What, "The entry in words.");
}
