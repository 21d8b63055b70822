namespace LabelNotebooks.Pages;

/// <summary>The start of a text, which a terminal shows shorter.</summary>
internal sealed record ShownTextCell(string Content) : Cell
{
    private const int MostCharacters = 40;

    protected override string Reading => ExampleContent.Shorten(Content, MostCharacters);

    public override Html Markup(int most) => ExampleContent.Quote(Content);
}
