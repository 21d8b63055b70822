using System.Text;
using Parquet;
using Parquet.Schema;

namespace LabelNotebooks;

/// <summary>Writes a table whole or not at all; what it is, its name says: .csv (RFC 4180, UTF-8, decimal point) or .parquet.</summary>
internal static class ExportTable
{
    /// <exception cref="AuditInputException">The ending is neither .csv nor .parquet, or there is no such folder.</exception>
    public static void Check(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Ending(path) is not (".csv" or ".parquet"))
            throw new AuditInputException(path, "the ending of the file's name says how it is written, and this is none that is known.", "Name it .csv (opens anywhere) or .parquet.");
        OutputFile.Check(path);
    }

    /// <exception cref="AuditInputException">The name has another ending, or the file cannot be written.</exception>
    public static void Write(string path, IEnumerable<string[]> rows, Func<ParquetRowGroupWriter, DataField[], Task> writeParquet, params DataField[] fields)
    {
        Check(path);
        using var files = new OutputFiles();
        files.Add(path, stream =>
        {
            if (Ending(path) == ".csv")
                WriteCsv(stream, fields, rows);
            else
                WriteParquetAsync(stream, writeParquet, fields).GetAwaiter().GetResult();
        });
        files.Commit();
    }

    private static void WriteCsv(Stream stream, DataField[] fields, IEnumerable<string[]> rows)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', fields.Select(field => field.Name)));
        foreach (string[] row in rows)
            writer.WriteLine(string.Join(',', row.Select(CsvField.Quoted)));
    }

    private static async Task WriteParquetAsync(Stream stream, Func<ParquetRowGroupWriter, DataField[], Task> write, DataField[] fields)
    {
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream);
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        await write(group, fields);
    }

    private static string Ending(string path) => Path.GetExtension(path).ToLowerInvariant();
}
