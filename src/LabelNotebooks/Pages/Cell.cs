namespace LabelNotebooks.Pages;

/// <summary>A cell of a <see cref="Table"/>: how it looks on a page, the words that say the same in a terminal, and what it is sorted by.</summary>
internal abstract record Cell
{
    /// <summary>What the page sorts by, where that is not what can be read in the cell.</summary>
    public string? SortValue { get; init; }

    /// <summary>The words in a terminal, where they differ.</summary>
    public string? Line { get; init; }

    public string Text => Line ?? Reading;

    /// <summary>What the cell says, in words; empty for a picture.</summary>
    protected abstract string Reading { get; }

    public static implicit operator Cell(string words) => new WordsCell(words);

    public static implicit operator Cell(Phrase words) => new WordsCell(words);

    /// <param name="most">Characters of words from data.</param>
    public abstract Html Markup(int most);
}
