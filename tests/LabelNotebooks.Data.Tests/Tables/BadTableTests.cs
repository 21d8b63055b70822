using System.Text;

namespace LabelNotebooks.Data.Tests;

/// <summary>Every bad table that is not CSV, and every bad list of classes, with the whole text that a person reads. The snapshot is the table.</summary>
public sealed class BadTableTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StringBuilder _table = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_bad_table_is_refused_with_a_sentence()
    {
        Refuse("lines that are not JSON", "{\"label\": \"a\"}\n{label: b}\n{\"label\": \"b\"}\n{\"label\": \n");
        Refuse("a bare NaN", "{\"label\": \"a\", \"p\": 0.5}\n{\"label\": \"b NaN\", \"p\": NaN}\n");
        Refuse("a bare Infinity in an array", "[{\"label\": \"a\", \"p\": 1}, {\"label\": \"b\", \"p\": [0, -Infinity]}]");
        Refuse("broken lines with NaN in a text alone", "{\"label\": \"NaN \\\" Infinity\"}\n{\"label\": \"NaN \\\" Infinity\", }\n");
        Refuse("lines that are no records", "{\"label\": \"a\"}\n5\n[1, 2]\n\"b\"\n");
        Refuse("a document over many lines", "{\n  \"label\": \"a\",\n  \"x\": 1\n}\n");
        Refuse("a COCO file", "{\"images\": [{\"id\": 1}], \"annotations\": [{\"id\": 1}], \"categories\": [{\"id\": 1}]}");
        Refuse("one object with a list of records", "{\"version\": 2, \"data\": [{\"label\": \"a\"}]}");
        Refuse("an array that is cut", "[{\"label\": \"a\"}, {\"label\": ");
        Refuse("an array of arrays", "[[1, 2], [3, 4]]");
        Refuse("an empty array", "[]");
        Refuse("empty records", "{}\n{}\n");
        Refuse("a name twice in a record", "{\"label\": \"a\"}\n{\"label\": \"a\", \"label\": \"b\"}\n");
        Refuse("a name twice in a record of an array", "[{\"label\": \"a\"}, {\"label\": \"a\", \"label\": \"b\"}]");
        Refuse("half a letter", "{\"label\": \"a\"}\n{\"label\": \"\\ud800\"}\n");
        Refuse("records with nothing in common", string.Concat(Enumerable.Range(0, 300).Select(row => $"{{\"name_{row}\": {row}}}\n")));
        Refuse("a column that is not in any record", "{\"lable\": \"a\"}\n{\"lable\": \"b\"}\n");
        Refuse("text where a number is asked for, in JSON", "{\"label\": \"a\", \"x\": \"tall\"}\n{\"label\": \"b\", \"x\": true}\n", features: "x");
        Refuse("labels that are spans", "{\"label\": [[0, 5, \"PER\"]]}\n{\"label\": {\"start\": 1}}\n{\"label\": \"a\"}\n");
        RefuseWith(
            new TableReadOptions { LeaveOutSeveralLabels = true },
            "nothing but several labels",
            "{\"label\": [\"a\", \"b\"]}\n{\"label\": [\"a\", \"c\"]}\n");
        RefuseWith(
            new TableReadOptions { Classes = ["a", "b"] },
            "many labels that are no classes",
            string.Concat(Enumerable.Range(0, 12).Select(row => $"{{\"label\": \"case {row}\"}}\n")));
        Refuse("a document over many lines with a broken name", "{\n\"\\ud800\": 1\n}\n");
        Refuse("a line without end", "{\"label\": \"" + new string('a', 1 << 26));
        RefuseColumns(
            "p_owl, p_dog, prob_cat",
            new TableReadOptions { ProbabilityPrefix = "p_" },
            "columns of which one is called otherwise",
            "label,p_owl,p_dog,prob_cat\nowl,1,0,0\ndog,0,1,0\ncat,0,0,1\n");
        RefuseWith(new TableReadOptions { Quote = ',' }, "a quote that separates", "label\na\nb\n");
        Refuse("labels that are ids", string.Concat(Enumerable.Range(0, 1500).Select(row => $"{{\"label\": \"patient {row}\"}}\n")));
        Refuse(
            "categories that are ids",
            string.Concat(Enumerable.Range(0, 1500).Select(row => $"{{\"label\": {row % 2}, \"ward\": \"patient {row}\"}}\n")),
            categories: "ward");
        Refuse("a Parquet file that is cut", "PAR1 and then nothing of the sort");
        Refuse("a Parquet file with a footer that does not fit", [.. "PAR1"u8, .. new byte[20], 0xFF, 0xFF, 0, 0, .. "PAR1"u8]);
        Refuse("a Parquet file with a footer of noise", [.. "PAR1"u8, .. Enumerable.Range(0, 40).Select(at => (byte)(at * 37)), 40, 0, 0, 0, .. "PAR1"u8]);
        byte[] parquet = await File.ReadAllBytesAsync(await ParquetFiles.Write(_folder, groups: 2, rowsPerGroup: 6));
        Refuse("a Parquet file with a footer that never ends", [.. parquet[..^9], 0x17, .. parquet[^8..]]);
        Refuse("an encrypted Parquet file", [.. "PARE"u8, .. new byte[20], 4, 0, 0, 0, .. "PARE"u8]);
        Refuse("an Arrow file", "ARROW1\0\0");
        Refuse("a numpy array", Npy.File("|u1", "(2,)", [0, 1]));
        RefuseClasses("classes with a gap", "cat,,dog");
        RefuseClasses("a class twice", "cat,dog,cat");
        RefuseClasses("one class", "cat");
        RefuseClasses("no classes", " , ");
        RefuseClasses("a file of classes with a gap", _folder.Write("classes.txt", "cat\n\ndog\n"));
        RefuseClasses("an empty file of classes", _folder.Write("classes.txt", "\n \n"));
        RefuseClasses("a file of classes that is not UTF-8", _folder.Write("classes.txt", [.. "cat\ncaf"u8, 0xE9, (byte)'\n']));
        Snapshot.Matches(_table.ToString());
    }

    private void Refuse(string what, string content, string? features = null, string? categories = null) =>
        Refuse(what, Encoding.UTF8.GetBytes(content), features, categories);

    private void Refuse(string what, byte[] content, string? features = null, string? categories = null)
    {
        string path = _folder.Write("bad.table", content);
        Add(what, Assert.Throws<AuditInputException>(() => LabeledData.Read(path, "label", features: features, categories: categories)));
    }

    private void RefuseWith(TableReadOptions options, string what, string content)
    {
        string path = _folder.Write("bad.table", content);
        Add(what, Assert.Throws<AuditInputException>(() => LabeledData.Read(path, "label", options: options)));
    }

    private void RefuseColumns(string probabilities, TableReadOptions options, string what, string content)
    {
        string path = _folder.Write("bad.table", content);
        Add(what, Assert.Throws<AuditInputException>(() => LabeledData.Read(path, "label", probabilities: probabilities, options: options)));
    }

    private void RefuseClasses(string what, string text) => Add(what, Assert.Throws<AuditInputException>(() => ClassNames.Parse(text)));

    private void Add(string what, AuditInputException error) =>
        _table.Append("## ").Append(what).Append('\n').Append(error.Message.Replace(_folder.Path, "<folder>", StringComparison.Ordinal)).Append("\n\n");
}
