namespace LabelNotebooks.Pages;

/// <summary>A sentence, and figures by name that are seen when somebody opens them; a terminal shows the sentence alone.</summary>
/// <param name="Sentence">What is to be read.</param>
/// <param name="Title">What is typed on to see the figures.</param>
/// <param name="Figures">By name.</param>
internal sealed record FoldedCell(Phrase Sentence, string Title, params IReadOnlyList<(string Name, string Value)> Figures) : Cell
{
    /// <summary>What a terminal, which folds nothing, shows behind the sentence; empty for nothing.</summary>
    public string InTerminal { get; init; } = "";

    protected override string Reading => InTerminal.Length == 0 ? Sentence.Text() : $"{Sentence.Text()} {InTerminal}";

    public override Html Markup(int most)
    {
        Html figures = Html.Join(Figures.Select(figure => Html.Of($"<dt>{figure.Name}</dt><dd>{figure.Value}</dd>")));
        return Html.Of($"{Sentence.Markup(most)}<details><summary>{Title}</summary><dl>{figures}</dl></details>");
    }
}
