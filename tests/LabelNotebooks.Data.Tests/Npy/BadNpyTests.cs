using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace LabelNotebooks.Data.Tests;

public sealed class BadNpyTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StringBuilder _table = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Objects_as_labels_beside_probabilities_are_told_how_to_be_saved_as_texts()
    {
        string labels = _folder.Write("objects.npy", Npy.File("|O", "(2,)", new byte[64]));
        string probabilities = _folder.Write("probabilities.npy", Npy.File(
            "<f4", "(2, 2)", [.. Enumerable.Repeat<byte[]>([0, 0, 0, 0x3F], 4).SelectMany(number => number)]));
        AuditInputException error = Assert.Throws<AuditInputException>(() => LabeledData.ReadNpy(labels, probabilities));
        Assert.Contains("labels.astype(str)", error.Message, StringComparison.Ordinal);
        Assert.Contains("dtype=np.int64", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<AuditInputException>(() => LabeledData.ReadNpy(probabilities, labels));
        Assert.DoesNotContain("astype(str)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_bad_array_is_refused_with_what_to_type()
    {
        Labels("float labels", Npy.File("<f4", "(2,)", [0, 0, 0, 0x3F, 0, 0, 0, 0]));
        Labels("labels that are NaN", Npy.File("<f4", "(3,)", [0, 0, 0x80, 0x3F, 0, 0, 0xC0, 0x7F, 0, 0, 0xC0, 0x7F]));
        Labels("a text that is no class", Npy.File("<U1", "(2,)", [97, 0, 0, 0, 98, 0, 0, 0]), ["a", "c"]);
        Labels(
            "texts that are no label",
            Npy.File("<U3", "(3,)", [97, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 110, 0, 0, 0, 97, 0, 0, 0, 110, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
        Labels("labels in two dimensions", Npy.File("<i4", "(2, 3)", new byte[24]));
        Labels("labels as bytes", Npy.File("|S3", "(2,)", new byte[6]));
        Labels("no labels", Npy.File("<i4", "(0,)", []));
        Labels("one class", Npy.File("|u1", "(3,)", [4, 4, 4]));
        Labels("a label beyond the classes", Npy.File("|i1", "(4,)", [0, 1, 255, 7]), ["cat", "dog"]);
        Labels("a label too large", Npy.File("<u8", "(2,)", [.. Enumerable.Repeat((byte)255, 16)]));
        Labels("labels that are ids", Npy.File("<i4", "(1500,)", [.. Enumerable.Range(0, 1500).SelectMany(row => BitConverter.GetBytes(7 * row))]));
        Labels("texts that are ids", Npy.File(
            "<U4",
            "(1500,)",
            [.. Enumerable.Range(1000, 1500).SelectMany(row => System.Text.Encoding.UTF32.GetBytes(row.ToString(CultureInfo.InvariantCulture)))]));
        Labels("pickled objects", Npy.File("|O", "(2,)", new byte[64]));
        Probabilities("long doubles", Npy.File("<f16", "(2, 2)", new byte[64]));
        Probabilities("texts as probabilities", Npy.File("<U4", "(2, 2)", new byte[64]));
        Probabilities("one dimension", Npy.File("<f4", "(4,)", new byte[16]));
        Probabilities("three dimensions", Npy.File("<f4", "(2, 2, 1)", new byte[16]));
        Probabilities("no dimension", Npy.File("<f4", "()", new byte[4]));
        Probabilities("one column", Npy.File("<f4", "(4, 1)", new byte[16]));
        Probabilities("no rows", Npy.File("<f4", "(0, 3)", []));
        Probabilities("records", Npy.File("[('a', '<f4'), ('b', '<f4')]", "(2,)", new byte[16], quoted: false));
        Probabilities("complex numbers", Npy.File("<c8", "(2, 2)", new byte[32]));
        Probabilities("cut off in the data", Npy.File("<f4", "(10000, 10)", new byte[1000]));
        Probabilities("a shape beyond 2^63", Npy.File("<f4", "(9000000000, 9000000000)", new byte[8]));
        Probabilities("more rows than an array", Npy.File("<f4", "(3000000000, 2)", new byte[8]));
        Probabilities("an empty file", []);
        Probabilities("two bytes", [0x93, (byte)'N']);
        Probabilities("other text", "label,p_cat\ncat,1\n"u8.ToArray());
        Probabilities("an archive that is none", "PK\u0003\u0004 and so on"u8.ToArray());
        Probabilities("an archive without arrays", Zip(("readme.txt", "hello"u8.ToArray())));
        Probabilities("an archive of several arrays", Zip(("y.npy", Npy.File("|u1", "(2,)", [0, 1])), ("probs.npy", Npy.File("<f4", "(2, 2)", new byte[16]))));
        Probabilities("an array that is not in the archive", Zip(("y.npy", []), ("probs.npy", [])), "[prob]");
        Probabilities("an archive with a pickled array", Zip(("p.npy", Npy.File("|O", "(2, 2)", new byte[64]))));
        Probabilities("an archive with an array that is cut", Zip(("p.npy", Npy.File("<f4", "(200, 2)", new byte[64]))));
        Probabilities("an archive that is cut", Zip(("p.npy", Npy.File("<f4", "(2, 2)", new byte[16])))[..60]);
        Probabilities("cut off before the header", Npy.File("<f4", "(2, 2)", [])[..9]);
        Probabilities("cut off within the header", Npy.File("<f4", "(2, 2)", [])[..40]);
        Probabilities("an unknown version", [0x93, .. "NUMPY"u8, 9, 0, .. new byte[20]]);
        Probabilities("a header of a gigabyte", HugeHeader());
        Probabilities("a header without shape", Npy.Raw("{'descr': '<f4', 'fortran_order': False, }"));
        Probabilities("a header that is code", Npy.Raw("__import__('os')"));
        Probabilities("a header that ends early", Npy.Raw("{'descr': '<f4', 'shape': (2, "));
        Features("text features", Npy.File("|S4", "(2, 2)", new byte[16]));
        Features("features in one dimension", Npy.File("<f4", "(4,)", new byte[16]));
        Features("a feature that is infinite", Npy.File("<f4", "(2, 2)", [.. new byte[8], 0, 0, 0x80, 0x7F, 0, 0, 0, 0]));
        Pictures("pictures in two dimensions", Npy.File("|u1", "(2, 4)", new byte[8]));
        Pictures("pictures in colours", Npy.File("|u1", "(2, 1, 1, 3)", new byte[6]));
        Pictures("pictures without pixels", Npy.File("|u1", "(2, 0, 4)", []));
        Pictures("texts as pictures", Npy.File("<U1", "(1, 1, 1)", new byte[4]));
        Pictures("pictures column by column", Npy.File("|u1", "(1, 2, 2)", new byte[4], fortran: true));
        Snapshot.Matches(_table.ToString());
    }

    [Fact]
    public void Names_that_do_not_fit_the_columns_are_refused()
    {
        string path = _folder.Write("x.npy", Npy.File("<f4", "(2, 3)", new byte[24]));
        AuditInputException error = Assert.Throws<AuditInputException>(() => NpyFile.ReadFeatures(path, ["a", "b"]));
        Assert.Equal("x.npy: there are 2 names for 3 columns.\n  Give one name for each column.", error.Message);
    }

    private static byte[] HugeHeader()
    {
        byte[] file = [0x93, .. "NUMPY"u8, 2, 0, 0, 0, 0, 0, 1, 2, 3, 4];
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(8), 1 << 30);
        return file;
    }

    private void Labels(string what, byte[] file, string[]? classes = null) =>
        Add(what, file, path => NpyFile.ReadLabels(path, classes));

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private void Probabilities(string what, byte[] file, string array = "") =>
        Add(what, file, path => NpyFile.OpenProbabilities(path + array).Dispose(), file.AsSpan().StartsWith("PK"u8) ? "bad.npz" : "bad.npy");

    private void Pictures(string what, byte[] file) => Add(what, file, path => NpyFile.ReadPictures(path));

    private void Features(string what, byte[] file) => Add(what, file, path => NpyFile.ReadFeatures(path));

    private void Add(string what, byte[] file, Action<string> open, string name = "bad.npy")
    {
        string path = _folder.Write(name, file);
        AuditInputException error = Assert.Throws<AuditInputException>(() => open(path));
        _table.Append("## ").Append(what).Append('\n').Append(error.Message).Append("\n\n");
        // Refused files are let go of.
        File.Delete(path);
    }
}
