using System.Diagnostics;
using System.Globalization;

namespace LabelNotebooks.Benchmarks;

/// <summary>
/// The peak of a process's memory while a table is read, above what the process needs before, against the bytes of the numbers that it ends up
/// holding. Aim: at most 1.5 times. Each reader runs in a process of its own, since a peak never falls.
/// </summary>
internal static class PeakMemory
{
    public const string Child = "measure-memory";

    public static int Compare(int rows)
    {
        string folder = Directory.CreateTempSubdirectory("lnb-bench-").FullName;
        try
        {
            string path = CsvTable.Write(folder, rows);
            long held = CsvTable.BytesHeld(rows);
            Console.WriteLine($"{rows:N0} rows x {CsvTable.Probabilities + 1} columns, file {Mib(new FileInfo(path).Length)}, numbers held {Mib(held)}");
            foreach (string reader in new[] { "sylvan", "label-notebooks" })
            {
                long peak = RunChild(reader, path);
                Console.WriteLine($"{reader,-16} peak {Mib(peak),10}   {(double)peak / held:0.00} x the numbers held");
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static int Measure(string reader, string path)
    {
        // Once on a small table: code and buffers that every table needs are there before the count begins.
        string folder = Directory.CreateTempSubdirectory("lnb-bench-").FullName;
        string small = CsvTable.Write(folder, 50);
        GC.KeepAlive(Read(reader, small));
        Directory.Delete(folder, recursive: true);
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        long before = process.WorkingSet64;
        object data = Read(reader, path);
        process.Refresh();
        Console.WriteLine((process.PeakWorkingSet64 - before).ToString(CultureInfo.InvariantCulture));
        GC.KeepAlive(data);
        return 0;
    }

    private static object Read(string reader, string path) => reader == "sylvan"
        ? CsvBenchmarks.ReadWithSylvan(path)
        : LabeledData.ReadCsv(path, label: "label", probabilities: "p_*");

    private static long RunChild(string reader, string path)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        // Under "dotnet x.dll" the process is dotnet itself.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(PeakMemory).Assembly.Location);
        foreach (string argument in new[] { Child, reader, path })
            start.ArgumentList.Add(argument);
        using Process child = Process.Start(start)!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0
            ? long.Parse(output, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The process that reads with {reader} ended with {child.ExitCode}.");
    }

    private static string Mib(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MiB");
}
