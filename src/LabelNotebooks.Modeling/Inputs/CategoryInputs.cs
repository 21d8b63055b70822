namespace LabelNotebooks;

/// <summary>A category as one feature for each value that the training part has, and one for a gap. A value met only later is none of them.</summary>
internal sealed class CategoryInputs
{
    private readonly CategoryColumn _column;
    private readonly int[] _featureOfValue;
    private readonly int _featureOfGap;

    private CategoryInputs(CategoryColumn column, int[] featureOfValue, int featureOfGap, int width)
    {
        _column = column;
        _featureOfValue = featureOfValue;
        _featureOfGap = featureOfGap;
        Width = width;
    }

    /// <summary>The number of features.</summary>
    public int Width { get; }

    public static CategoryInputs Fit(CategoryColumn column, int[] rows)
    {
        var met = new bool[column.Values.Length];
        bool gaps = false;
        foreach (int row in rows)
        {
            int code = column.Codes[row];
            if (code == CategoryColumn.Missing)
                gaps = true;
            else
                met[code] = true;
        }

        int width = 0;
        int[] featureOfValue = [.. met.Select(isMet => isMet ? width++ : -1)];
        return new CategoryInputs(column, featureOfValue, gaps ? width++ : -1, width);
    }

    /// <summary>The feature that is 1 for this example, 0 to <see cref="Width"/> - 1; -1 for none.</summary>
    public int FeatureOf(int row) => _column.Codes[row] is >= 0 and var code ? _featureOfValue[code] : _featureOfGap;
}
