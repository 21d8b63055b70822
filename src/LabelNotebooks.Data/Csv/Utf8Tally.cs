using System.Buffers;
using System.Text;

namespace LabelNotebooks;

/// <summary>What the bytes of a file are as UTF-8, counted while blocks of them go by.</summary>
internal sealed class Utf8Tally
{
    // Windows-1252 has no letter for these.
    private static readonly SearchValues<byte> Outside = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    private static readonly SearchValues<byte> NoText = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(code => (byte)code).Except([(byte)'\t', (byte)'\r', (byte)'\n', (byte)'\f', (byte)'\v', (byte)0x1A])]);

    private readonly byte[] _rest = new byte[3];
    private int _restLength;
    private long _lines = 1;

    /// <summary>Letters of more than one byte that are well formed.</summary>
    public long Letters { get; private set; }

    /// <summary>Runs of bytes that are no letter.</summary>
    public long Invalid { get; private set; }

    /// <summary>The line of the first of them, from 1; 0 for none.</summary>
    public long FirstInvalidLine { get; private set; }

    /// <summary>Bytes that stand in no text.</summary>
    public long Controls { get; private set; }

    public bool HasBytesOutsideWindows1252 { get; private set; }

    public void Add(ReadOnlySpan<byte> block)
    {
        Controls += block.ContainsAny(NoText) ? 1 : 0;
        HasBytesOutsideWindows1252 |= block.ContainsAny(Outside);
        if (_restLength == 0 && Ascii.IsValid(block))
        {
            _lines += block.Count((byte)'\n');
            return;
        }

        byte[] joined = [.. _rest.AsSpan(0, _restLength), .. block];
        Walk(joined, isLast: false);
    }

    public void End() => Walk(_rest.AsSpan(0, _restLength), isLast: true);

    private void Walk(ReadOnlySpan<byte> bytes, bool isLast)
    {
        _restLength = 0;
        while (!bytes.IsEmpty)
        {
            int ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii != 0)
            {
                ReadOnlySpan<byte> plain = ascii < 0 ? bytes : bytes[..ascii];
                _lines += plain.Count((byte)'\n');
                bytes = bytes[plain.Length..];
                continue;
            }

            OperationStatus status = Rune.DecodeFromUtf8(bytes, out _, out int consumed);
            if (status == OperationStatus.NeedMoreData && !isLast)
            {
                bytes.CopyTo(_rest);
                _restLength = bytes.Length;
                return;
            }

            if (status == OperationStatus.Done)
            {
                Letters++;
            }
            else
            {
                Invalid++;
                FirstInvalidLine = FirstInvalidLine == 0 ? _lines : FirstInvalidLine;
            }

            bytes = bytes[consumed..];
        }
    }
}
