namespace LabelNotebooks.Pages;

/// <summary>How the cells of a column are compared.</summary>
internal enum SortBy
{
    /// <summary>As texts; numbers among them as numbers.</summary>
    Texts,

    /// <summary>As numbers.</summary>
    Numbers,
}
