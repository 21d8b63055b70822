namespace LabelNotebooks.Pages;

/// <summary>Sentences.</summary>
internal sealed record Paragraph(Phrase Words) : Block
{
    public ParagraphStyle Style { get; init; } = ParagraphStyle.Plain;

    public static Paragraph Muted(Phrase words) => new(words) { Style = ParagraphStyle.Muted };

    public static Paragraph Foot(Phrase words) => new(words) { Style = ParagraphStyle.Foot };

    public override Html Markup() => Words.IsEmpty ? Html.Empty : Style switch
    {
        ParagraphStyle.Plain => Html.Of($"<p>{Words.Markup()}</p>"),
        ParagraphStyle.Muted => Html.Of($"<p class=\"lnb-sub\">{Words.Markup()}</p>"),
        ParagraphStyle.Foot => Html.Of($"<p class=\"lnb-foot\">{Words.Markup()}</p>"),
        ParagraphStyle.Care => Html.Of($"<p class=\"lnb-care\">{Words.Markup()}</p>"),
        _ => throw new InvalidOperationException($"There is no such style: {Style}."),
    };

    // One that is made for a terminal alone may have lines of its own.
    public override string Text() => On == Medium.Terminal ? TerminalText.Lines(Words.Text()) : TerminalText.OneLine(Words.Text());
}
