using Sylvan.Data.Csv;

namespace LabelNotebooks;

/// <summary>The records of a delimited text file, found by the readers that read its labels.</summary>
internal sealed class OriginalCsv : OriginalRecords
{
    // What may be taken for the separator by who opens the file.
    private const string UsualSeparators = ",\t;|";

    private readonly TableReadOptions _options;
    private readonly CsvFormat _format;
    private readonly StrictEncoding _encoding;
    private readonly int _rows;

    private OriginalCsv(string path, TableHeader header, TableReadOptions options, CsvFormat format, int rows)
        : base(path, header.Columns, header.Label, header.Id)
    {
        _options = options;
        _format = format;
        _encoding = new StrictEncoding(format.Encoding);
        _rows = rows;
    }

    public static OriginalCsv Open(string path, TableRoles roles, TableReadOptions options)
    {
        TableHeader header;
        int rows;
        using (CsvSource source = CsvSource.Open(path, options))
        {
            header = TableHeader.Read(source, roles, []);
            Check(source, out rows);
        }

        (CsvDataReader reader, CsvFormat format) = OpenRecords(path, options);
        reader.Dispose();
        return new OriginalCsv(path, header, options, format, rows);
    }

    public override void Walk(OriginalRows rows)
    {
        using FileStream stream = InputFile.Open(Path);
        var window = new FileWindow(stream);
        byte[] scratch = [];
        var fields = new List<Range>();
        long at = _format.Start;
        (CsvDataReader reader, _) = OpenRecords(Path, _options);
        using (reader)
        {
            for (bool isHeader = _options.HasHeader; reader.Read(); isHeader = false)
            {
                ReadOnlySpan<char> record = reader.GetRawRecordSpan();
                int length = _encoding.Count(record);
                if (!_encoding.Spells(record, window.At(at, length), ref scratch))
                    throw Unlike($"the record after row {Sentences.Count(rows.Count)} is read as other letters than its bytes are");
                if (!isHeader && reader.RowFieldCount == Columns.Count)
                    Add(rows, reader, fields, at, length);
                at += length;
            }
        }

        if (at != stream.Length)
            throw Unlike($"{Sentences.Count(stream.Length - at, "byte")} behind the last row belong to none");
        CheckCount(_rows, rows.Met);
    }

    public override IReadOnlyList<string> Fields(ReadOnlySpan<byte> record)
    {
        string text = _encoding.Decode(record);
        return [.. CsvFields.Split(text, _format).Select(field => CsvFields.Text(text[field], _format.Quote))];
    }

    public override BytePatch Patch(long start, ReadOnlySpan<byte> record, string text)
    {
        string whole = _encoding.Decode(record);
        Range field = CsvFields.Split(whole, _format)[Label];
        bool isFirst = start == _format.Start && Label == 0;
        // No quotes help here: the line names a separator with them, too.
        if (isFirst && _format.LinesBefore == 0 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            throw new UnwritableLabelException(
                $"the label \"{text}\" would stand at the very start of the file, where it names the separator.",
                "Give the file a first line with the names of its columns, or choose another label.");
        string written = Written(text, CsvFields.IsQuoted(whole.AsSpan()[field], _format.Quote), isFirst);
        return new BytePatch(
            start + _encoding.Count(whole.AsSpan()[..field.Start]),
            _encoding.Count(whole.AsSpan()[field]),
            _encoding.Bytes(written, text));
    }

    // The line of names is a record, too: the reader tells the letters of records alone.
    private static (CsvDataReader Reader, CsvFormat Format) OpenRecords(string path, TableReadOptions options) =>
        CsvFile.Open(path, options with { HasHeader = false }, options.HasHeader);

    private void Add(OriginalRows rows, CsvDataReader reader, List<Range> fields, long at, int length)
    {
        ReadOnlySpan<char> record = reader.GetRawRecordSpan();
        CsvFields.Split(record, _format, fields);
        ReadOnlySpan<char> label = reader.GetFieldSpan(Label);
        if (fields.Count != Columns.Count || !label.SequenceEqual(CsvFields.Text(record[fields[Label]], _format.Quote)))
            throw Unlike($"the label of row {Sentences.Count(rows.Count)} (from 0), \"{label}\", cannot be told apart from the fields beside it");
        rows.Add(at, length, label, Id < 0 ? [] : reader.GetFieldSpan(Id));
    }

    private string Written(string text, bool wasQuoted, bool isFirst)
    {
        bool mustBeQuoted = text.AsSpan().IndexOfAny('\r', '\n') >= 0 || text.Contains(_format.Delimiter) || text.StartsWith(_format.Quote)
            // A field of nothing is no line where it is the only one of the last.
            || (text.Length == 0 && Columns.Count == 1)
            // Such a start says that the file is JSON, or is taken for the mark of an encoding.
            || (isFirst && text is ['{' or '[' or '\uFEFF', ..]);
        if (_options.Quote is not { } quote)
            return !mustBeQuoted
                ? text
                : throw new UnwritableLabelException(
                    $"the label \"{text}\" can stand in this file in quotes only, and it is read as one without them.",
                    $"Name what encloses texts ({Sentences.Setting(nameof(TableReadOptions.Quote), "Quote")}), or choose a label without "
                    + "line breaks and without what separates the fields.");
        bool isQuoted = wasQuoted || mustBeQuoted || text.Contains(quote) || text.AsSpan().Trim().Length < text.Length
            || text.AsSpan().IndexOfAny(UsualSeparators) >= 0;
        return isQuoted ? CsvFields.Quoted(text, quote) : text;
    }
}
