namespace LabelNotebooks;

/// <summary>One feature of N examples that is running text: a note, a review, a sentence.</summary>
/// <param name="Name">The name of the column.</param>
/// <param name="Texts">(N); empty where there is none.</param>
public sealed record TextColumn(string Name, IReadOnlyList<string> Texts)
{
    /// <summary>The name and the size.</summary>
    public override string ToString() => $"{Name}: {Sentences.Count(Texts.Count, "text")}.";
}
