namespace LabelNotebooks.Pages;

/// <summary>Where a piece of a page is shown.</summary>
internal enum Medium
{
    /// <summary>On the page and in a terminal.</summary>
    Both,

    /// <summary>On the page alone.</summary>
    Page,

    /// <summary>In a terminal alone.</summary>
    Terminal,
}
