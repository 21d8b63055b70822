namespace LabelNotebooks;

/// <summary>A column from which alone the given label can be told almost always: often it was made from the label, or after it.</summary>
/// <param name="Name">The name of the column.</param>
/// <param name="Share">The share of examples, 0 to 1, whose label is the commonest among those with a like value in this column, itself left out.</param>
internal sealed record TellingColumn(string Name, double Share)
{
    /// <summary>The name and the share.</summary>
    public override string ToString() => $"{Name} alone tells {Sentences.Percent(Share)} of the labels.";
}
