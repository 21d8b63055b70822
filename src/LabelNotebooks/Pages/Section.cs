namespace LabelNotebooks.Pages;

/// <summary>Blocks under a title.</summary>
/// <param name="Title">What they are.</param>
/// <param name="Blocks">What stands in it; an <see cref="Answer"/> joins the title on the page.</param>
internal sealed record Section(string Title, params IReadOnlyList<Block> Blocks) : Block
{
    /// <summary>The title in a terminal, where it differs; empty for none.</summary>
    public string? Line { get; init; }

    /// <summary>True for a part of its own, with a line above it on the page.</summary>
    public bool IsPart { get; init; } = true;

    /// <summary>True where only the title is seen on the page until somebody opens it.</summary>
    public bool IsFolded { get; init; }

    /// <summary>True where the first block stands in a terminal right under the title.</summary>
    public bool IsClose { get; init; }

    public override Html Markup()
    {
        string title = string.Join(' ', [Title, .. Blocks.OfType<Answer>().Select(answer => answer.Sentence)]);
        Html blocks = MarkupOf(Blocks);
        return (IsFolded, IsPart) switch
        {
            (true, _) => Html.Of($"<details class=\"lnb-part\"><summary><h4>{title}</h4></summary>{blocks}</details>"),
            (_, true) => Html.Of($"<section class=\"lnb-part\"><h4>{title}</h4>{blocks}</section>"),
            _ => Html.Of($"<h4>{title}</h4>{blocks}"),
        };
    }

    public override string Text() =>
        TextOf([new Heading(Title) { Line = Line }, new Group([.. Blocks]) { IsLoose = true }], IsClose ? "\n" : "\n\n");
}
