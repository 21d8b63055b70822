namespace LabelNotebooks;

/// <summary>What the cells of a column are.</summary>
public enum TableColumnType
{
    /// <summary>Words, as they are.</summary>
    Text,

    /// <summary>A number in double precision.</summary>
    Number,

    /// <summary>A number without a fraction.</summary>
    WholeNumber,

    /// <summary>True or false.</summary>
    Truth,
}
