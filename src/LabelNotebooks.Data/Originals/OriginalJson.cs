using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace LabelNotebooks;

/// <summary>The records of a JSON Lines file, or of one JSON array.</summary>
internal sealed class OriginalJson : OriginalRecords
{
    private static readonly StrictEncoding Utf8Strict = new(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));

    private readonly bool _isAscii;
    private readonly int _rows;
    private readonly Dictionary<string, int> _columnOf;

    private OriginalJson(string path, TableHeader header, bool isAscii, int rows)
        : base(path, header.Columns, header.Label, header.Id)
    {
        _isAscii = isAscii;
        _rows = rows;
        _columnOf = header.Columns.Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
    }

    /// <param name="path">The file.</param>
    /// <param name="roles">The columns of labels and ids.</param>
    /// <param name="options">How the table is read.</param>
    /// <param name="isAscii">True where the file writes all other letters as \u00fc: new ones are, too.</param>
    public static OriginalJson Open(string path, TableRoles roles, TableReadOptions options, bool isAscii)
    {
        using JsonLinesSource source = JsonLinesSource.Open(path, options);
        TableHeader header = TableHeader.Read(source, roles, []);
        Check(source, out int rows);
        return new OriginalJson(path, header, isAscii, rows);
    }

    public override void Walk(OriginalRows rows)
    {
        using FileStream stream = InputFile.Open(Path);
        using FileStream again = InputFile.Open(Path);
        var window = new FileWindow(again);
        foreach ((long start, int length) in JsonObjects.In(stream))
        {
            ReadOnlySpan<byte> record = window.At(start, length);
            if (!Utf8.IsValid(record))
                throw new AuditInputException([CsvFile.NotUtf8(Path, "Correct the letter there: JSON is UTF-8 by its standard.")]);
            string label = "";
            string id = "";
            var reader = new Utf8JsonReader(record);
            reader.Read();
            while (Next(ref reader) is { } name)
            {
                int column = _columnOf.GetValueOrDefault(name, -1);
                if (column >= 0 && column == Label)
                    label = JsonField.Read(ref reader, record).Text;
                else if (column >= 0 && column == Id)
                    id = JsonField.Read(ref reader, record).Text;
                else
                    reader.Skip();
            }

            rows.Add(start, length, label, id);
        }

        CheckCount(_rows, rows.Met);
    }

    public override IReadOnlyList<string> Fields(ReadOnlySpan<byte> record)
    {
        var fields = new string[Columns.Count];
        Array.Fill(fields, "");
        var reader = new Utf8JsonReader(record);
        reader.Read();
        while (Next(ref reader) is { } name)
            fields[_columnOf[name]] = JsonField.Read(ref reader, record).Text;
        return fields;
    }

    public override BytePatch Patch(long start, ReadOnlySpan<byte> record, string text)
    {
        byte[] bare = Utf8Strict.Bytes(text, text);
        var reader = new Utf8JsonReader(record);
        reader.Read();
        int end = (int)reader.BytesConsumed;
        bool isEmpty = true;
        while (Next(ref reader) is { } name)
        {
            JsonField field = JsonField.Read(ref reader, record);
            if (name == Columns[Label])
                return new BytePatch(start + field.Start, field.Length, field.IsBare && JsonField.IsBareText(bare) ? bare : Quoted(text));
            end = (int)reader.BytesConsumed;
            isEmpty = false;
        }

        // A record without the name gets it, behind what it has.
        byte[] added = [.. isEmpty ? ""u8 : ","u8, .. Quoted(Columns[Label]), .. ":"u8, .. Quoted(text)];
        return new BytePatch(start + end, 0, added);
    }

    // The name of the next value, on which the reader then stands; null at the end of the record.
    private static string? Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName)
            return null;
        string name = reader.GetString()!;
        reader.Read();
        return name;
    }

    private byte[] Quoted(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (char letter in text)
        {
            if (letter is '"' or '\\')
                json.Append('\\').Append(letter);
            else if (letter == '\n')
                json.Append("\\n");
            else if (letter < ' ' || letter == '\u007F' || (_isAscii && letter > '\u007F'))
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            else
                json.Append(letter);
        }

        return Utf8Strict.Bytes(json.Append('"').ToString(), text);
    }
}
