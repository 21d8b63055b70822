using System.Diagnostics;
using System.Globalization;
using Parquet;
using Parquet.Schema;
using Xunit.Abstractions;

namespace LabelNotebooks.Data.Tests;

/// <summary>
/// Reading a file of some size never holds more than four times its bytes: what can be reached is counted again and again while it is read,
/// after a full collection each time. Alone in its process's time, because the count is of the whole process.
/// </summary>
[Collection(nameof(NothingBeside))]
public sealed class MemoryTests(ITestOutputHelper output) : IDisposable
{
    private const int Rows = 250_000;
    private const long Floor = 1 << 20;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ids of six letters")]
    [InlineData("short texts, all different")]
    [InlineData("columns of one letter")]
    [InlineData("texts in Chinese")]
    [InlineData("one text with an emoji among plain ones")]
    [InlineData("numbers of one digit")]
    [InlineData("labels alone")]
    [InlineData("labels that are ids")]
    [InlineData("an open quote")]
    [InlineData("ids that stand twice")]
    [InlineData("one id for all")]
    [InlineData("every second label missing")]
    [InlineData("numbers that are missing")]
    public void Csv(string kind)
    {
        string path = _folder.Combine("table.csv");
        using (var writer = new StreamWriter(path))
            WriteCsv(writer, kind);
        Check(path, () => LabeledData.ReadCsv(
            path,
            "label",
            id: kind.Contains("id", StringComparison.Ordinal) && !kind.StartsWith("labels", StringComparison.Ordinal) ? "id" : null,
            features: kind.StartsWith("numbers", StringComparison.Ordinal) ? "x*" : null));
        Check(path, () => DataAudit.ReadFile(path));
    }

    [Theory]
    [InlineData("x*", null, null)]
    [InlineData(null, "x*", null)]
    [InlineData(null, null, "x*")]
    public void Csv_with_columns_to_learn_from(string? features, string? categories, string? text)
    {
        string path = _folder.Combine("table.csv");
        using (var writer = new StreamWriter(path))
        {
            writer.Write("label,x1,x2\n");
            for (int row = 0; row < Rows; row++)
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{(row % 3 == 0 ? 'a' : 'b')},{row % 7},{row % 10}\n"));
        }

        Check(path, () => LabeledData.ReadCsv(path, "label", features: features, categories: categories, text: text));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Json(bool array)
    {
        string path = _folder.Combine("table.json");
        using (var writer = new StreamWriter(path))
        {
            writer.Write(array ? "[\n" : "");
            for (int row = 0; row < Rows / 4; row++)
                writer.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(array && row > 0 ? ",\n" : "")}{{\"i\":\"{Word(row)}\",\"label\":{row % 3},\"t\":\"{Word(row + 7)}\"}}{(array ? "" : "\n")}"));
            writer.Write(array ? "]" : "");
        }

        Check(path, () => LabeledData.Read(path, "label", id: "i"));
        Check(path, () => DataAudit.ReadFile(path));
    }

    /// <summary>A group of rows is decoded whole, so the bound is of the file's values before compression.</summary>
    [Fact]
    public async Task Parquet_in_groups_of_rows()
    {
        string path = _folder.Combine("table.parquet");
        var id = new DataField<string>("id");
        var label = new DataField<string>("label");
        var schema = new ParquetSchema(id, label);
        const int GroupRows = 20_000;
        long values = 0;
        await using (FileStream stream = File.Create(path))
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(schema, stream))
        {
            for (int first = 0; first < Rows; first += GroupRows)
            {
                string[] ids = [.. Enumerable.Range(first, GroupRows).Select(Word)];
                string[] labels = [.. Enumerable.Range(first, GroupRows).Select(row => row % 3 == 0 ? "a" : "b")];
                values += ids.Concat(labels).Sum(text => text.Length + 4);
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                await group.WriteAsync(id, ids);
                await group.WriteAsync(label, labels);
            }
        }

