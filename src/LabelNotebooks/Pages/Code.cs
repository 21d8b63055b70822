namespace LabelNotebooks.Pages;

/// <summary>Lines to be copied.</summary>
internal sealed record Code(string Lines) : Block
{
    public override Html Markup() => Html.Of($"<pre class=\"lnb-wide\"><code>{Lines}</code></pre>");

    public override string Text() => TerminalText.Lines(Lines);
}
