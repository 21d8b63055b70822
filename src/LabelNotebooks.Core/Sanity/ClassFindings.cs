namespace LabelNotebooks;

/// <summary>What the classes and their numbers allow.</summary>
internal static class ClassFindings
{
    private const int FewExamples = 100;
    private const int FewOfClass = 5;
    private const int MostNamed = 8;

    // Cohen's kappa of first choices and labels: at most this is chance; the weakest honest set tried (70 % wrong labels) has 0.22.
    private const double Nothing = 0.05;
    private const double Little = 0.1;
    private const double InformedLoss = 0.95;

    // So little of what the commonest class leaves open is known, where kappa is low too: most flags would be the model's own mistakes.
    private const double LittleGained = 0.1;
    private const double LowKappa = 0.3;

    public static IEnumerable<SanityFinding?> Of(ClassLabels labels, ModelSummary model, SanityTally tally)
    {
        int[] all = [.. Enumerable.Range(0, labels.ClassCount)];
        int[] constant = labels.Count < 2 ? [] : [.. all.Where(k => tally.Lowest[k] == tally.Highest[k])];
        yield return Constant(labels, tally, constant);
        yield return NoInformation(labels, model, tally, constant);
        yield return Few(labels, all);
        int[] without = [.. all.Where(k => labels.ClassCounts[k] == 0)];
        yield return without.Length == 0 ? null : Note(
            SanityConcern.ClassesWithoutLabels,
            $"{Sentences.Count(without.Length, "class has", "classes have")} a column but no label: {Names(labels, without)}.",
            "Nothing can be flagged in them, and the model may still suggest them. If their examples were left out by mistake, add them.");
        int[] never = [.. all.Where(k => labels.ClassCounts[k] > 0 && tally.Predicted[k] == 0)];
        yield return never.Length == 0 ? null : Note(
            SanityConcern.ClassesNeverPredicted,
            $"{Sentences.Count(never.Length, "class is", "classes are")} the model's first choice for no example: {Names(labels, never)}.",
            "Expect many of their labels to be flagged without reason: ask a person who knows these classes.");
    }

    private static SanityFinding? Constant(ClassLabels labels, SanityTally tally, int[] constant)
    {
        if (constant.Length == 0)
            return null;
        bool all = constant.Length == labels.ClassCount;
        return new SanityFinding(
            SanityConcern.ConstantColumns,
            all ? SanityVerdict.Unusable : SanityVerdict.Doubtful,
            all
                ? "The model gives every example the same probabilities."
                : FormattableString.Invariant($"The same number stands in every row of {Sentences.Count(
                    constant.Length,
                    "column")}: class {Names(labels, constant)} ({tally.Lowest[constant[0]]:G4}{(constant.Length > 1 ? " in the first" : "")})."),
            all
                ? "Check how they were made: nothing can be told from them."
                : "The model cannot tell these classes from others: check that it was trained on them, and that no column was filled in by hand.");
    }

    private static SanityFinding? NoInformation(ClassLabels labels, ModelSummary model, SanityTally tally, int[] constant)
    {
        if (constant.Length == labels.ClassCount || tally.Outside.Count > 0 || tally.NotNumbers.Count > 0)
            return null;
        bool knows = model.Agreement > model.BaselineAgreement || model.LogLoss < model.BaselineLogLoss || model.Kappa > Nothing;
        if (knows)
        {
            double gained = (model.Agreement - model.BaselineAgreement) / Math.Max(1 - model.BaselineAgreement, 1e-9);
            bool knowsLittle = model.Kappa < LowKappa && gained < LittleGained;
            if (knowsLittle)
            {
                return new SanityFinding(
                    SanityConcern.NoInformation,
                    SanityVerdict.Doubtful,
                    $"The model knows little of these classes: it agrees with {Sentences.Percent(model.Agreement)} of the labels, where always naming the "
                    + $"commonest class gives {Sentences.Percent(model.BaselineAgreement)}.",
                    "Expect most of its flags to be mistakes of the model. Train a better model, on more or other columns.");
            }

            return model.Kappa >= Little || model.LogLoss < InformedLoss * model.BaselineLogLoss
                ? null
                : new SanityFinding(
                    SanityConcern.NoInformation,
                    SanityVerdict.Doubtful,
                    $"The model knows little of these classes: it agrees with {Sentences.Percent(model.Agreement)} of the labels, "
                    + $"where chance alone gives {Sentences.Percent(model.ChanceAgreement)}.",
                    "Expect most of its flags to be mistakes of the model. Train a better model, on more or other columns.");
        }

        return new SanityFinding(
            SanityConcern.NoInformation,
            SanityVerdict.Unusable,
            $"The model agrees with {Sentences.Count(model.Agreeing)} of {Sentences.Count(model.Examples, "label")}; always naming the commonest class would "
            + $"agree with {Sentences.Count(model.Classes.Max(one => one.Examples))}. It does no better than that.",
            "Do not use its list. Train a better model, or check that labels and probabilities belong to the same examples.");
    }

    private static SanityFinding? Few(ClassLabels labels, int[] all)
    {
        int[] small = [.. all.Where(k => labels.ClassCounts[k] is > 0 and < FewOfClass)];
        if (labels.Count >= FewExamples && small.Length == 0)
            return null;
        string examples = labels.Count >= FewExamples ? "" : $"There are only {Sentences.Count(labels.Count, "example")}. ";
        string classes = small.Length == 0
            ? ""
            : $"Fewer than {FewOfClass} labels each have "
                + $"{Sentences.FirstFew(
                    [.. small.Take(MostNamed + 1).Select(k => $"\"{labels.Classes[k]}\" ({Sentences.Count(labels.ClassCounts[k])})")],
                    MostNamed)}. ";
        return new SanityFinding(
            SanityConcern.FewExamples,
            SanityVerdict.Doubtful,
            (examples + classes).TrimEnd(),
            "What still holds: the order of the list, as a suggestion of where to look first. What does not: "
            + $"{(labels.Count < FewExamples
                ? "how many labels are likely wrong, and the health of each class"
                : "the health of these classes, whether their labels are rightly flagged or spared, and flags that suggest them")}.");
    }

    private static SanityFinding Note(SanityConcern concern, string finding, string mend) => new(concern, SanityVerdict.Sane, finding, mend);

    private static string Names(ClassLabels labels, int[] classes) =>
        Sentences.FirstFew([.. classes.Take(MostNamed + 1).Select(k => $"\"{labels.Classes[k]}\"")], MostNamed);
}
