using System.Collections;
using System.Runtime.InteropServices;
using System.Text;

namespace LabelNotebooks;

/// <summary>
/// Texts held close together: a byte for each letter where all of a text's fit in one, else two, and a byte or two for its length. A string is
/// made when one is asked for. A million short texts as strings would take five times the file that they come from.
/// </summary>
internal sealed class PackedTexts : IReadOnlyList<string>
{
    // A text is found by walking from the last mark before it.
    private const int Stride = 8;
    private const int FirstChunk = 64;
    private const int LargestChunk = 1 << 16;

    private readonly List<Chunk> _chunks = [];
    private readonly List<Place> _marks = [];
    private byte[] _bytes = [];
    private int _used;

    public int Count { get; private set; }

    public string this[int index]
    {
        get
        {
            (byte[] bytes, int at) = Find(index);
            (int length, bool wide, int start) = Head(bytes, at);
            return wide
                ? new string(MemoryMarshal.Cast<byte, char>(bytes.AsSpan(start, 2 * length)))
                : string.Create(
                    length,
                    (bytes, start),
                    static (letters, text) => Encoding.Latin1.GetChars(text.bytes.AsSpan(text.start, letters.Length), letters));
        }
    }

    public static PackedTexts Of(IEnumerable<string> texts)
    {
        var packed = new PackedTexts();
        foreach (string text in texts)
            packed.Add(text);
        return packed;
    }

    public void Add(ReadOnlySpan<char> text)
    {
        bool wide = text.ContainsAnyExceptInRange('\0', '\u00FF');
        int size = wide ? 2 * text.Length : text.Length;
        Span<byte> head = stackalloc byte[6];
        int headSize = WriteHead(head, text.Length, wide);
        Span<byte> room = Room(headSize + size);
        if (Count % Stride == 0)
            _marks.Add(new Place(_chunks.Count - 1, _used));
        head[..headSize].CopyTo(room);
        Span<byte> letters = room[headSize..];
        if (wide)
            MemoryMarshal.AsBytes(text).CopyTo(letters);
        else
            Encoding.Latin1.GetBytes(text, letters);
        _used += headSize + size;
        _chunks[^1] = new Chunk(_bytes, _used);
        Count++;
    }

    public bool IsBlank(int index)
    {
        (byte[] bytes, int at) = Find(index);
        (int length, bool wide, int start) = Head(bytes, at);
        if (wide)
            return MemoryMarshal.Cast<byte, char>(bytes.AsSpan(start, 2 * length)).IsWhiteSpace();
        foreach (byte letter in bytes.AsSpan(start, length))
        {
            if (!char.IsWhiteSpace((char)letter))
                return false;
        }

        return true;
    }

    public bool Is(int index, ReadOnlySpan<char> text)
    {
        (byte[] bytes, int at) = Find(index);
        (int length, bool wide, int start) = Head(bytes, at);
        if (length != text.Length)
            return false;
        if (wide)
            return MemoryMarshal.AsBytes(text).SequenceEqual(bytes.AsSpan(start, 2 * length));
        ReadOnlySpan<byte> letters = bytes.AsSpan(start, length);
        for (int i = 0; i < letters.Length; i++)
        {
            if (letters[i] != text[i])
                return false;
        }

        return true;
    }

    /// <summary>The letters of one text, in <paramref name="scratch"/>, which grows where it must: no string is made.</summary>
    public ReadOnlySpan<char> Read(int index, ref char[] scratch)
    {
        (byte[] bytes, int at) = Find(index);
        (int length, bool wide, int start) = Head(bytes, at);
        if (scratch.Length < length)
            scratch = new char[Math.Max(length, 2 * scratch.Length)];
        Span<char> letters = scratch.AsSpan(0, length);
        if (wide)
            MemoryMarshal.Cast<byte, char>(bytes.AsSpan(start, 2 * length)).CopyTo(letters);
        else
            Encoding.Latin1.GetChars(bytes.AsSpan(start, length), letters);
        return letters;
    }

    public PackedTexts Keep(IReadOnlyList<int> rows)
    {
        var kept = new PackedTexts();
        char[] scratch = [];
        foreach (int row in rows)
            kept.Add(Read(row, ref scratch));
        return kept;
    }

    public IEnumerator<string> GetEnumerator()
    {
        for (int index = 0; index < Count; index++)
            yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Span<byte> Room(int size)
    {
        if (_bytes.Length - _used < size)
        {
            // Chunks grow with what is there, so that a table of many short columns stays small; none is ever copied.
            int next = Math.Clamp(2 * _bytes.Length, FirstChunk, LargestChunk);
            _bytes = GC.AllocateUninitializedArray<byte>(Math.Max(next, size));
            _used = 0;
            _chunks.Add(new Chunk(_bytes, 0));
        }

        return _bytes.AsSpan(_used);
    }

    private (byte[] Bytes, int At) Find(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        (int chunk, int at) = _marks[index / Stride];
        (byte[] bytes, int used) = _chunks[chunk];
        for (int step = index % Stride; step > 0; step--)
        {
            (int length, bool wide, int start) = Head(bytes, at);
            at = start + (wide ? 2 * length : length);
            if (at == used)
            {
                (bytes, used) = _chunks[++chunk];
                at = 0;
            }
        }

        return (bytes, at);
    }

    // Seven bits to a byte, the lowest first; the lowest bit of all says how many bytes a letter takes.
    private static int WriteHead(Span<byte> head, int length, bool wide)
    {
        ulong rest = ((ulong)length << 1) | (wide ? 1u : 0);
        int size = 0;
        for (; rest >= 0x80; rest >>= 7)
            head[size++] = (byte)(rest | 0x80);
        head[size++] = (byte)rest;
        return size;
    }

    private static (int Length, bool Wide, int Start) Head(byte[] bytes, int at)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = bytes[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return ((int)(value >> 1), (value & 1) == 1, at);
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Chunk(byte[] Bytes, int Used);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Place(int Chunk, int At);
}
