namespace LabelNotebooks.Pages;

/// <summary>A column of a <see cref="Table"/>.</summary>
internal sealed record Column(string Title, Align Align = Align.Left)
{
    /// <summary>The title in a terminal, where a shorter one does.</summary>
    public string? Line { get; init; }

    public Medium On { get; init; } = Medium.Both;

    /// <summary>True where its cells name their rows.</summary>
    public bool NamesRows { get; init; }

    /// <summary>How the rows can be sorted by it on a page that is paged; null for not at all.</summary>
    public SortBy? Sort { get; init; }

    /// <summary>
    /// True where its cells are long: on a narrow page each of them has a line of its own, headed by the title, below the short ones of its row.
    /// </summary>
    public bool IsLong { get; init; }

    /// <summary>The class of its cells, for a stylesheet that lays them out anew on a narrow page.</summary>
    public string Class { get; init; } = "";
}
