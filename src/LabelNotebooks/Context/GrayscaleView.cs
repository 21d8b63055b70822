namespace LabelNotebooks;

internal sealed record GrayscaleView(int Width, int Height, double Ink) : ExampleView
{
    internal override void Check(LabeledData data)
    {
        long pixels = (long)Width * Height;
        if (data.Features is null)
        {
            throw new AuditInputException(
                data.Source,
                "there are no features to draw pictures from.",
                $"Name the pixel columns when the file is read: {Sentences.Setting(nameof(LabeledData.Features), "features: \"px_*\"", "px_*")}.");
        }

        if (data.Features.ColumnCount != pixels)
        {
            throw new AuditInputException(
                data.Source,
                $"a picture of {Width} x {Height} needs {Sentences.Count(pixels)} features, but there are {Sentences.Count(data.Features.ColumnCount)}.",
                "Give the width and height of the pictures, or read the pixel columns alone as features.");
        }
    }
}
