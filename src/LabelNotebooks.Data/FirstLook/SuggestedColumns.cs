namespace LabelNotebooks;

/// <summary>
/// What the columns of a table seem to be for, as a person would type it: names with commas between them, or a pattern as <c>px_*</c>. Null for none.
/// </summary>
public sealed record SuggestedColumns
{
    /// <summary>The column with the given labels.</summary>
    public required string Label { get; init; }

    /// <summary>The column with the ids.</summary>
    public string? Id { get; init; }

    /// <summary>The columns with predicted probabilities, in the order of the classes.</summary>
    public string? Probabilities { get; init; }

    /// <summary>The columns with numbers that a model may learn from.</summary>
    public string? Features { get; init; }

    /// <summary>The columns with names that a model may learn from.</summary>
    public string? Categories { get; init; }

    /// <summary>The columns with running text that a model may learn from.</summary>
    public string? Text { get; init; }

    /// <summary>True where a model has something to learn from.</summary>
    public bool HasInputs => Features is not null || Categories is not null || Text is not null;

    /// <summary>What is named: "label diagnosis, features lab_*".</summary>
    public override string ToString() => string.Join(
        ", ",
        new[] { ("label", Label), ("id", Id), ("probabilities", Probabilities), ("features", Features), ("categories", Categories), ("text", Text) }
            .Where(one => one.Item2 is not null)
            .Select(one => $"{one.Item1} {one.Item2}"));
}
