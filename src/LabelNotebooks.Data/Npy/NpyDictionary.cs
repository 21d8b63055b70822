using System.Collections.Immutable;
using System.Globalization;

namespace LabelNotebooks;

/// <summary>
/// Reads the header text of a .npy file: a Python dictionary literal with the keys descr, fortran_order and shape, as
/// <c>{'descr': '&lt;f4', 'fortran_order': False, 'shape': (10000, 10), }</c>. Null where it is none.
/// </summary>
/// <remarks>Source: numpy, "NEP 1 - A Simple File Format for NumPy Arrays", and numpy.lib.format, versions 1.0 to 3.0.</remarks>
internal ref struct NpyDictionary
{
    private ReadOnlySpan<char> _rest;

    private NpyDictionary(ReadOnlySpan<char> text) => _rest = text;

    public static (string Descr, bool FortranOrder, ImmutableArray<long> Shape)? Parse(ReadOnlySpan<char> text)
    {
        var parser = new NpyDictionary(text);
        return parser.Read();
    }

    private (string Descr, bool FortranOrder, ImmutableArray<long> Shape)? Read()
    {
        string? descr = null;
        bool? fortran = null;
        ImmutableArray<long>? shape = null;
        if (!Take('{'))
            return null;
        while (!Take('}'))
        {
            if (Text() is not { } key || !Take(':'))
                return null;
            bool read = key switch
            {
                "descr" => (descr = Descr()) is not null,
                "fortran_order" => (fortran = Boolean()) is not null,
                "shape" => (shape = Tuple()) is not null,
                _ => false,
            };
            if (!read)
                return null;
            if (Take(','))
                continue;
            if (!Take('}'))
                return null;
            break;
        }

        SkipSpace();
        return _rest.IsEmpty && descr is not null && fortran is not null && shape is not null ? (descr, fortran.Value, shape.Value) : null;
    }

    private void SkipSpace() => _rest = _rest.TrimStart(" \t\r\n");

    private bool Take(char expected)
    {
        SkipSpace();
        if (_rest.IsEmpty || _rest[0] != expected)
            return false;
        _rest = _rest[1..];
        return true;
    }

    private bool TakeWord(string word)
    {
        SkipSpace();
        if (!_rest.StartsWith(word))
            return false;
        _rest = _rest[word.Length..];
        return true;
    }

    private string? Text()
    {
        SkipSpace();
        if (_rest.IsEmpty || _rest[0] is not ('\'' or '"'))
            return null;
        int end = _rest[1..].IndexOf(_rest[0]);
        if (end < 0)
            return null;
        string text = _rest.Slice(1, end).ToString();
        _rest = _rest[(end + 2)..];
        return text;
    }

    // A record type is a list of pairs: kept as it stands, for the message that refuses it.
    private string? Descr()
    {
        SkipSpace();
        if (_rest.IsEmpty || _rest[0] != '[')
            return Text();
        int depth = 0;
        for (int i = 0; i < _rest.Length; i++)
        {
            depth += _rest[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth > 0)
                continue;
            string text = _rest[..(i + 1)].ToString();
            _rest = _rest[(i + 1)..];
            return text;
        }

        return null;
    }

    private bool? Boolean() => TakeWord("True") ? true : TakeWord("False") ? false : null;

    private ImmutableArray<long>? Tuple()
    {
        if (!Take('('))
            return null;
        ImmutableArray<long>.Builder sizes = ImmutableArray.CreateBuilder<long>();
        while (!Take(')'))
        {
            SkipSpace();
            int digits = _rest.IndexOfAnyExceptInRange('0', '9');
            if (digits <= 0 || !long.TryParse(_rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out long size))
                return null;
            sizes.Add(size);
            _rest = _rest[digits..];
            // Python 2 wrote whole numbers with an L.
            Take('L');
            if (Take(','))
                continue;
            if (!Take(')'))
                return null;
            break;
        }

        return sizes.ToImmutable();
    }
}
