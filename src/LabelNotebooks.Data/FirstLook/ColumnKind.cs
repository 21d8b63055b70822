namespace LabelNotebooks;

/// <summary>What the values of a column are.</summary>
public enum ColumnKind
{
    /// <summary>Nothing: every value is missing.</summary>
    Empty,

    /// <summary>Whole numbers.</summary>
    WholeNumber,

    /// <summary>Numbers, not all whole.</summary>
    Number,

    /// <summary>True and false.</summary>
    Truth,

    /// <summary>Names that come again: at most 50 different ones, or each ten times on average; one at least comes twice.</summary>
    Category,

    /// <summary>Texts, or names that hardly come again.</summary>
    Text,
}
