using System.Collections;
using System.Globalization;

namespace LabelNotebooks;

/// <summary>
/// The number of each row as its id, made when asked for: a million strings are not kept. Numbers are those of the source, also where rows were left out.
/// </summary>
internal sealed class RowNumberIds(RowPositions numbers) : IReadOnlyList<string>
{
    public int Count => numbers.Count;

    public string this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, numbers.Count);
            return numbers[index].ToString(CultureInfo.InvariantCulture);
        }
    }

    public static RowNumberIds To(int count)
    {
        var numbers = new RowPositions();
        for (int row = 0; row < count; row++)
            numbers.Add(row);
        return new RowNumberIds(numbers);
    }

    public IEnumerator<string> GetEnumerator()
    {
        for (int row = 0; row < Count; row++)
            yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
