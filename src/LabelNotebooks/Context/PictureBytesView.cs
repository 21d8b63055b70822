namespace LabelNotebooks;

internal sealed record PictureBytesView(IReadOnlyList<byte[]> Contents) : ExampleView
{
    internal override void Check(LabeledData data) => CheckCount(data, Contents.Count);
}
