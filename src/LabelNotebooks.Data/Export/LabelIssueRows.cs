using System.Globalization;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace LabelNotebooks;

/// <summary>The rows of an export, in each of its forms.</summary>
internal sealed class LabelIssueRows
{
    private const int RowsPerGroup = 1 << 17;

    private readonly LabelIssues _issues;
    private readonly IReadOnlyList<string>? _ids;
    private readonly int[] _ranks;

    public LabelIssueRows(LabelIssues issues, IReadOnlyList<string>? ids)
    {
        _issues = issues;
        _ids = ids;
        _ranks = new int[issues.Labels.Count];
        for (int at = 0; at < issues.Count; at++)
            _ranks[issues.Ranked[at].Index] = at + 1;
    }

    public int Count => _ranks.Length;

    /// <summary>From 1, the most suspicious first; 0 where a label is not flagged.</summary>
    public int Rank(int row) => _ranks[row];

    public string Example(int row) => _ids is null ? row.ToString(CultureInfo.InvariantCulture) : _ids[row];

    public string Given(int row) => _issues.Labels.Name(row);

    public string Suggested(int row) => _issues.Labels.Classes[_issues.SuggestedLabels[row]];

    public double Quality(int row) => _issues.QualityScores[row];

    public void WriteCsv(Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine("example,given_label,suggested_label,label_quality,is_label_issue,rank");
        for (int row = 0; row < Count; row++)
        {
            string rank = Rank(row) == 0 ? "" : Rank(row).ToString(CultureInfo.InvariantCulture);
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{CsvField.Quoted(Example(row))},{CsvField.Quoted(Given(row))},{CsvField.Quoted(Suggested(row))},{Quality(row):R},{(Rank(row) > 0 ? "true" : "false")},{rank}"));
        }
    }

    public void WriteParquet(Stream stream) => WriteParquetAsync(stream).GetAwaiter().GetResult();

    public void WriteNpy(Stream stream)
    {
        // Version 1.0: magic, the length of the header in two bytes, the header filled up with spaces to a multiple of 64, one byte for each example.
        string header = string.Create(CultureInfo.InvariantCulture, $"{{'descr': '|b1', 'fortran_order': False, 'shape': ({Count},), }}");
        int padded = ((10 + header.Length + 1 + 63) / 64 * 64) - 10;
        stream.Write([0x93, .. "NUMPY"u8, 1, 0, (byte)padded, (byte)(padded >> 8)]);
        stream.Write(Encoding.ASCII.GetBytes(header.PadRight(padded - 1) + "\n"));
        byte[] mask = Array.ConvertAll(_ranks, rank => rank > 0 ? (byte)1 : (byte)0);
        stream.Write(mask);
    }

    private async Task WriteParquetAsync(Stream stream)
    {
        var example = new DataField<string>("example", nullable: false);
        var given = new DataField<string>("given_label", nullable: false);
        var suggested = new DataField<string>("suggested_label", nullable: false);
        var quality = new DataField<double>("label_quality");
        var flagged = new DataField<bool>("is_label_issue");
        var rank = new DataField<int?>("rank");
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(example, given, suggested, quality, flagged, rank), stream);
        for (int first = 0; first < Math.Max(Count, 1); first += RowsPerGroup)
        {
            int[] rows = [.. Enumerable.Range(first, Math.Min(RowsPerGroup, Count - first))];
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await group.WriteAsync(example, Array.ConvertAll(rows, Example));
            await group.WriteAsync(given, Array.ConvertAll(rows, Given));
            await group.WriteAsync(suggested, Array.ConvertAll(rows, Suggested));
            await group.WriteAsync<double>(quality, Array.ConvertAll(rows, Quality));
            await group.WriteAsync<bool>(flagged, Array.ConvertAll(rows, row => Rank(row) > 0));
            await group.WriteAsync<int>(rank, Array.ConvertAll(rows, row => Rank(row) > 0 ? Rank(row) : (int?)null));
        }
    }
}
