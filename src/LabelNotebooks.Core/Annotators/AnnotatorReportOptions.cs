namespace LabelNotebooks;

/// <summary>What a report on annotators says and hides.</summary>
public sealed record AnnotatorReportOptions
{
    /// <summary>
    /// True to call the annotators "annotator 1" and so on, in a shuffled order. Whoever has the list of names and the seed can undo it: it spares people a
    /// public page, it does not make data anonymous.
    /// </summary>
    public bool Pseudonymous { get; init; }

    /// <summary>True to say how many labels an hour they gave, where the times are known. Off, because speed is not quality.</summary>
    public bool WithPace { get; init; }

    /// <summary>Nothing is said of a person who shares fewer examples than this with others. At least 20.</summary>
    public int LeastShared { get; init; } = 20;

    /// <summary>The confidence of the intervals, in (0, 1).</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Begins the order of pseudonyms.</summary>
    public long Seed { get; init; } = 2026;
}