        Check(path, () => LabeledData.Read(path, "label", id: "id"), values);
    }

    [Theory]
    [InlineData("|u1")]
    [InlineData("|b1")]
    [InlineData("<i8")]
    [InlineData("<U1")]
    public void Labels_of_arrays(string type)
    {
        int size = type[1] == 'U' ? 4 : type[^1] - '0';
        var data = new byte[4 * Rows * size];
        for (int row = 0; row < 4 * Rows; row++)
            data[row * size] = (byte)((type[1] == 'U' ? 'a' : 0) + (row % 2));
        string path = _folder.Write("labels.npy", Npy.File(type, $"({4 * Rows},)", data));
        Check(path, () => NpyFile.ReadLabels(path));
    }

    [Fact]
    public void Labels_of_an_array_that_are_ids()
    {
        var data = new byte[Rows * 8];
        for (int row = 0; row < Rows; row++)
            BitConverter.TryWriteBytes(data.AsSpan(row * 8), 1_000_000_007L * row);
        string path = _folder.Write("labels.npy", Npy.File("<i8", $"({Rows},)", data));
        Check(path, () => NpyFile.ReadLabels(path));
    }

    private static void WriteCsv(StreamWriter writer, string kind)
    {
        writer.Write(kind switch
        {
            "ids of six letters" or "ids that stand twice" or "one id for all" => "id,label\n",
            "numbers that are missing" => "label,x1,x2,x3,x4\n",
            "columns of one letter" => "label,a,b,c,d,e,f\n",
            "numbers of one digit" => "label,x1,x2,x3,x4\n",
            "labels alone" => "label\n",
            "labels that are ids" => "label,note\n",
            _ => "label,note\n",
        });
        for (int row = 0; row < Rows; row++)
        {
            char label = row % 3 == 0 ? 'a' : 'b';
            writer.Write(kind switch
            {
                "ids of six letters" => $"{Word(row)},{label}\n",
                "columns of one letter" => $"{label},q,w,e,r,t,{(char)('a' + (row % 26))}\n",
                "texts in Chinese" => $"{label},\u4F8B\u5B50{(char)('\u4E00' + (row % 5000))}\n",
                "one text with an emoji among plain ones" => $"{label},plain text {Word(row)}{(row % 1000 == 0 ? "\U0001F600" : "")}\n",
                "numbers of one digit" => $"{label},0,1,2,{row % 10}\n",
                "ids that stand twice" => $"{Word(row / 2)},{label}\n",
                "one id for all" => $"w,{label}\n",
                "every second label missing" => row % 2 == 0 ? $"{(row % 4 == 0 ? 'a' : 'b')},1\n" : ",2\n",
                "numbers that are missing" => $"{label},,,,\n",
                "labels alone" => $"{label}\n",
                "labels that are ids" => $"{Word(row)},{label}\n",
                "an open quote" => row == 10 ? $"{label},\"open {Word(row)}\n" : $"{label},{Word(row)}\n",
                _ => $"{label},{Word(row)}\n",
            });
        }
    }

    private static string Word(int number) => string.Create(6, number, static (letters, rest) =>
    {
        foreach (ref char letter in letters)
        {
            letter = (char)('a' + (rest % 26));
            rest /= 26;
        }
    });

    private void Check(string path, Func<object> read, long? bytes = null)
    {
        long file = bytes ?? new FileInfo(path).Length;
        long before = Reachable();
        long peak = 0;
        int samples = 0;
        using var ended = new ManualResetEventSlim();
        var sampler = new Thread(() =>
        {
            // As long between two counts as a count takes: the reader gets on too.
            var watch = new Stopwatch();
            while (!ended.Wait(watch.Elapsed))
            {
                watch.Restart();
                peak = Math.Max(peak, Reachable() - before);
                Interlocked.Increment(ref samples);
                watch.Stop();
            }
        });
        sampler.Start();
        object? result = null;
        try
        {
            // Where the machine is busy, a short file is read before the counting thread has its first turn.
            do
            {
                result = null;
                result = Result(read);
            }
            while (Volatile.Read(ref samples) == 0);
        }
        finally
        {
            ended.Set();
            sampler.Join();
        }

        peak = Math.Max(peak, Reachable() - before);
        GC.KeepAlive(result);
        Assert.True(
            peak <= Floor + (4 * file),
            string.Create(CultureInfo.InvariantCulture, $"{(double)peak / file:0.00} times the file: {peak:N0} bytes held for {file:N0}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(double)peak / file:0.00} times the file's {file:N0} bytes"));
    }

    private static object Result(Func<object> read)
    {
        try
        {
            return read();
        }
        catch (AuditInputException error)
        {
            return error;
        }
    }

    // As the collection left it: a count after it takes in what others have made since, on a busy machine more than the file holds.
    private static long Reachable()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        GCMemoryInfo left = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        return left.HeapSizeBytes - left.FragmentedBytes;
    }
}
