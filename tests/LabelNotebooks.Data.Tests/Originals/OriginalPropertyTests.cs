using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;

namespace LabelNotebooks.Data.Tests;

public sealed class OriginalPropertyTests : IDisposable
{
    private static readonly JsonSerializerOptions[] Styles =
    [
        new() { Encoder = JavaScriptEncoder.Default },
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
    ];

    private static readonly IGen<string>[] Bare = [.. new[] { "1", "-2.50", "true", "null", "1e5" }.Select(Gen.Const)];
    private static readonly IGen<string>[] LineBreaks = [Gen.Const("\n"), Gen.Const("\r\n"), Gen.Const("\r")];

    private static readonly Gen<byte> Odd = Gen.Char["\0\r\n\"\\{}[],:\u00EF\u00E4"].Select(letter => (byte)letter);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Any_delimited_file_comes_back_byte_for_byte_but_for_its_new_labels() =>
        Gen.Select(RandomTable.Of(RandomTable.Text), Gen.Select(Gen.Bool, RandomTable.Text).Array[12]).Sample((table, changes) =>
        {
            byte[] bytes = table.Bytes;
            OriginalTable original = Open(bytes, table.Options);
            Assert.Equal(table.Rows.Select(row => row[table.Label]), original.Labels);
            Assert.Equal(bytes, original.Written());
            Assert.Equal(bytes, original.Written([.. original.Labels.Select((label, row) => (row, label))]));

            (int Row, string Label)[] changed = [.. changes.Take(table.Rows.Length).Index().Where(change => change.Item.Item1)
                .Select(change => (change.Index, change.Item.Item2))];
            byte[] written = original.Written(changed);
            var labelOf = changed.ToDictionary(change => change.Row, change => change.Label);
            OriginalTable again = Open(written, table.Options);
            Assert.Equal(table.Rows.Length, again.RowCount);
            for (int row = 0; row < again.RowCount; row++)
            {
                string[] expected = [.. table.Rows[row]];
                expected[table.Label] = labelOf.GetValueOrDefault(row, expected[table.Label]);
                Assert.Equal(expected, again.FieldsOf(row));
                Assert.Equal(expected[table.Label], again.Labels[row]);
            }

            CheckPieces(table, labelOf, written);
        }, iter: 1500);

    [Fact]
    public void Rows_and_labels_are_those_that_the_reader_of_labels_reads() =>
        RandomTable.Of(RandomTable.CleanLabel).Sample(table =>
        {
            TableReadOptions options = table.Options with { AsWritten = table.Options.Delimiter is not null, Classes = Classes(table) };
            string path = Write(table.Bytes);
            OriginalTable original = OriginalTable.Open(path, "label", "id", options);
            LabeledData data = LabeledData.Read(path, "label", "id", options: options);
            Assert.Equal(data.Ids, original.Ids);
            Assert.Equal(data.Columns, original.Columns);
            Assert.Equal(data.Column("label"), options.AsWritten ? original.Labels : original.Labels.Select(label => label.Trim()));
        }, iter: 300);

    [Fact]
    public void Any_file_of_records_comes_back_byte_for_byte_but_for_its_new_labels()
    {
        Gen<string> text = Gen.OneOf(RandomTable.Text, Gen.String[Gen.Char["{}[]\":,\\/u\u0001é漢"], 0, 8], Gen.OneOf(Bare));
        Gen<(string Label, string Note, int Kind, bool Changes, string New)[]> records =
            Gen.Select(text, text, Gen.Int[0, 5], Gen.Bool, text).Array[1, 8];
        Gen.Select(records, Gen.Bool, Gen.Int[0, 1], Gen.OneOf(LineBreaks)).Sample((rows, isArray, style, lineBreak) =>
        {
            string Json(string value) => JsonSerializer.Serialize(value, Styles[style]);
            string[] values = [.. rows.Select(row => row.Kind switch { 0 => "12.50", 1 => "false", 2 => $"[ {Json(row.Label)} ]", _ => Json(row.Label) })];
            string[] labels = [.. rows.Select(row => row.Kind switch { 0 => "12.50", 1 => "false", _ => row.Label })];
            string[] notes = [.. rows.Select(row => Json(row.Note))];
            string[] heads = [.. notes.Select((note, row) => row % 2 == 0 ? $"{{\"note\": {note}, \"label\" :" : "{\"label\":")];
            string[] tails = [.. notes.Select((note, row) => row % 2 == 0 ? " }" : $",\"note\":{note}}}")];
            string between = isArray ? $" ,{lineBreak}" : lineBreak;
            string Document(IEnumerable<string> written) =>
                (isArray ? "[" : "") + string.Join(between, written.Select((value, row) => heads[row] + value + tails[row])) + (isArray ? "]" : "");
            byte[] bytes = OriginalFiles.Utf8.GetBytes(Document(values));
            OriginalTable original = Open(bytes, null);
            Assert.Equal(labels, original.Labels);
            Assert.Equal(bytes, original.Written());

            byte[] written = original.Written([.. rows.Index().Where(row => row.Item.Changes).Select(row => (row.Index, row.Item.New))]);
            OriginalTable again = Open(written, null);
            Assert.Equal(rows.Select((row, at) => row.Changes ? row.New : labels[at]), again.Labels);
            int note = original.Columns.ToList().IndexOf("note");
            Assert.Equal(rows.Select(row => row.Note), Enumerable.Range(0, rows.Length).Select(row => again.FieldsOf(row)[note]));
            CheckValues(written, isArray ? "[" : "", heads, [.. tails.Select((tail, row) => tail + (row < rows.Length - 1 ? between : isArray ? "]" : ""))]);
        }, iter: 1500);
    }

