using System.Globalization;

namespace LabelNotebooks;

/// <summary>Rows with one problem: how many, the first few, and the value of the first.</summary>
internal sealed class RowsSeen(int named)
{
    private readonly List<int> _first = [];

    public long Count { get; private set; }

    public double FirstValue { get; private set; }

    public void Add(int row, double value)
    {
        if (Count++ == 0)
            FirstValue = value;
        // One more than is named, so that "..." tells of more.
        if (_first.Count <= named)
            _first.Add(row);
    }

    /// <summary>"rows 4, 17, 90 ..., from 0; the first has 1.7".</summary>
    /// <param name="has">What the row does to its value: "has", "sums to".</param>
    public string Describe(string has = "has") => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Count == 1 ? "row" : "rows")} {Sentences.FirstFew([.. _first.Select(row => Sentences.Count(row))], named)}, "
        + $"from 0; {(Count == 1 ? "it" : "the first")} {has} {FirstValue:G6}");
}
