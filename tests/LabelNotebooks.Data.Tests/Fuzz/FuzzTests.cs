using System.Runtime.InteropServices;
using CsCheck;

namespace LabelNotebooks.Data.Tests;

/// <summary>
/// Whatever the bytes, a reader gives a result or our own exception: no other, no hang, and no more memory than small files need. What large files need,
/// <see cref="MemoryTests"/> count.
/// </summary>
public sealed class FuzzTests : IDisposable
{
    private const long MostBytesAllocated = 8L << 20;

    private readonly TempFolder _folder = new();
    private int _number;
    private string? _hung;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Random_bytes() => Gen.OneOf(
            Gen.Byte.Array[0, 400],
            Gen.Select(Gen.OneOf(Seeds.Starts), Gen.Byte.Array[0, 300], (start, rest) => (byte[])[.. start, .. rest]),
            Gen.Select(Gen.Char["{}[]\",:\n\r\t ;|ab01.eE-"].Array[0, 300], letters => System.Text.Encoding.UTF8.GetBytes(letters)))
        .Sample(TryAll, iter: 3000, threads: 1);

    [Fact]
    public void Files_that_are_cut() => Gen.Select(Gen.OneOf(Seeds.Names), Gen.Double.Unit)
        .Sample((name, part) => TryAll(Seeds.File(name)[..(int)(part * Seeds.File(name).Length)]), iter: 1500, threads: 1);

    [Fact]
    public void Files_with_bytes_turned() => Gen.Select(Gen.OneOf(Seeds.Names), Gen.Select(Gen.Double.Unit, Gen.Byte).Array[1, 6])
        .Sample((name, turns) =>
        {
            byte[] file = [.. Seeds.File(name)];
            foreach ((double place, byte value) in turns)
                file[(int)(place * file.Length)] = value;
            TryAll(file);
        }, iter: 3000, threads: 1);

    [Fact]
    public void Headers_of_arrays_that_say_anything() => Gen.Select(
            Gen.OneOf("<f4", ">f2", "|u1", "<i8", "|O", "<U3", "<U999999999", "<c8", "[('a', '<f4')]", "f4", ""),
            Gen.Bool,
            Gen.OneOf(Gen.Long[0, 20], Gen.Long, Gen.OneOf(0L, -1L, int.MaxValue, long.MaxValue, 3_000_000_000L)).Array[0, 4],
            Gen.Byte.Array[0, 200])
        .Sample(
            (descr, fortran, shape, data) =>
                TryAll(Npy.File(descr, $"({string.Join(", ", shape)}{(shape.Length == 1 ? "," : "")})", data, fortran, quoted: !descr.StartsWith('['))),
            iter: 2000,
            threads: 1);

    [Fact]
    public void Headers_of_tables_that_say_anything() => Gen.Select(
            Gen.String[Gen.Char["label x,p_0\"'\t;\n0"], 0, 40],
            Gen.String[Gen.Char["01.,;\t\"\nab -NaN"], 0, 200])
        .Sample((header, rows) => TryAll(System.Text.Encoding.UTF8.GetBytes(header + "\n" + rows)), iter: 3000, threads: 1);

    /// <summary>Letters that programs trip over: half a character, what is none, marks that join the letter before, what nobody sees.</summary>
    [Fact]
    public void Tables_of_letters_that_are_none() => Gen.Select(
            Gen.String[Gen.Char["label,;\"\n a\u00E9e\u0301\u0142\uFFFE\uFFFF\uFFFD\uFEFF\u200B\u00A0\uD83D\uDE00\u0130\u00DF"], 1, 120],
            Gen.Bool)
        .Sample((letters, wide) => TryAll(Encoded("label,id," + letters, wide)), iter: 3000, threads: 1);

    /// <summary>The bytes of a binary format each say what comes next: not one of them may lead a reader astray.</summary>
    [Theory]
    [InlineData("parquet")]
    [InlineData("npz")]
    public void Every_byte_turned_one_at_a_time(string name)
    {
        byte[] good = Seeds.File(name);
        for (int at = 0; at < good.Length; at++)
        {
            foreach (int turn in new[] { 0x01, 0x17, 0x80, 0xFF })
            {
                byte[] file = [.. good];
                file[at] ^= (byte)turn;
                TryAll(file);
            }
        }
    }

    // On a thread of its own: a reader that hangs fails the test, with the bytes that did it, instead of hanging with it.
    private void TryAll(byte[] content)
    {
        Assert.True(_hung is null, _hung);
        Task trial = Task.Factory.StartNew(() => Try(content), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (Task.WhenAny(trial, Task.Delay(Patience.Milliseconds)).GetAwaiter().GetResult() != trial)
        {
            _hung = $"a reader hangs on {Convert.ToHexString(content)}";
            Assert.Fail(_hung);
        }

        trial.GetAwaiter().GetResult();
    }

    // An encoder would put a question mark in place of half a character: these are its bytes.
    private static byte[] Encoded(string letters, bool wide) =>
        wide ? [0xFF, 0xFE, .. MemoryMarshal.AsBytes(letters.AsSpan())] : System.Text.Encoding.UTF8.GetBytes(letters);

    private void Try(byte[] content)
    {
        // A new name each time: a mapping of the file before may still be open on some systems.
        string path = _folder.Write($"{_number++ % 4}.fuzz", content);
        Guard(content, () => LabeledData.Read(path, "label", features: "x*", probabilities: "p_*").Labels.Count);
        Guard(content, () => LabeledData.Read(
            path,
            "label",
            categories: "x*",
            options: new TableReadOptions { LeaveOutSeveralLabels = true, Classes = ["a", "b"], DecimalComma = true }).Labels.Count);
        Guard(content, () =>
        {
            LabeledData arrays = LabeledData.ReadNpy(path, path);
            arrays.Probabilities!.Dispose();
            return arrays.RowCount;
        });
        Guard(content, () => LabeledData.ReadCsv(path, "label", id: "id").Labels.Count);
        Guard(content, () => LabeledData.ReadCsv(
            path,
            "column_1",
            text: "*",
            options: new TableReadOptions { HasHeader = false, Quote = null, DecimalComma = true, LeaveOutSeveralLabels = true }).Labels.Count);
        Guard(content, () => NpyFile.ReadLabels(path).Count);
        Guard(content, () => NpyFile.ReadFeatures(path).RowCount);
        Guard(content, () => NpyFile.ReadPictures(path).Sum(picture => picture.Length));
        Guard(content, () =>
        {
            using PredictedProbabilities probabilities = NpyFile.OpenProbabilities(path);
            return probabilities.RowAsDouble(probabilities.RowCount - 1).Length;
        });
        Guard(content, () => ClassNames.ReadFile(path).Length);
        Guard(content, () => DataAudit.ReadFile(path).RowCount);
    }

    private static void Guard(byte[] content, Func<long> read)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            read();
        }
        catch (AuditInputException error)
        {
            Assert.All(error.Problems, problem => Assert.False(string.IsNullOrWhiteSpace(problem.Finding) || string.IsNullOrWhiteSpace(problem.Mend)));
        }

        // A floor for what a reader needs whatever the file: buffers, and the compiled code of a library's first use.
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < MostBytesAllocated + (4L * content.Length), $"{allocated} bytes for a file of {content.Length}");
    }
}
