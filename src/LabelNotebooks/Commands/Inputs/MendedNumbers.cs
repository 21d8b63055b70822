using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>Given numbers turned into probabilities of the classes, as it was asked for and only where something suggests it.</summary>
internal static class MendedNumbers
{
    /// <exception cref="AuditInputException">There are no numbers to change, or nothing suggests this change.</exception>
    public static PredictedProbabilities Of(CommandCall call, List<Note> notes, string name, LabeledData data, PredictedProbabilities? given)
    {
        if (given is null)
            throw new AuditInputException(
                name,
                $"{AuditParameters.Mend} changes given probabilities, and there are none: a model is trained here.",
                $"Leave {AuditParameters.Mend} out, or name the numbers: {AuditParameters.Probabilities} \"p_*\".");
        ProbabilityMending how = ChoiceNames.Value<ProbabilityMending>(call.Get<string>(AuditParameters.Mend)!);
        SanityReport sanity = SanityCheck.Of(data.Labels, given);
        ProbabilityMending[] proposed = [.. sanity.Findings.Select(finding => finding.Mending).OfType<ProbabilityMending>()];
        if (proposed.Length == 0 && WhyNot(how, sanity) is { } reason)
            throw new AuditInputException(name, reason, $"Leave {AuditParameters.Mend} out.");
        if (proposed.Length > 0 && !proposed.Contains(how))
        {
            throw new AuditInputException(
                name,
                $"nothing suggests {AuditParameters.Mend} {call.Get<string>(AuditParameters.Mend)} for these numbers.",
                $"What they look like is mended by {AuditParameters.Mend} {ChoiceNames.Dashed(proposed[0].ToString())}.");
        }

        notes.Add(new Note(
            NoteKind.Converted,
            0,
            $"The given numbers were changed before anything was found with them, by {AuditParameters.Mend} {call.Get<string>(AuditParameters.Mend)}."));
        return how switch
        {
            ProbabilityMending.Softmax => given.Softmax(),
            ProbabilityMending.Normalize => given.Normalized(),
            ProbabilityMending.ColumnOrder => given.WithColumnOrder(sanity.ColumnOrder),
            _ => throw new ArgumentOutOfRangeException(null, how, "There is no such mend."),
        };
    }

    // Where nothing is proposed. Single rows that are no shares are divided by their sums all the same, though nothing is proposed for the whole.
    private static string? WhyNot(ProbabilityMending how, SanityReport sanity) => how switch
    {
        ProbabilityMending.Softmax => "the numbers are probabilities already: their softmax would only hide how sure the model is.",
        ProbabilityMending.Normalize => sanity.Findings.Any(finding => finding.Concern is SanityConcern.Scale or SanityConcern.NotNumbers)
            ? null
            : "the rows sum to 1 already: dividing each by its sum would change nothing.",
        ProbabilityMending.ColumnOrder => "nothing shows that the columns stand in another order than the classes: they would stay as they are.",
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, "There is no such mend."),
    };
}
