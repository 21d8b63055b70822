using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace LabelNotebooks.Data.Tests;

/// <summary>The same numbers in every form that numpy writes read as the same numbers.</summary>
public sealed class NpyVariantTests : IDisposable
{
    private static readonly double[] Values = [0.25, 0.75, 1, 0, 0.5, 0.5];
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, bool> Floats
    {
        get
        {
            var forms = new TheoryData<string, bool>();
            foreach (string descr in new[] { "<f2", ">f2", "<f4", ">f4", "<f8", ">f8" })
            {
                forms.Add(descr, false);
                forms.Add(descr, true);
            }

            return forms;
        }
    }

    public static TheoryData<string> Wholes =>
        [.. new[] { "|i1", "|u1", "<i2", ">i2", "<u2", ">u2", "<i4", ">i4", "<u4", ">u4", "<i8", ">i8", "<u8", ">u8", "<f2", ">f4", "<f8" }];

    [Theory]
    [MemberData(nameof(Floats))]
    public void Probabilities_of_every_form_are_the_same(string descr, bool fortran)
    {
        string path = _folder.Write("p.npy", Npy.File(descr, "(3, 2)", Encode(descr, Ordered(Values, 3, 2, fortran)), fortran));
        using PredictedProbabilities probabilities = NpyFile.OpenProbabilities(path);
        Assert.Equal((3, 2), (probabilities.RowCount, probabilities.ClassCount));
        Assert.Equal(descr.EndsWith('8') ? "float64" : "float32", probabilities.Precision);
        Assert.Equal(Values, Enumerable.Range(0, 3).SelectMany(probabilities.RowAsDouble));
        Assert.Equal([0.5, 0.5], probabilities.RowAsDouble(2));
        bool asItLies = descr is "<f4" or "<f8" && !fortran;
        Assert.Equal(asItLies, probabilities.Storage.EndsWith("read from p.npy without loading it", StringComparison.Ordinal));
        Assert.Equal(!asItLies, probabilities.Storage.EndsWith("as it is read", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Floats))]
    public void Features_of_every_form_are_the_same(string descr, bool fortran)
    {
        string path = _folder.Write("x.npy", Npy.File(descr, "(3, 2)", Encode(descr, Ordered(Values, 3, 2, fortran)), fortran));
        FeatureMatrix features = NpyFile.ReadFeatures(path);
        Assert.Equal(Values, Enumerable.Range(0, 3).SelectMany(row => features.Row(row).ToArray().Select(value => (double)value)));
    }

    [Theory]
    [MemberData(nameof(Wholes))]
    public void Labels_of_every_form_are_the_same(string descr)
    {
        foreach (string shape in new[] { "(4,)", "(4, 1)" })
        {
            string path = _folder.Write("y.npy", Npy.File(descr, shape, Encode(descr, [2, 0, 100, 2])));
            Assert.Equal(["2", "0", "100", "2"], Names(NpyFile.ReadLabels(path)));
        }
    }

    [Theory]
    [InlineData("<U5", false)]
    [InlineData(">U5", true)]
    public void Labels_that_are_texts_are_names(string descr, bool bigEndian)
    {
        string[] names = ["cat", "dögs𝄞", "cat"];
        var encoding = new UTF32Encoding(bigEndian, byteOrderMark: false);
        byte[] data = [.. names.SelectMany(name => encoding.GetBytes(name).Concat(new byte[20]).Take(20))];
        string path = _folder.Write("y.npy", Npy.File(descr, "(3,)", data));
        Assert.Equal(names, Names(NpyFile.ReadLabels(path)));
        Assert.Equal(["dögs𝄞", "cat"], NpyFile.ReadLabels(path, ["dögs𝄞", "cat"]).Classes.AsEnumerable());
    }