    [Fact]
    public void Damaged_bytes_are_written_back_as_they_are_or_refused_in_a_sentence()
    {
        byte[] records = OriginalFiles.Utf8.GetBytes("{\"id\": 1, \"label\": \"ä\\n\"}\n{\"label\": [\"b\"], \"id\": \"{2\"}\n\n{\"label\": 1.5}\n");
        byte[] array = OriginalFiles.Utf8.GetBytes("[{\"label\": \"a\", \"x\": {\"y\": [1, null]}}, {\"label\": true}, {}]");
        Gen<byte[]> whole = Gen.OneOf(RandomTable.Of(RandomTable.Text).Select(table => table.Bytes), Gen.Const(records), Gen.Const(array));
        Gen<(double Where, byte Value, int Kind)[]> damage = Gen.Select(Gen.Double[0, 1], Gen.OneOf(Gen.Byte, Odd), Gen.Int[0, 2]).Array[1, 3];
        int read = 0;
        int refused = 0;
        Gen.Select(whole, damage).Sample((bytes, changes) =>
        {
            var damaged = bytes.ToList();
            foreach ((double where, byte value, int kind) in changes.Where(_ => damaged.Count > 1))
            {
                int at = (int)(where * (damaged.Count - 1));
                if (kind == 0)
                    damaged.Insert(at, value);
                else if (kind == 1)
                    damaged[at] = value;
                else
                    damaged.RemoveAt(at);
            }

            byte[] content = [.. damaged];
            try
            {
                OriginalTable table = Open(content, null);
                Assert.Equal(content, table.Written());
                for (int row = 0; row < table.RowCount; row++)
                    Assert.Equal(table.Labels[row], table.FieldsOf(row)[table.Columns.ToList().IndexOf("label")]);
                Interlocked.Increment(ref read);
            }
            catch (AuditInputException)
            {
                Interlocked.Increment(ref refused);
            }
        }, iter: 6000);
        Assert.True(read > 500 && refused > 500, $"{read} were read, {refused} refused");
    }

    // What stands before and behind each value of a label, a value being what a reader of JSON takes for one.
    private static void CheckValues(byte[] written, string start, string[] heads, string[] tails)
    {
        ReadOnlySpan<byte> rest = Behind(written, start);
        for (int row = 0; row < heads.Length; row++)
        {
            rest = Behind(rest, heads[row]);
            var reader = new Utf8JsonReader(rest, isFinalBlock: false, default);
            Assert.True(reader.Read() && reader.TrySkip());
            rest = Behind(rest[(int)reader.BytesConsumed..], tails[row]);
        }

        Assert.True(rest.IsEmpty);
    }

    private static ReadOnlySpan<byte> Behind(ReadOnlySpan<byte> bytes, string text)
    {
        byte[] expected = OriginalFiles.Utf8.GetBytes(text);
        Assert.Equal(expected, bytes[..Math.Min(expected.Length, bytes.Length)].ToArray());
        return bytes[expected.Length..];
    }

    // Every piece that is no new label stands where it stood, in its own bytes.
    private static void CheckPieces(RandomTable table, Dictionary<int, string> labelOf, byte[] written)
    {
        ReadOnlySpan<byte> rest = written.AsSpan(table.HasMark ? table.Encoding.GetPreamble().Length : 0);
        foreach ((string text, int row) in table.Pieces)
        {
            string expected = text;
            if (row >= 0 && labelOf.TryGetValue(row, out string? label) && label != table.Rows[row][table.Label])
            {
                string quoted = RandomTable.Quoted(label);
                bool isQuoted = rest.StartsWith(table.Encoding.GetBytes(quoted));
                Assert.True(isQuoted || !text.StartsWith('"'), "the quotes are lost");
                expected = isQuoted ? quoted : label;
            }

            byte[] bytes = table.Encoding.GetBytes(expected);
            Assert.Equal(bytes, rest[..Math.Min(bytes.Length, rest.Length)].ToArray());
            rest = rest[bytes.Length..];
        }

        Assert.True(rest.IsEmpty);
    }

    private static string[] Classes(RandomTable table) => [.. table.Rows.Select(row => row[table.Label])
        .Select(label => table.Options.Delimiter is null ? label.Trim() : label).Append("one more").Append("and another").Distinct(StringComparer.Ordinal)];

    private string Write(byte[] bytes) => _folder.Write($"{Environment.CurrentManagedThreadId}.txt", bytes);

    private OriginalTable Open(byte[] bytes, TableReadOptions? options) => OriginalTable.Open(Write(bytes), "label", options: options);
}
