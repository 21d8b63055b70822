namespace LabelNotebooks;

/// <summary>What counts where one annotator labelled one example more than once.</summary>
public enum RepeatedAnnotations
{
    /// <summary>Each label counts, as if it came from somebody else.</summary>
    Keep,

    /// <summary>The last label counts: by time where every label has one, else by the order of the rows.</summary>
    Last,

    /// <summary>The first label counts: by time where every label has one, else by the order of the rows.</summary>
    First,

    /// <summary>The annotations are refused, with the examples that have repeats.</summary>
    Error,
}
