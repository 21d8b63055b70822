namespace LabelNotebooks;

/// <summary>One label to be asked of one annotator.</summary>
/// <param name="Example">Index in <see cref="Annotations.Examples"/>.</param>
/// <param name="Annotator">Index in <see cref="Annotations.Annotators"/>.</param>
public sealed record PlannedLabel(int Example, int Annotator)
{
    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"Example {Sentences.Number(Example)}, to be labelled by annotator {Sentences.Count(Annotator)}.";
}
