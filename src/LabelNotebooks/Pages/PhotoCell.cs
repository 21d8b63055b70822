namespace LabelNotebooks.Pages;

/// <summary>The bytes of a picture, shown where they are one.</summary>
internal sealed record PhotoCell(byte[] Content, string Name) : Cell
{
    protected override string Reading => "";

    public override Html Markup(int most) => ExampleContent.Photo(Content, Name);
}
