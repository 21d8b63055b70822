namespace LabelNotebooks.Pages;

/// <summary>A piece of a <see cref="Phrase"/>.</summary>
internal readonly record struct PhrasePiece(string Text, Stress Stress)
{
    /// <param name="most">Characters; of a longer text the start is shown.</param>
    public Html Markup(int most)
    {
        string text = ExampleContent.Shorten(Text, most);
        return Stress switch
        {
            Stress.None => Html.Text(text),
            Stress.Code => Html.Of($"<code>{text}</code>"),
            Stress.Name => Html.Of($"<code class=\"lnb-name\">{text}</code>"),
            Stress.Strong => Html.Of($"<b>{text}</b>"),
            Stress.Small => Html.Of($"<small>{text}</small>"),
            Stress.Flag => Html.Of($"<span class=\"lnb-flag\">{text}</span>"),
            _ => throw new InvalidOperationException($"There is no such stress: {Stress}."),
        };
    }
}