    [Theory]
    [InlineData("|b1")]
    [InlineData("|u1")]
    [InlineData(">i4")]
    public void One_hot_numbers_are_probabilities_of_0_and_1(string descr)
    {
        string path = _folder.Write("p.npy", Npy.File(descr, "(2, 2)", Encode(descr, [1, 0, 0, 1])));
        using PredictedProbabilities probabilities = NpyFile.OpenProbabilities(path);
        Assert.Equal([0, 1], probabilities.RowAsDouble(1));
    }

    [Fact]
    public void Blocks_from_the_middle_of_a_converted_file_are_right()
    {
        double[] many = [.. Enumerable.Range(0, 600).Select(at => at / 1024.0)];
        using var c = (PredictedProbabilities<float>)NpyFile.OpenProbabilities(_folder.Write("c.npy", Npy.File(">f2", "(200, 3)", Encode(">f2", many))));
        using var f = (PredictedProbabilities<float>)NpyFile.OpenProbabilities(_folder.Write(
            "f.npy",
            Npy.File("<f2", "(200, 3)", Encode("<f2", Ordered(many, 200, 3, fortran: true)), fortran: true)));
        float[] expected = [.. many.Skip(3 * 57).Take(3 * 40).Select(value => (float)value)];
        Assert.Equal(expected, c.Rows(57, 40, new float[120]).ToArray());
        Assert.Equal(expected, f.Rows(57, 40, new float[120]).ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => c.Rows(199, 2, new float[6]).Length);
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public void Arrays_of_an_archive_are_read_by_name(CompressionLevel level)
    {
        string path = Archive(
            level,
            ("y", Npy.File("<i4", "(3,)", Encode("<i4", [1, 0, 1]))),
            ("p", Npy.File("<f8", "(3, 2)", Encode("<f8", Ordered(Values, 3, 2, fortran: true)), fortran: true)));
        LabeledData data = LabeledData.ReadNpy($"{path}[y]", $"{path}[\"p\"]", $"{path}[p]");
        Assert.Equal(["1", "0", "1"], data.Column("label"));
        Assert.Equal(Values, Enumerable.Range(0, 3).SelectMany(data.Probabilities!.RowAsDouble));
        Assert.Equal(Values.Take(2), data.Features!.Row(0).ToArray().Select(value => (double)value));
        Assert.Contains("labels: data.npz, array y, (3,) int32", data.Notes.Select(note => note.Sentence));
        Assert.Contains("probabilities: data.npz, array p, (3, 2) float64, Fortran order; float64, in memory", data.Notes.Select(note => note.Sentence));
    }

    [Fact]
    public void The_only_array_of_an_archive_needs_no_name() =>
        Assert.Equal(["1", "0"], Names(NpyFile.ReadLabels(Archive(CompressionLevel.Optimal, ("arr_0", Npy.File("|u1", "(2,)", [1, 0]))))));

    [Fact]
    public void Arrays_that_belong_together_say_what_each_is()
    {
        string y = _folder.Write("y.npy", Npy.File("|u1", "(3,)", [1, 0, 1]));
        string p = _folder.Write("p.npy", Npy.File(">f2", "(3, 2)", Encode(">f2", Values)));
        LabeledData data = LabeledData.ReadNpy(y, p);
        Assert.Equal(
            [
                "classes in the order given: 0, 1",
                "labels: y.npy, (3,) uint8",
                "probabilities: p.npy, (3, 2) float16, big-endian; float16, big-endian in p.npy, converted to float32 as it is read",
                "ids: row number, from 0",
            ],
            data.Notes.Select(note => note.Sentence));
        data.Probabilities!.Dispose();
        AuditInputException error = Assert.Throws<AuditInputException>(() => LabeledData.ReadNpy(_folder.Write("y2.npy", Npy.File("|u1", "(2,)", [1, 0])), p));
        Assert.StartsWith("y2.npy: the number of rows of probabilities is 3, but the number of labels is 2.", error.Message, StringComparison.Ordinal);
        // A file that is refused is let go of.
        File.Delete(p);
    }

    [SharedFact]
    public void Files_that_others_wrote_are_read_as_they_say()
    {
        string folder = SharedFolder.Combine("data/export-formats/npy-variants");
        Assert.Equal(["0", "1"], NpyFile.ReadLabels(Path.Combine(folder, "bool_50000.npy")).Classes.AsEnumerable());
        Assert.Equal((50000, 10), Sizes(NpyFile.ReadLabels(Path.Combine(folder, "uint8_50000.npy"))));
        Assert.Equal((10000, 10), Sizes(NpyFile.ReadLabels(Path.Combine(folder, "uint16_10000.npy"))));
        using PredictedProbabilities probabilities = NpyFile.OpenProbabilities(Path.Combine(folder, "float64_10000x10.npy"));
        Assert.Equal((10000, 10), (probabilities.RowCount, probabilities.ClassCount));
        Assert.Equal(1, probabilities.RowAsDouble(9999).Sum(), 1e-6);
        Assert.Throws<AuditInputException>(() => NpyFile.OpenProbabilities(Path.Combine(folder, "float64_small.npy")));
        foreach ((string name, int rows, int columns) in new[] { ("wbc.npz", 223, 9), ("lymphography.npz", 148, 18) })
        {
            string path = Path.Combine(folder, name);
            LabeledData data = LabeledData.ReadNpy($"{path}[y]", features: $"{path}[X]");
            Assert.Equal((rows, columns), (data.RowCount, data.Features!.ColumnCount));
            Assert.Equal(["0", "1"], data.Labels.Classes.AsEnumerable());
            Assert.Contains(
                $"features: {name}, array X, ({rows}, {columns}) float64, Fortran order, kept as float32",
                data.Notes.Select(note => note.Sentence));
        }

        AuditInputException pickled = Assert.Throws<AuditInputException>(() => NpyFile.ReadLabels(Path.Combine(folder, "object_pickle_first4096bytes.npy")));
        Assert.StartsWith(
            "object_pickle_first4096bytes.npy: the array holds pickled Python objects, which are never loaded: they can run code.",
            pickled.Message,
            StringComparison.Ordinal);
    }

    private static (int Rows, int Classes) Sizes(ClassLabels labels) => (labels.Count, labels.ClassCount);

    private static IEnumerable<string> Names(ClassLabels labels) => Enumerable.Range(0, labels.Count).Select(labels.Name);

    private static double[] Ordered(double[] rows, int count, int width, bool fortran) =>
        fortran ? [.. Enumerable.Range(0, width).SelectMany(column => Enumerable.Range(0, count).Select(row => rows[(row * width) + column]))] : rows;

    private string Archive(CompressionLevel level, params (string Name, byte[] File)[] arrays)
    {
        string path = _folder.Combine("data.npz");
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        foreach ((string name, byte[] file) in arrays)
        {
            using Stream entry = archive.CreateEntry(name + ".npy", level).Open();
            entry.Write(file);
        }

        return path;
    }

    // Written little-endian, then turned where asked: the reader's own switch has no part in it.
    private static byte[] Encode(string descr, double[] values)
    {
        byte[] One(double value) => descr[1..] switch
        {
            "b1" or "u1" => [(byte)value],
            "i1" => [(byte)(sbyte)value],
            "i2" => BitConverter.GetBytes((short)value),
            "u2" => BitConverter.GetBytes((ushort)value),
            "i4" => BitConverter.GetBytes((int)value),
            "u4" => BitConverter.GetBytes((uint)value),
            "i8" => BitConverter.GetBytes((long)value),
            "u8" => BitConverter.GetBytes((ulong)value),
            "f2" => BitConverter.GetBytes((Half)value),
            "f4" => BitConverter.GetBytes((float)value),
            _ => BitConverter.GetBytes(value),
        };
        return [.. values.SelectMany(value => descr[0] == '>' ? One(value).Reverse() : One(value))];
    }
}
