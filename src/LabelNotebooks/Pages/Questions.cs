namespace LabelNotebooks.Pages;

/// <summary>What a reader must know or decide before anything else: sentences that stand out, at the head of a page.</summary>
/// <param name="Asked">What is open: a terminal has "??" before it.</param>
/// <param name="Doubted">What is lost or doubtful: a terminal has "!!" before it.</param>
internal sealed record Questions(IReadOnlyList<string> Asked, IReadOnlyList<string> Doubted) : Block
{
    public override Html Markup() => Html.Of(
        $"<div class=\"lnb-alert lnb-asked\" role=\"note\">"
        + $"{Html.Join(Asked.Concat(Doubted).Select(sentence => Html.Of($"<p>{((Phrase)sentence).Markup()}</p>")))}</div>");

    public override string Text() => string.Join(
        '\n',
        Asked.Select(sentence => $"?? {TerminalText.OneLine(sentence)}").Concat(Doubted.Select(sentence => $"!! {TerminalText.OneLine(sentence)}")));
}
