using System.Runtime.InteropServices;
using CsCheck;

namespace LabelNotebooks.Data.Tests;

public sealed class NpyFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_version_of_the_format_is_read(int version)
    {
        string path = _folder.Write("p.npy", Npy.File("<f4", "(2, 3)", Bytes<float>([0.5f, 0.25f, 0.25f, 1, 0, 0]), version: version));
        using PredictedProbabilities probabilities = NpyFile.OpenProbabilities(path);
        var floats = Assert.IsAssignableFrom<PredictedProbabilities<float>>(probabilities);
        Assert.Equal((2, 3), (floats.RowCount, floats.ClassCount));
        Assert.Equal([1f, 0f, 0f], floats.Rows(1, 1, []).ToArray());
    }

    [Fact]
    public void Float32_reads_back_without_a_copy() =>
        Gen.Select(Gen.Int[2, 6], Gen.Int[1, 40]).SelectMany((classes, rows) => Gen.Float.Array[classes * rows].Select(values => (classes, rows, values)))
            .Sample(array => RoundTrip("<f4", array.classes, array.rows, array.values), iter: 100, threads: 1);

    [Fact]
    public void Float64_reads_back_without_a_copy() =>
        Gen.Select(Gen.Int[2, 6], Gen.Int[1, 40]).SelectMany((classes, rows) => Gen.Double.Array[classes * rows].Select(values => (classes, rows, values)))
            .Sample(array => RoundTrip("<f8", array.classes, array.rows, array.values), iter: 100, threads: 1);

    [Fact]
    public void Numbers_that_are_not_aligned_are_copied()
    {
        float[] values = [0.5f, 0.25f, 0.25f, 1, 0, 0];
        string path = _folder.Write("p.npy", Npy.File("<f4", "(2, 3)", Bytes<float>(values), misalign: 1));
        using var probabilities = (PredictedProbabilities<float>)NpyFile.OpenProbabilities(path);
        var scratch = new float[6];
        Assert.Equal(values, probabilities.Rows(0, 2, scratch).ToArray());
        Assert.Equal(values, scratch);
    }

    [Fact]
    public void After_disposal_reading_throws_and_disposing_again_does_nothing()
    {
        var probabilities =
            (PredictedProbabilities<float>)NpyFile.OpenProbabilities(_folder.Write("p.npy", Npy.File("<f4", "(1, 2)", Bytes<float>([0.5f, 0.5f]))));
        probabilities.Dispose();
        probabilities.Dispose();
        Assert.Throws<ObjectDisposedException>(() => probabilities.Rows(0, 1, []).Length);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 3)]
    [InlineData(2, 1)]
    [InlineData(1, int.MaxValue)]
    public void Rows_beyond_the_end_are_refused(int start, int count)
    {
        using var probabilities = (PredictedProbabilities<float>)NpyFile.OpenProbabilities(_folder.Write("p.npy", Npy.File("<f4", "(2, 2)", new byte[16])));
        Assert.Throws<ArgumentOutOfRangeException>(() => probabilities.Rows(start, count, []).Length);
    }

    [Fact]
    public void An_array_of_more_numbers_than_2_to_the_31_is_read_to_its_end()
    {
        const int Rows = 300_000_000;
        const int Classes = 8;
        string path = _folder.Combine("sparse.npy");
        byte[] header = Npy.Header($"{{'descr': '<f4', 'fortran_order': False, 'shape': ({Rows}, {Classes}), }}", version: 1, misalign: 0);
        using (var file = new FileStream(path, FileMode.Create))
        {
            file.Write(header);
            file.SetLength(header.Length + (Rows * (long)Classes * sizeof(float)));
            file.Position = file.Length - sizeof(float);
            file.Write(Bytes<float>([0.625f]));
        }

        using var probabilities = (PredictedProbabilities<float>)NpyFile.OpenProbabilities(path);
        Assert.True((long)probabilities.RowCount * probabilities.ClassCount > int.MaxValue);
        Assert.Equal(new float[Classes], probabilities.Rows(Rows - 2, 1, []).ToArray());
        Assert.Equal(0.625f, probabilities.Rows(Rows - 1, 1, [])[^1]);
    }

    [Theory]
    [InlineData("|b1", new byte[] { 1, 0, 1 }, new[] { "1", "0", "1" })]
    [InlineData("|u1", new byte[] { 255, 0, 7 }, new[] { "255", "0", "7" })]
    [InlineData("|i1", new byte[] { 255, 0, 7 }, new[] { "-1", "0", "7" })]
    [InlineData("<i2", new byte[] { 255, 255, 1, 2 }, new[] { "-1", "513" })]
    [InlineData("<u2", new byte[] { 255, 255, 1, 2 }, new[] { "65535", "513" })]
    [InlineData("<i4", new byte[] { 255, 255, 255, 255, 1, 2, 0, 0 }, new[] { "-1", "513" })]
    [InlineData("<u4", new byte[] { 255, 255, 255, 255, 1, 2, 0, 0 }, new[] { "4294967295", "513" })]
    [InlineData("<i8", new byte[] { 255, 255, 255, 255, 255, 255, 255, 255, 1, 2, 0, 0, 0, 0, 0, 0 }, new[] { "-1", "513" })]
    [InlineData("<u8", new byte[] { 255, 255, 255, 255, 255, 255, 255, 127, 1, 2, 0, 0, 0, 0, 0, 0 }, new[] { "9223372036854775807", "513" })]
    public void Whole_numbers_of_every_width_are_labels(string descr, byte[] data, string[] expected)
    {
        ClassLabels labels = NpyFile.ReadLabels(_folder.Write("y.npy", Npy.File(descr, $"({expected.Length},)", data)));
        Assert.Equal(expected, Enumerable.Range(0, labels.Count).Select(labels.Name));
        Assert.Equal(ClassOrder.SortedAsNumbers, labels.Order);
    }

    [Fact]
    public void Labels_with_classes_are_codes()
    {
        ClassLabels labels = NpyFile.ReadLabels(_folder.Write("y.npy", Npy.File("|u1", "(3,)", [2, 0, 2])), ["cat", "dog", "owl"]);
        Assert.Equal(["owl", "cat", "owl"], Enumerable.Range(0, 3).Select(labels.Name));
        Assert.Equal(3, labels.ClassCount);
    }

    [Fact]
    public void Labels_with_a_number_of_classes_keep_the_classes_without_a_label()
    {
        string path = _folder.Write("y.npy", Npy.File("|u1", "(3,)", [2, 0, 2]));
        Assert.Equal(["0", "1", "2", "3"], NpyFile.ReadLabels(path, 4).Classes.AsEnumerable());
        AuditInputException error = Assert.Throws<AuditInputException>(() => NpyFile.ReadLabels(path, 2));
        Assert.Equal(
            "y.npy, row 0 (from 0): the label is 2, but there are 2 classes: codes go from 0 to 1. 2 rows have this problem.\n"
            + "  Correct these labels, or give all classes.",
            error.Message);
    }

    [Fact]
    public void Features_are_read_from_float64_and_named()
    {
        FeatureMatrix features = NpyFile.ReadFeatures(_folder.Write("x.npy", Npy.File("<f8", "(2, 2)", Bytes<double>([1.5, -2, 3, 1e-3]))));
        Assert.Equal(["f_0", "f_1"], features.Columns.AsEnumerable());
        Assert.Equal([3f, 0.001f], features.Row(1).ToArray());
        Assert.Equal(["a", "b"], NpyFile.ReadFeatures(_folder.Write("x.npy", Npy.File("|u1", "(1, 2)", [1, 255])), ["a", "b"]).Columns.AsEnumerable());
    }

    [Fact]
    public void Pictures_are_read_row_by_row_and_given_one_at_a_time()
    {
        IReadOnlyList<float[,]> pictures = NpyFile.ReadPictures(_folder.Write("x.npy", Npy.File(">i2", "(2, 1, 3)", [0, 1, 0, 2, 0, 3, 1, 0, 1, 1, 1, 2])));
        Assert.Equal(2, pictures.Count);
        Assert.Equal(new float[,] { { 1, 2, 3 } }, pictures[0]);
        Assert.Equal(new float[,] { { 256, 257, 258 } }, pictures[1]);
        Assert.Equal(pictures[1], pictures.AsEnumerable().Skip(1).Single());
        Assert.Throws<ArgumentOutOfRangeException>(() => pictures[2]);
    }

    [Fact]
    public void The_header_may_use_what_Python_allows()
    {
        string text = "{ \"shape\" : (2L, 2L,) ,\n'fortran_order':False,'descr' : \"<f4\"}";
        string path = _folder.Write("p.npy", [.. Npy.Raw(text), .. new byte[16]]);
        using PredictedProbabilities probabilities = NpyFile.OpenProbabilities(path);
        Assert.Equal(2, probabilities.RowCount);
    }

    [SharedFact]
    public void Real_labels_and_probabilities_of_MNIST_are_read()
    {
        ClassLabels labels = NpyFile.ReadLabels(SharedFolder.Combine("data", "le-mnist", "labels.npy"));
        using PredictedProbabilities probabilities = NpyFile.OpenProbabilities(SharedFolder.Combine("data", "le-mnist", "pred_probs.npy"));
        Assert.Equal((10_000, 10), (labels.Count, labels.ClassCount));
        // 87: the number of examples whose most probable class is not the label, as the data's own notes state.
        Assert.Equal(10_000 - 87, ModelSummary.Of(labels, probabilities).Agreeing);
    }

    private static byte[] Bytes<T>(T[] values)
        where T : unmanaged => MemoryMarshal.AsBytes<T>(values).ToArray();

    private void RoundTrip<T>(string descr, int classes, int rows, T[] values)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        string path = _folder.Write("p.npy", Npy.File(descr, $"({rows}, {classes})", Bytes(values)));
        using var probabilities = (PredictedProbabilities<T>)NpyFile.OpenProbabilities(path);
        // No scratch: the rows are the file's own memory.
        Assert.Equal(values, probabilities.Rows(0, rows, []).ToArray());
        int middle = rows / 2;
        Assert.Equal(values[(middle * classes)..], probabilities.Rows(middle, rows - middle, []).ToArray());
    }
}
