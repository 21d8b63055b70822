namespace LabelNotebooks.Features.Consensus;

/// <summary>What a reader must know of how annotations were read.</summary>
internal static class AnnotationNotes
{
    /// <summary>A note as a sentence of a page.</summary>
    public static string Sentence(Note note) => ReadingHead.Sentence(note);

    public static IEnumerable<string> Of(Annotations annotations, bool withRepeats = true)
    {
        foreach (Note note in ReadingHead.Unasked(annotations.Notes))
            yield return Sentence(note);
        if (!withRepeats || annotations.Repeated is not { Pairs: > 0 } repeated)
            yield break;
        string treated = annotations.Repeats switch
        {
            RepeatedAnnotations.Last => "the last label counts",
            RepeatedAnnotations.First => "the first label counts",
            RepeatedAnnotations.Keep or RepeatedAnnotations.Error => "each label counts",
            var other => throw new ArgumentOutOfRangeException(nameof(annotations), other, "There is no such way."),
        };
        yield return "The same annotator labelled the same example more than "
            + $"once {Sentences.Count(repeated.Pairs, "time")}, {Sentences.Count(repeated.Differing)} with different labels; {treated}. "
            + $"To choose: {Sentences.Setting(nameof(AnnotationOptions.Repeats), "Repeats", "keep, last, first or error")}.";
    }
}
