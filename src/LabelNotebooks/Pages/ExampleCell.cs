namespace LabelNotebooks.Pages;

/// <summary>An example as a person sees it: a picture, or the start of a text, which a terminal shows shorter.</summary>
internal sealed record ExampleCell(ExampleView View, LabeledData Data, int Index, string Name) : Cell
{
    private const int MostCharacters = 40;

    protected override string Reading => View is TextView text ? ExampleMarkup.Shorten(Data.Column(text.Column)[Index], MostCharacters) : "";

    public override Html Markup(int most) => ExampleMarkup.Of(View, Data, Index, Name);
}
