using System.Text;

namespace LabelNotebooks;

/// <summary>Reads lines as a StreamReader does, but holds no more of one than a bound: a file without a line break must not fill the memory.</summary>
internal sealed class BoundedLines(StreamReader reader, int longest)
{
    private readonly char[] _block = new char[1 << 14];
    private readonly StringBuilder _line = new();
    private int _at;
    private int _count;
    private bool _skipsNewline;

    /// <summary>True where the line that was given last is longer than the bound; it then ends there.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The next line without its line break; null at the end.</summary>
    public string? Next()
    {
        _line.Clear();
        IsCut = false;
        bool any = false;
        while (Fill())
        {
            ReadOnlySpan<char> rest = _block.AsSpan(_at, _count - _at);
            any = true;
            int end = rest.IndexOfAny('\r', '\n');
            ReadOnlySpan<char> piece = end < 0 ? rest : rest[..end];
            int room = Math.Max(longest - _line.Length, 0);
            IsCut |= piece.Length > room;
            _line.Append(piece[..Math.Min(piece.Length, room)]);
            _at += end < 0 ? rest.Length : end + 1;
            if (end < 0)
                continue;
            _skipsNewline = rest[end] == '\r';
            return _line.ToString();
        }

        return any ? _line.ToString() : null;
    }

    private bool Fill()
    {
        while (true)
        {
            if (_at == _count)
            {
                (_at, _count) = (0, reader.Read(_block));
                if (_count == 0)
                    return false;
            }

            if (!_skipsNewline)
                return true;
            // "\r\n" is one line break.
            _skipsNewline = false;
            if (_block[_at] == '\n')
                _at++;
            if (_at < _count)
                return true;
        }
    }
}
