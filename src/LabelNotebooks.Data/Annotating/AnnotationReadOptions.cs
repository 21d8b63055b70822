namespace LabelNotebooks;

/// <summary>How a table of annotations is read.</summary>
public sealed record AnnotationReadOptions
{
    /// <summary>What counts where one annotator labelled one example more than once. They are counted in any case.</summary>
    public RepeatedAnnotations Repeats { get; init; } = RepeatedAnnotations.Keep;

    /// <summary>The column with the time of each label (ISO 8601; without an offset it is UTC); null for none.</summary>
    public string? Time { get; init; }

    /// <summary>The column with the version of the guideline that each label followed; null for none.</summary>
    public string? GuidelineVersion { get; init; }

    /// <summary>Classes, missing labels, how CSV is written.</summary>
    public TableReadOptions Table { get; init; } = new();
}
