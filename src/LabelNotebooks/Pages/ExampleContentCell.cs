namespace LabelNotebooks.Pages;

/// <summary>An example as a person sees it: a picture, or the start of a text, which a terminal shows shorter.</summary>
internal sealed record ExampleContentCell(ExampleView View, LabeledData Data, int Index, string Name) : Cell
{
    private const int MostCharacters = 40;

    protected override string Reading => View is TextView text ? ExampleContent.Shorten(Data.Cell(text.Column, Index), MostCharacters) : "";

    public override Html Markup(int most) => ExampleContent.Of(View, Data, Index, Name);
}
