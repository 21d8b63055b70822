namespace LabelNotebooks.Pages;

/// <summary>What a <see cref="Section"/> found that asks a question: beside its title on the page, a line of its own in a terminal.</summary>
internal sealed record Answer(string Sentence) : Block
{
    public override Html Markup() => Html.Empty;

    public override string Text() => TerminalText.OneLine(Sentence);
}
