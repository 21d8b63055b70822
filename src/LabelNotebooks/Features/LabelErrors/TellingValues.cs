namespace LabelNotebooks.Features.LabelErrors;

/// <summary>Of the values of an example the few that set it apart from the class it was given, and bring it near the one that is suggested.</summary>
internal sealed class TellingValues
{
    private const int Most = 3;

    private readonly LabeledData _data;
    private readonly Dictionary<string, double[]> _means = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _spreads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<(int Class, int Code), int>> _counts = new(StringComparer.Ordinal);

    public TellingValues(LabeledData data)
    {
        _data = data;
        for (int column = 0; column < (data.Features?.ColumnCount ?? 0); column++)
            AddNumbers(data.Features!, column);
        foreach (CategoryColumn category in data.Categories)
            _counts.TryAdd(category.Name, Enumerable.Range(0, data.RowCount).CountBy(row => (data.Labels.Codes[row], category.Codes[row])).ToDictionary());
    }

    /// <summary>In words, empty where there are no values: "Most telling: Temp 39.1, CRP 200."</summary>
    /// <param name="issue">The label.</param>
    /// <param name="values">The values of the example as a person reads them, by column; texts are left out.</param>
    public string Of(LabelIssue issue, IReadOnlyList<(string Name, string Value)> values)
    {
        (string Name, string Value)[] shown =
            [.. values.Where(value => value.Value.Length > 0 && (_means.ContainsKey(value.Name) || _counts.ContainsKey(value.Name)))];
        string[] few = [.. shown.OrderByDescending(value => Score(issue, value.Name)).Take(Most).Select(value => $"{value.Name} {value.Value}")];
        return few.Length == 0 ? "" : $"{(few.Length < shown.Length ? "Most telling" : "Values")}: {string.Join(", ", few)}.";
    }

    private void AddNumbers(FeatureMatrix features, int column)
    {
        var sums = new double[_data.Labels.ClassCount];
        var counts = new int[sums.Length];
        double squares = 0;
        for (int row = 0; row < features.RowCount; row++)
        {
            if (float.IsNaN(features.Row(row)[column]))
                continue;
            double value = features.Row(row)[column];
            sums[_data.Labels.Codes[row]] += value;
            counts[_data.Labels.Codes[row]]++;
            squares += value * value;
        }

        int count = Math.Max(1, counts.Sum());
        double mean = sums.Sum() / count;
        _means.TryAdd(features.Columns[column], [.. sums.Zip(counts).Select(one => one.Second == 0 ? mean : one.First / one.Second)]);
        _spreads.TryAdd(features.Columns[column], Math.Sqrt(Math.Max(0, squares / count - mean * mean)));
    }

    // How much nearer to the suggested class than to the given one: in spreads of the column, or in shares of the classes that bear the name.
    private double Score(LabelIssue issue, string column)
    {
        if (_means.TryGetValue(column, out double[]? means))
        {
            double value = _data.Features!.Row(issue.Index)[_data.Features.Columns.IndexOf(column)];
            return _spreads[column] > 0 ? (Math.Abs(value - means[issue.Given]) - Math.Abs(value - means[issue.Suggested])) / _spreads[column] : 0;
        }

        int code = _data.Categories.First(category => category.Name == column).Codes[issue.Index];
        return Share(issue.Suggested) - Share(issue.Given);

        double Share(int label) => (double)_counts[column].GetValueOrDefault((label, code)) / Math.Max(1, _data.Labels.ClassCounts[label]);
    }
}
