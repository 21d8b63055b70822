namespace LabelNotebooks.Pages;

/// <summary>What a reader must decide: sentences that stand out, at the head of a page.</summary>
internal sealed record Questions(IReadOnlyList<string> Sentences) : Block
{
    public override Html Markup() => Html.Of(
        $"<div class=\"lnb-alert lnb-asked\" role=\"note\">{Html.Join(Sentences.Select(sentence => Html.Of($"<p>{sentence}</p>")))}</div>");

    public override string Text() => string.Join('\n', Sentences.Select(sentence => $"?? {TerminalText.OneLine(sentence)}"));
}
