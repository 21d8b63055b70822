namespace LabelNotebooks;

/// <summary>
/// The order in which labels are looked at: the flagged as they are ranked, then those without enough evidence, then the rest by label quality score. What was
/// decided on keeps its place: who asks leaves it out.
/// </summary>
internal static class ReviewQueue
{
    /// <summary>(N), every example once. O(N log N).</summary>
    public static int[] Of(LabelIssues issues)
    {
        issues = issues.ByRuleAlone;
        int[] first = [.. issues.Ranked.Concat(issues.NotEnoughEvidence).Select(issue => issue.Index)];
        var isFirst = new bool[issues.Labels.Count];
        foreach (int row in first)
            isFirst[row] = true;
        return [.. first, .. Enumerable.Range(0, isFirst.Length).Where(row => !isFirst[row]).OrderBy(row => issues.QualityScores[row])];
    }
}
