namespace LabelNotebooks;

internal sealed record PictureArraysView(IReadOnlyList<float[,]> Contents, double Ink) : ExampleView
{
    internal override void Check(LabeledData data) => CheckCount(data, Contents.Count);
}
