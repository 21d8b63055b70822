using System.Globalization;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Commands;

/// <summary>How an example is shown, as it was asked for, or as the data suggests.</summary>
internal static class ShownExamples
{
    private const int LeastPixels = 16;
    private static readonly string[] PixelPrefixes = ["px", "pixel", "pix"];

    public static ExampleView? Of(LabeledData data, string? asked, INotebookHost host)
    {
        if (asked is not null)
            return Size(asked) is { } size ? ExampleView.Grayscale(size.Width, size.Height, Ink(data)) : Pictures(asked, host) ?? ColumnView(data, asked);
        if (data.Texts.FirstOrDefault() is { } text)
            return ExampleView.Text(text.Name);
        return Side(data) is { } side ? ExampleView.Grayscale(side, side, Ink(data)) : null;
    }

    // An array in a file, or a variable that holds pictures; null where the text can only be a column.
    private static ExampleView? Pictures(string asked, INotebookHost host)
    {
        if (ProbabilityArgument.IsArrayFile(asked))
            return OfArrays(NpyFile.ReadPictures(asked));
        return host.TryGetVariable(VariableReference.NameIn(asked), out object? value)
            ? value switch
            {
                IReadOnlyList<float[,]> arrays => OfArrays(arrays),
                IReadOnlyList<byte[]> files => ExampleView.Pictures(files),
                _ => null,
            }
            : null;
    }

    private static ExampleView OfArrays(IReadOnlyList<float[,]> pictures)
    {
        float most = 0;
        foreach (float[,] picture in pictures)
        {
            foreach (float value in picture ?? new float[0, 0])
                most = Math.Max(most, float.IsNaN(value) ? 0 : value);
        }

        return ExampleView.Pictures(pictures, most > 0 && float.IsFinite(most) ? most : 1);
    }

    private static ExampleView ColumnView(LabeledData data, string column)
    {
        bool pictures = data.Column(column).Take(20).All(value => PictureFileView.IsPictureName(value));
        return pictures ? ExampleView.PictureFile(column) : ExampleView.Text(column);
    }

    private static (int Width, int Height)? Size(string text)
    {
        string[] parts = text.Split('x');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int width)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int height)
            && width > 0 && height > 0
            ? (width, height)
            : null;
    }

    // Numbered pixels whose number is a square: a picture.
    private static int? Side(LabeledData data)
    {
        if (data.Features is not { } features || features.ColumnCount < LeastPixels)
            return null;
        int side = (int)Math.Round(Math.Sqrt(features.ColumnCount));
        return side * side == features.ColumnCount
            && features.Columns.All(name => PixelPrefixes.Contains(name.TrimEnd("0123456789".ToCharArray()).TrimEnd('_'), StringComparer.OrdinalIgnoreCase))
            ? side
            : null;
    }

    private static double Ink(LabeledData data)
    {
        double most = 0;
        for (int row = 0; row < data.RowCount && data.Features is not null; row++)
        {
            foreach (float value in data.Features.Row(row))
                most = Math.Max(most, float.IsNaN(value) ? 0 : value);
        }

        return most > 0 ? most : 1;
    }
}
