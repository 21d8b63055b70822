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
        ProbabilityMending[] proposed = [.. SanityCheck.Of(data.Labels, given).Findings.Select(finding => finding.Mending).OfType<ProbabilityMending>()];
        if (!proposed.Contains(how) && (how == ProbabilityMending.Softmax || proposed.Length > 0))
        {
            throw proposed.Length == 0
                ? new AuditInputException(
                    name,
                    "the numbers are probabilities already: their softmax would only hide how sure the model is.",
                    $"Leave {AuditParameters.Mend} out.")
                : new AuditInputException(
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
            ProbabilityMending.ColumnOrder => given.WithColumnOrder(SanityCheck.Of(data.Labels, given).ColumnOrder),
            _ => throw new ArgumentOutOfRangeException(null, how, "There is no such mend."),
        };
    }
}
