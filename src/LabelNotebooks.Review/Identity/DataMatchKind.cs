namespace LabelNotebooks;

/// <summary>What a data set is to a trail.</summary>
public enum DataMatchKind
{
    /// <summary>Its labels are those of the trail at some entry.</summary>
    State,

    /// <summary>It holds all examples of the trail, and new ones.</summary>
    Grown,

    /// <summary>The examples are the same, and labels were changed outside of the trail.</summary>
    ChangedOutside,

    /// <summary>It is another data set.</summary>
    Other,
}
