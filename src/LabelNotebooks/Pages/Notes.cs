namespace LabelNotebooks.Pages;

/// <summary>A list of sentences.</summary>
internal sealed record Notes(IReadOnlyList<Phrase> Sentences) : Block
{
    /// <summary>True where a dash stands before each in a terminal; false where each is a line.</summary>
    public bool HaveDashes { get; init; } = true;

    /// <summary>Sentences that are lines of their own in a terminal.</summary>
    public static Notes Lines(IReadOnlyList<Phrase> sentences) => new(sentences) { HaveDashes = false };

    public override Html Markup() => Sentences.Count == 0
        ? Html.Empty
        : Html.Of($"<ul class=\"lnb-notes\">{Html.Join(Sentences.Select(sentence => Html.Of($"<li>{sentence.Markup()}</li>")))}</ul>");

    public override string Text() => string.Join('\n', Sentences.Select(sentence => (HaveDashes ? "- " : "") + TerminalText.OneLine(sentence.Text())));
}
