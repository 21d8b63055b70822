namespace LabelNotebooks;

/// <summary>Whether the numbers are shares of 1 at all.</summary>
internal static class ScaleFindings
{
    public static IEnumerable<SanityFinding?> Of(SanityTally tally)
    {
        yield return NotNumbers(tally);
        yield return Scale(tally);
        yield return RowSums(tally);
        yield return Hard(tally);
    }

    private static SanityFinding? NotNumbers(SanityTally tally) => tally.NotNumbers.Count == 0
        ? null
        : new SanityFinding(
            SanityConcern.NotNumbers,
            SanityVerdict.Unusable,
            $"{Sentences.Count(tally.NotNumbers.Count, "row has", "rows have")} NaN or infinity among the probabilities ({tally.NotNumbers.Describe()}).",
            "Remove these rows, or compute their probabilities again.");

    private static string Softmax => Sentences.Setting(nameof(PredictedProbabilities.Softmax), "data.FindLabelIssues(data.Probabilities!.Softmax())");

    private static string Normalize => Sentences.Setting(nameof(PredictedProbabilities.Normalized), "data.FindLabelIssues(data.Probabilities!.Normalized())");

    private static SanityFinding? Scale(SanityTally tally)
    {
        if (tally.Outside.Count == 0)
            return null;
        string rows = $"{Sentences.Count(tally.Outside.Count)} of {Sentences.Count(tally.Rows, "row")}: {tally.Outside.Describe()}";
        return (2 * tally.Outside.Count > tally.Rows, 2 * tally.Percentages > tally.Outside.Count, 2 * tally.Logarithms > tally.Outside.Count) switch
        {
            (true, true, _) => Unusable(
                $"These look like percentages: the rows sum to 100 ({rows}).",
                $"Divide each row by its sum: {Normalize}.",
                ProbabilityMending.Normalize),
            (true, _, true) => Unusable(
                $"These look like log probabilities: no number is above 0, and their exponentials sum to 1 ({rows}).",
                $"Take their softmax, which is the probabilities: {Softmax}.",
                ProbabilityMending.Softmax),
            (true, _, _) => Unusable(
                $"These look like a model's scores (logits), not probabilities: numbers lie outside 0 to 1 ({rows}).",
                $"Turn scores into probabilities: {Softmax}. A model with one score for each class against the rest needs the sigmoid of each instead.",
                ProbabilityMending.Softmax),
            _ => Unusable($"Numbers lie outside 0 to 1 ({rows}).", "A probability lies between 0 and 1: look at how these rows were made."),
        };
    }

    // Numbers that are no shares at all need not sum to 1.
    private static SanityFinding? RowSums(SanityTally tally) => tally.WrongSums.Count == 0 || 2 * tally.Outside.Count > tally.Rows
        ? null
        : new SanityFinding(
            SanityConcern.RowSums,
            SanityVerdict.Doubtful,
            $"{Sentences.Count(tally.WrongSums.Count)} of {Sentences.Count(tally.Rows, "row")} do{(tally.WrongSums.Count == 1 ? "es" : "")} not sum "
            + $"to 1 ({tally.WrongSums.Describe("sums to")}).",
            "If each column answers yes or no for its own class, this is expected, and the list may hold; "
            + $"else a column may be missing. To make shares of 1: {Normalize}.")
        {
            Mending = ProbabilityMending.Normalize,
        };

    private static SanityFinding? Hard(SanityTally tally) => tally.Hard < tally.Rows
        ? null
        : new SanityFinding(
            SanityConcern.HardDecisions,
            SanityVerdict.Doubtful,
            "Every probability is 0 or 1: these are a model's decisions without its certainty.",
            "What still holds: which labels differ from the decision. What does not: their order, label quality, and how many are likely wrong. "
            + "Give the probabilities behind the decisions (predict_proba).");

    private static SanityFinding Unusable(string finding, string mend, ProbabilityMending? mending = null) =>
        new(SanityConcern.Scale, SanityVerdict.Unusable, finding, mend) { Mending = mending };
}
