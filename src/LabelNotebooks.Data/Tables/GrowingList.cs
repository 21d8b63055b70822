namespace LabelNotebooks;

/// <summary>An array that grows, up to the longest that .NET has, and is handed over without another copy.</summary>
/// <param name="source">What messages call the table.</param>
/// <param name="room">How many values are likely to come: an array of that size from the start is never copied.</param>
internal sealed class GrowingList<T>(string source, long room = 0)
    where T : struct
{
    private T[] _values = new T[(int)Math.Clamp(room, 16, Array.MaxLength)];
    private int _count;

    public int Count => _count;

    public T this[int index] => _values[index];

    public void Add(T value)
    {
        if (_count == _values.Length)
            Grow();
        _values[_count++] = value;
    }

    /// <summary>Forgets the last values: a row that is left out after all.</summary>
    public void Shorten(int count) => _count = count;

    /// <summary>The values themselves, not a copy; to be changed no more. Room that was never used is address space, not memory.</summary>
    public Memory<T> AsMemory() => _values.AsMemory(0, _count);

    private void Grow()
    {
        if (_count == Array.MaxLength)
        {
            throw new AuditInputException(
                source,
                $"the table has more than {Sentences.Count(Array.MaxLength)} numbers, more than fit in memory in one piece.",
                "Save the numbers as .npy, which is read without loading it: NpyFile.OpenProbabilities.");
        }

        Array.Resize(ref _values, (int)Math.Min(2L * _count, Array.MaxLength));
    }
}
