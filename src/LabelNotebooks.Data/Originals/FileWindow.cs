namespace LabelNotebooks;

/// <summary>Looks at places of a file that mostly follow one another.</summary>
internal sealed class FileWindow(FileStream stream)
{
    private const int Block = 1 << 16;

    private byte[] _bytes = [];
    private long _start;
    private int _count;

    /// <summary>The bytes there, fewer where the file ends before; valid until the next call.</summary>
    public ReadOnlySpan<byte> At(long start, int length)
    {
        if (start < _start || start + length > _start + _count)
            Fill(start, length);
        int skipped = (int)(start - _start);
        return _bytes.AsSpan(skipped, Math.Min(length, _count - skipped));
    }

    private void Fill(long start, int length)
    {
        if (_bytes.Length < Math.Max(length, Block))
            _bytes = new byte[Math.Max(length, Block)];
        stream.Position = start;
        _start = start;
        _count = stream.ReadAtLeast(_bytes, _bytes.Length, throwOnEndOfStream: false);
    }
}
