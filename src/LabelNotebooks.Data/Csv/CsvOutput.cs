using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace LabelNotebooks;

/// <summary>Writes a CSV file field by field. RFC 4180: a text with a separator, a quote or a line break stands in quotes, its own quotes twice.</summary>
internal sealed class CsvOutput : IDisposable
{
    // The largest double has 309 digits before the decimal point; a sign, the point and the digits after it come to that.
    private readonly char[] _number = new char[309 + CsvWriteOptions.MostDigits + 2];
    private readonly StreamWriter _writer;
    private readonly SearchValues<char> _quoted;
    private readonly CsvWriteOptions _options;
    private readonly string _format;
    private int _fields;
    private bool _isBlank;

    public CsvOutput(Stream stream, CsvWriteOptions options)
    {
        options.Check();
        _options = options;
        _quoted = SearchValues.Create([options.Separator, '"', '\r', '\n']);
        _format = options.Digits is { } digits ? string.Create(CultureInfo.InvariantCulture, $"F{digits}") : "R";
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: options.ByteOrderMark);
        _writer = new StreamWriter(stream, encoding, leaveOpen: true) { NewLine = "\r\n" };
    }

    public void Text(string text)
    {
        Begin(isBlank: text.Length == 0);
        string guard = _options.NeutralizeFormulas && FormulaGuard.NeedsMark(text) ? FormulaGuard.Mark : "";
        if (text.AsSpan().IndexOfAny(_quoted) < 0)
        {
            _writer.Write(guard);
            _writer.Write(text);
            return;
        }

        _writer.Write('"');
        _writer.Write(guard);
        _writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        _writer.Write('"');
    }

    public void Number(double value)
    {
        Begin(isBlank: false);
        bool fits = value.TryFormat(_number, out int length, _format, CultureInfo.InvariantCulture);
        ReadOnlySpan<char> text = fits ? _number.AsSpan(0, length) : throw new UnreachableException($"{value} is longer than any number.");
        if (_options.DecimalComma && text.IndexOf('.') is >= 0 and var point)
            _number[point] = ',';
        // What is rounded to nothing has no sign for a person.
        if (_options.Digits is not null && double.IsFinite(value) && text.StartsWith('-') && !text.ContainsAnyInRange('1', '9'))
            text = text[1..];
        _writer.Write(text);
    }

    public void Whole(long value)
    {
        Begin(isBlank: false);
        value.TryFormat(_number, out int length, provider: CultureInfo.InvariantCulture);
        _writer.Write(_number.AsSpan(0, length));
    }

    public void Truth(bool value)
    {
        Begin(isBlank: false);
        _writer.Write(value ? "true" : "false");
    }

    public void Empty() => Begin(isBlank: true);

    public void EndRow()
    {
        // A line with nothing in it is no row to most readers.
        if (_fields == 1 && _isBlank)
            _writer.Write("\"\"");
        _writer.WriteLine();
        _fields = 0;
    }

    public void Dispose() => _writer.Dispose();

    private void Begin(bool isBlank)
    {
        if (_fields++ > 0)
            _writer.Write(_options.Separator);
        _isBlank = isBlank;
    }
}
