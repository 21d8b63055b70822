using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Features.Consensus;

/// <summary>How labels become one, as it was typed, or as the data suggests.</summary>
internal static class CrowdMethod
{
    // A confusion matrix has K x K cells for each annotator: with fewer labels for a cell than this it is guesswork. On the crowds of
    // docs/consensus-accuracy.md full Dawid-Skene beats the vote above this, but for one crowd, and loses to it below, where the
    // weighted vote is the steadiest.
    private const double LabelsForACell = 4;

    /// <exception cref="AuditInputException">Probabilities do not fit the examples, or the method does not take what is given.</exception>
    public static ConsensusLabels Find(CommandCall call, CrowdInput input)
    {
        if (input.Consensus is { } made && !MethodOptions.Parameters.Any(parameter => call.IsGiven(parameter.Name)))
            return made;
        var notes = new List<Note>();
        PredictedProbabilities? model = CrowdProbabilities.Find(call, input.Labels, notes);
        ConsensusMethod suggested = call.Get<string>(MethodOptions.Method) != MethodOptions.Auto ? default
            : Suggested(input.Labels, model is not null, notes);
        return MethodOptions.All.Compute(
            call,
            (input.Consensus?.Options ?? new ConsensusOptions()) with { Method = suggested, Probabilities = model is null ? [] : [model] },
            options => LabelNotebooks.Consensus.Of(input.Labels, Fitting(call, options))).WithNotes(notes);
    }

    private static ConsensusOptions Fitting(CommandCall call, ConsensusOptions options) =>
        !call.IsGiven(MethodOptions.Smoothing) || options.Method is ConsensusMethod.OneCoin or ConsensusMethod.DawidSkene
            ? options
            : throw new AuditInputException(
                MethodOptions.Smoothing,
                $"the method {MethodNames.Of(options.Method)} has no smoothing.",
                $"Leave it out, or choose {MethodOptions.Method} dawid-skene or one-coin.");

    /// <summary>The method that suits the data, with why.</summary>
    public static ConsensusMethod Suggested(Annotations annotations, bool hasModel, List<Note> notes)
    {
        if (hasModel)
        {
            notes.Add(new Note(NoteKind.Guessed, 0, "Method: CROWDLAB, because there are probabilities."));
            return ConsensusMethod.Crowdlab;
        }

        if (annotations.Annotators.Length < 3)
        {
            notes.Add(new Note(NoteKind.Guessed, 0, "Method: majority vote, because fewer than three annotators cannot show who of them is right."));
            return ConsensusMethod.Majority;
        }

        int k = annotations.Classes.Length;
        double each = Math.Round((double)annotations.Count / annotations.Annotators.Length);
        bool isDense = each >= LabelsForACell * k * k;
        notes.Add(new Note(NoteKind.Guessed, 0, isDense
            ? $"Method: Dawid-Skene, because an annotator gave {Sentences.Count((long)each)} labels on average, "
                + $"enough for {Sentences.Count(k, "class", "classes")}."
            : $"Method: weighted vote, because an annotator gave {Sentences.Count((long)each)} labels on average, too few to learn how each "
                + $"confuses {Sentences.Count(k, "class", "classes")}."));
        return isDense ? ConsensusMethod.DawidSkene : ConsensusMethod.Weighted;
    }
}
