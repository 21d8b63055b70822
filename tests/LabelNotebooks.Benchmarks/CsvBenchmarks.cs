using System.Globalization;
using BenchmarkDotNet.Attributes;
using Sylvan.Data.Csv;

namespace LabelNotebooks.Benchmarks;

/// <summary>A million rows of CSV: the door for data beside Sylvan alone. Aim: at most twice the time.</summary>
[Config(typeof(InOneProcess))]
public class CsvBenchmarks
{
    private string _folder = "";
    private string _path = "";

    [GlobalSetup]
    public void Setup()
    {
        _folder = Directory.CreateTempSubdirectory("lnb-bench-").FullName;
        _path = CsvTable.Write(_folder, CsvTable.Rows);
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Baseline = true)]
    public double Sylvan() => ReadWithSylvan(_path);

    [Benchmark]
    public int LabelNotebooks() => LabeledData.ReadCsv(_path, label: "label", probabilities: "p_*").RowCount;

    /// <summary>Every number of the table, parsed and kept.</summary>
    internal static double ReadWithSylvan(string path)
    {
        using CsvDataReader reader = CsvDataReader.Create(path, new CsvDataReaderOptions { BufferSize = 1 << 16, Culture = CultureInfo.InvariantCulture });
        var labels = new List<int>();
        var values = new List<double>();
        while (reader.Read())
        {
            labels.Add(reader.GetInt32(0));
            for (int column = 1; column <= CsvTable.Probabilities; column++)
                values.Add(reader.GetDouble(column));
        }

        return labels.Count + values[^1];
    }
}
