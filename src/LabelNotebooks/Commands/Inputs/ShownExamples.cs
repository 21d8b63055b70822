using System.Globalization;

namespace LabelNotebooks.Commands;

/// <summary>How an example is shown, as it was asked for, or as the data suggests.</summary>
internal static class ShownExamples
{
    private const int LeastPixels = 16;
    private static readonly string[] PixelPrefixes = ["px", "pixel", "pix"];

    public static ExampleView? Of(LabeledData data, string? asked)
    {
        if (asked is not null)
            return Size(asked) is { } size ? ExampleView.Grayscale(size.Width, size.Height, Ink(data)) : ColumnView(data, asked);
        if (data.Texts.FirstOrDefault() is { } text)
            return ExampleView.Text(text.Name);
        return Side(data) is { } side ? ExampleView.Grayscale(side, side, Ink(data)) : null;
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
        return side * side == features.ColumnCount && features.Columns.All(name => PixelPrefixes.Contains(name.TrimEnd("0123456789".ToCharArray()).TrimEnd('_'), StringComparer.OrdinalIgnoreCase)) ? side : null;
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
