using System.Text;

namespace LabelNotebooks.Data.Tests;

/// <summary>Every bad file with the whole text that a person reads. The snapshot is the table.</summary>
public sealed class BadCsvTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StringBuilder _table = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_bad_file_is_refused_with_a_sentence()
    {
        string good = "id,label,p_cat,p_dog\n1,cat,0.9,0.1\n2,dog,0.2,0.8\n";
        Refuse("a label column that is mistyped", good, label: "lable");
        Refuse("an id column that is not there", good, id: "number");
        Refuse("two columns that are not there", good, label: "Label", id: "ID");
        Refuse("features that are not there", good, features: "px_0, px_1");
        Refuse("a pattern that fits nothing", good, features: "px_*");
        Refuse("a pattern of nothing", good, features: " , ");
        Refuse("the label as a feature", good, features: "p_cat,label");
        Refuse("one column for ids and labels", good, id: "label");
        Refuse("a row without its label", good + "3,0.3,0.7\n", id: "id");
        Refuse("a row without one of two numbers", good + "3,cat,0.3\n", id: "id");
        Refuse("a row without two fields", good + "3,cat\n", id: "id");
        Refuse("an empty file", "");
        Refuse("a header without rows", "id,label\n");
        Refuse("one class only", "id,label\n1,cat\n2,cat\n");
        Refuse("labels that are all empty", "id,label\n1,\n2,\n");
        Refuse("an id twice", "id,label\n7,cat\n8,dog\n7,dog\n", id: "id");
        Refuse("many ids twice", "id,label\n" + string.Concat(Enumerable.Range(0, 14).Select(row => $"{row % 7},{(row < 7 ? "cat" : "dog")}\n")), id: "id");
        Refuse("an id that is empty", "id,label\n,cat\n8,dog\n,dog\n", id: "id");
        Refuse("column names twice", "id,label,label\n1,cat,cat\n");
        Refuse("rows of other lengths", "id,label\n1,cat\n2\n3,dog,x\n4,dog\n5\n");
        Refuse("a feature that is text", "label,x\ncat,1\ndog,tall\n", features: "x");
        Refuse("a column of names as a feature", "label,ward\ncat,north\ndog,south\n", features: "ward");
        Refuse("one column in two roles", "label,ward\ncat,north\ndog,south\n", features: "ward", categories: "ward");
        Refuse("categories that are not there", good, categories: "wards");
        Refuse("a text that is not there", good, text: "nott*");
        Refuse("a feature that is infinite", "label,x\ncat,-inf\ndog,Infinity\n", features: "x");
        Refuse("a feature too large for float32", "label,x\ncat,1e39\ndog,1e999\n", features: "x");
        Refuse(
            "decimal points where commas were said to be",
            "label;x\ncat;1,5\ndog;2.25\n",
            features: "x",
            options: new TableReadOptions { DecimalComma = true });
        Refuse("thousands separators, as written", "label;x\ncat;1.234,5\ndog;2\n", features: "x", options: new() { DecimalComma = true, AsWritten = true });
        Refuse("decimal commas, as written", "label;x\ncat;1,5\ndog;-2,25\n", features: "x", options: new() { AsWritten = true });
        Refuse("decimal commas and points in one column", "label;x\ncat;1,5\ndog;2.25\n", features: "x");
        Refuse("two units in one column", "label;x\ncat;5 mg\ndog;2 g\n", features: "x");
        Refuse("probabilities of every bad kind", "label,p_cat,p_dog\ncat,NaN,0.1\ndog,0.2,abc\ncat,nan,\ndog,inf,\"0,5\"\n", probabilities: "p_*");
        Refuse("probabilities that are missing", "label,p_cat,p_dog\ncat,NA,0.1\ndog,0.2,?\n", probabilities: "p_*");
        Refuse("several labels at once", "label\ncat\ndog\n\"cat, dog\"\ndog\n\"dog, cat\"\n");
        Refuse("a file without a line of names", "0.1,3.5,1\n0.2,4.5,0\n");
        Refuse("labels that are all marked as missing", "label\nNaN\nnull\n\"\"\n");
        Refuse("a label that is no class, beside missing ones", "label\n\"\"\nowl\ncat\n", options: new TableReadOptions { Classes = ["cat", "dog"] });
        Refuse(
            "many NaN",
            "label,p_cat,p_dog\n" + string.Concat(Enumerable.Range(0, 12).Select(row => row % 2 == 0 ? "cat,NaN,0.5\n" : "dog,nan,0.5\n")),
            probabilities: "p_*");
        Refuse("too few probability columns", "label,p_cat,p_dog\ncat,0.9,0.1\ndog,0.2,0.8\nowl,0.5,0.5\n", probabilities: "p_*");
        Refuse("too few probability columns, by order", "label,a,b\ncat,0.9,0.1\ndog,0.2,0.8\nowl,0.5,0.5\n", probabilities: "a,b");
        Refuse("too many probability columns", "label,p_0,p_1,p_2\ncat,0.9,0.1,0\ndog,0.2,0.8,0\n", probabilities: "p_*");
        Refuse("columns numbered from 0 for classes from 1", "label,p_0,p_1,p_2\n1,0.9,0.1,0\n2,0.2,0.8,0\n3,0,0,1\n", probabilities: "p_*");
        Refuse(
            "more columns than the classes given",
            "label,p_cat,p_dog,p_owl\ncat,0.9,0.1,0\ndog,0.2,0.8,0\n",
            probabilities: "p_*",
            options: new TableReadOptions { Classes = ["cat", "dog"] });
        Refuse("a label that is no class", "label\ncat\ndgo\nelephant\ndgo\n", options: new TableReadOptions { Classes = ["cat", "dog"] });
        Refuse("a quote that is never closed", "id,label\n1,cat\n2,\"dog\n3,cat\n");
        Refuse("text after a closing quote", "id,label\n1,cat\n2,\"dog\"s\n3,cat\n");
        Refuse("a quote that is never closed in the first line", "id,\"label\n1,cat\n");
        Refuse("problems after a text with line breaks", "label,note,x\ncat,\"one\ntwo\r\nthree\",1\ndog,,tall\n", features: "x");
        Refuse(
            "more problems than are shown",
            "label,a,b,c,d\ncat,x,x,x,x\ndog,1,1,1,1\n",
            features: "a,b,c,d",
            options: new TableReadOptions { MaxProblemsShown = 2 });
        Refuse("options of every bad kind", good, options: new TableReadOptions { Delimiter = 'x', Quote = 'y', MaxProblemsShown = 0 });
        Refuse("a binary file", [1, 2, 0, 4, 0, 0, 9]);
        Refuse("an Excel workbook", "PK\u0003\u0004 and so on"u8.ToArray());
        Refuse("a gzip file", [0x1F, 0x8B, 8, 0, 0]);
        Refuse("UTF-8 with a damaged letter", [.. "label,note\ncat,café\ndog,thé\ncat,caf"u8, 0xE9, .. "\ndog,x\n"u8]);
        Refuse("a picture that begins with letters", [.. "label,note\ncat,"u8, 0xFF, 0xD8, 0x01, 0x02, .. "\ndog,x\n"u8]);
        RefusePath("a folder", _folder.Path);
        RefusePath("a file that is not there", _folder.Combine("bed.csv"));
        RefusePath("a folder that is not there", _folder.Combine("nowhere/x.csv"));
        Snapshot.Matches(_table.ToString());
    }

    [Fact]
    public void A_file_held_by_another_program_is_refused()
    {
        string path = _folder.Write("held.csv", "label\ncat\ndog\n");
        using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        AuditInputException error = Assert.Throws<AuditInputException>(() => LabeledData.ReadCsv(path, "label"));
        Assert.StartsWith("held.csv: the file cannot be opened: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("\n  If another program has it open, close it there, then run the cell again.", error.Message, StringComparison.Ordinal);
    }

    private void Refuse(
        string what,
        string content,
        string label = "label",
        string? id = null,
        string? features = null,
        string? probabilities = null,
        string? categories = null,
        string? text = null,
        TableReadOptions? options = null)
    {
        string path = _folder.Write("bad.csv", content);
        Add(what, Assert.Throws<AuditInputException>(() => LabeledData.ReadCsv(path, label, id, features, probabilities, categories, text, options)));
    }

    private void Refuse(string what, byte[] bytes)
    {
        string path = _folder.Write("bad.csv", bytes);
        RefusePath(what, path);
    }

    private void RefusePath(string what, string path) => Add(what, Assert.Throws<AuditInputException>(() => LabeledData.ReadCsv(path, "label")));

    private void Add(string what, AuditInputException error) =>
        _table.Append("## ").Append(what).Append('\n').Append(error.Message.Replace(_folder.Path, "<folder>", StringComparison.Ordinal)).Append("\n\n");
}
