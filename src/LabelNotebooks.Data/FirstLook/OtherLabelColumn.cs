namespace LabelNotebooks;

/// <summary>A column that holds the classes of the label and agrees with it for the most part: a correction, the truth, or another person's label.</summary>
/// <param name="Name">The name of the column.</param>
/// <param name="Filled">How many examples have a class there.</param>
/// <param name="Equal">How many of these are the given label.</param>
internal sealed record OtherLabelColumn(string Name, int Filled, int Equal)
{
    /// <summary>The name and how far it agrees.</summary>
    public override string ToString() => $"{Name}: {Sentences.Count(Equal)} of {Sentences.Count(Filled)} equal the given label.";
}
