namespace LabelNotebooks.Pages;

/// <summary>To which side a column of a <see cref="Table"/> is set.</summary>
internal enum Align
{
    /// <summary>To the left.</summary>
    Left,

    /// <summary>To the right, as numbers are.</summary>
    Right,

    /// <summary>To the right in a terminal; on a page, to the left: what stands there is more than a number.</summary>
    RightInTerminal,
}
