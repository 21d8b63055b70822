namespace LabelNotebooks;

/// <summary>One label that one annotator gave to one example.</summary>
/// <param name="Example">Its index in <see cref="Annotations.Examples"/>.</param>
/// <param name="Annotator">Its index in <see cref="Annotations.Annotators"/>.</param>
/// <param name="Label">Its index in <see cref="Annotations.Classes"/>.</param>
/// <param name="Time">When it was given; null where that is not known.</param>
/// <param name="GuidelineVersion">The version of the guideline that it followed; null where that is not known.</param>
public readonly record struct Annotation(int Example, int Annotator, int Label, DateTimeOffset? Time, string? GuidelineVersion)
{
    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"Annotator {Sentences.Count(Annotator)} gave class {Sentences.Count(Label)} to example {Sentences.Number(Example)}.";
}
