namespace LabelNotebooks;

/// <summary>What was left out, guessed, converted or doubted on the way from an input to a result: for every page to say.</summary>
/// <param name="Kind">What it tells of: pages choose by this, never by words in the sentence.</param>
/// <param name="Count">How many examples, cells or labels it is about; 0 where it is about none in particular.</param>
/// <param name="Sentence">The note in words.</param>
public sealed record Note(NoteKind Kind, long Count, string Sentence)
{
    /// <summary>The sentence.</summary>
    public override string ToString() => Sentence;
}
