namespace LabelNotebooks;

/// <summary>Where the order of the classes comes from. Stated in every report, because columns are matched by it.</summary>
public enum ClassOrder
{
    /// <summary>The caller gave the classes in this order.</summary>
    AsGiven,

    /// <summary>All class names are whole numbers without leading zeros; they are sorted by value.</summary>
    SortedAsNumbers,

    /// <summary>The class names are text; they are sorted by their characters (ordinal, the same on every machine).</summary>
    SortedAsText,
}
