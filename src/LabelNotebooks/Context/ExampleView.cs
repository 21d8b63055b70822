namespace LabelNotebooks;

/// <summary>How an example is shown to a person: a picture or a text. Shown, not indexed.</summary>
public abstract record ExampleView
{
    private protected ExampleView()
    {
    }

    /// <summary>Pictures in shades of grey whose pixels are the features, row by row.</summary>
    /// <param name="width">Pixels in a row, at least 1.</param>
    /// <param name="height">Rows, at least 1; width x height is the number of features.</param>
    /// <param name="ink">The feature value that is black; 0 is white.</param>
    public static ExampleView Grayscale(int width, int height, double ink = 255)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        if (!(ink > 0))
            throw new ArgumentOutOfRangeException(nameof(ink), ink, "The value that is black must be above 0.");
        return new GrayscaleView(width, height, ink);
    }

    /// <summary>The text of one column, such as a note.</summary>
    public static ExampleView Text(string column)
    {
        ArgumentException.ThrowIfNullOrEmpty(column);
        return new TextView(column);
    }

    /// <summary>
    /// Pictures in files whose names stand in one column, relative to the notebook's folder. Read when a page is made; what is no picture is told, not shown.
    /// </summary>
    public static ExampleView PictureFile(string column)
    {
        ArgumentException.ThrowIfNullOrEmpty(column);
        return new PictureFileView(column);
    }

    /// <summary>Pictures in memory, (N): the bytes of PNG, JPEG, GIF, BMP or WebP files.</summary>
    public static ExampleView Pictures(IReadOnlyList<byte[]> pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        return new PictureBytesView(pictures);
    }

    /// <summary>Pictures in memory, (N) arrays of (height, width) shades of grey.</summary>
    /// <param name="pictures">0 is white.</param>
    /// <param name="ink">The value that is black.</param>
    public static ExampleView Pictures(IReadOnlyList<float[,]> pictures, double ink = 255)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        return ink > 0
            ? new PictureArraysView(pictures, ink)
            : throw new ArgumentOutOfRangeException(nameof(ink), ink, "The value that is black must be above 0.");
    }

    /// <summary>Refuses a view that the data cannot give.</summary>
    internal abstract void Check(LabeledData data);

    private protected static void CheckCount(LabeledData data, int count)
    {
        if (count != data.RowCount)
            throw new AuditInputException(
                data.Source,
                $"there {(count == 1 ? "is" : "are")} {Sentences.Count(count, "picture")} for {Sentences.Count(data.RowCount, "example")}.",
                "Give one for each example, in the same order.");
    }
}
