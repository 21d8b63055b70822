namespace LabelNotebooks;

/// <summary>Where an interval comes from.</summary>
public enum IntervalSource
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>The published formula of the standard error.</summary>
    Formula,

    /// <summary>Examples drawn again and again, with a seed.</summary>
    Bootstrap,
}
