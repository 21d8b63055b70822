namespace LabelNotebooks;

/// <summary>Gathers the words of a file that hold bytes beyond ASCII, while blocks of it go by.</summary>
internal sealed class ForeignWords
{
    private const int Most = 4096;
    private const int Longest = 64;

    private readonly List<byte[]> _words = [];
    private readonly List<byte> _word = [];
    private bool _isForeign;

    public IReadOnlyList<byte[]> Words => _words;

    public bool IsFull => _words.Count == Most;

    public void Add(ReadOnlySpan<byte> block)
    {
        foreach (byte one in block)
        {
            // 0xA0 is a space in all of them but those of DOS.
            if (one is >= 0x80 and not 0xA0 || char.IsAsciiLetter((char)one))
            {
                _isForeign |= one >= 0x80;
                if (_word.Count < Longest)
                    _word.Add(one);
                continue;
            }

            End();
            if (IsFull)
                return;
        }
    }

    public void End()
    {
        if (_isForeign && _word.Count > 1 && !IsFull)
            _words.Add([.. _word]);
        _word.Clear();
        _isForeign = false;
    }
}
