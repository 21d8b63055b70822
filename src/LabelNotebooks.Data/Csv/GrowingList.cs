namespace LabelNotebooks;

/// <summary>An array that grows, up to the longest that .NET has, and is handed over without another copy where it is full.</summary>
internal sealed class GrowingList<T>(string source)
    where T : struct
{
    private T[] _values = new T[1024];
    private int _count;

    public void Add(T value)
    {
        if (_count == _values.Length)
            Grow();
        _values[_count++] = value;
    }

    public T[] ToArray()
    {
        if (_count < _values.Length)
            Array.Resize(ref _values, _count);
        return _values;
    }

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
