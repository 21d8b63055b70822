using LabelNotebooks.Pages;

namespace LabelNotebooks;

internal sealed record PictureFileView(string Column) : ExampleView
{
    private static readonly string[] Endings = [".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp"];

    public static bool IsPictureName(string value) => Endings.Contains(Path.GetExtension(value), StringComparer.OrdinalIgnoreCase);

    internal override void Check(LabeledData data) => data.Column(Column);
}
