namespace LabelNotebooks;

internal sealed record PictureArraysView(IReadOnlyList<float[,]> Contents, double Ink) : ExampleView
{
    internal override void Check(LabeledData data)
    {
        CheckCount(data, Contents.Count);
        for (int at = 0; at < Contents.Count; at++)
        {
            if (Contents[at] is null || Contents[at].Length == 0)
                throw new AuditInputException(
                    $"pictures, number {Sentences.Count(at)} (from 0)",
                    "the picture is empty.",
                    "Give an array of (height, width) for each example.");
        }
    }
}
