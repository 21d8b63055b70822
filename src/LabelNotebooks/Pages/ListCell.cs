namespace LabelNotebooks.Pages;

/// <summary>Several sentences, one below the other.</summary>
internal sealed record ListCell(IReadOnlyList<Phrase> Sentences) : Cell
{
    protected override string Reading => string.Join("; ", Sentences.Select(sentence => sentence.Text()));

    public override Html Markup(int most) => new Notes(Sentences).Markup();
}
