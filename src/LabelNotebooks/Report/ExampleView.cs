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

    /// <summary>Refuses a view that the data cannot give.</summary>
    internal abstract void Check(LabeledData data);
}
