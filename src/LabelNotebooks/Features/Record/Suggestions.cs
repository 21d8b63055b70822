using LabelNotebooks.Commands;

namespace LabelNotebooks.Features.Record;

/// <summary>What the audit that was looked at suggests for the examples that were decided on, and by which predictions.</summary>
internal static class Suggestions
{
    public static IReadOnlyList<DecisionDraft> Beside(IReadOnlyList<DecisionDraft> drafts, TrailSource source)
    {
        if (source.Findings is not { Context.Probabilities: { } probabilities } findings)
            return drafts;
        string digest = PredictionDigest.Of(probabilities);
        LabelIssues issues = findings.Issues;
        HashSet<int> listed = [.. issues.Ranked.Take(findings.PageSize).Select(issue => issue.Index)];
        return
        [
            .. drafts.Select(draft => findings.Context.Examples.TryRowOf(draft.Example, out int row)
                ? draft with
                {
                    Suggested = issues.Labels.Classes[issues.SuggestedLabels[row]],
                    Model = digest,
                    Shown = listed.Contains(row) ? IsShown(draft) : null,
                }
                : draft),
        ];
    }

    // Only what the page of the audit lists at once is known to have been in sight.
    // Sheets of a random sample say nothing of suggestions, so that nobody is led; a second reading knows nothing of the first.
    private static bool? IsShown(DecisionDraft draft) => draft.Draw is null or DecisionDraw.Queue && !draft.IsOfSheet ? true : null;
}
