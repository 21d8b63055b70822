namespace LabelNotebooks.Pages;

/// <summary>A title over the blocks that follow.</summary>
/// <param name="Title">What they are.</param>
internal sealed record Heading(string Title) : Block
{
    /// <summary>The line in a terminal, where it differs.</summary>
    public string? Line { get; init; }

    public override Html Markup() => Html.Of($"<h4>{Title}</h4>");

    public override string Text() => TerminalText.OneLine(Line ?? Title);
}
