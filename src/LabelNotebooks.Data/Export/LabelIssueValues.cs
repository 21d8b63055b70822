using System.Collections;
using System.Globalization;
using System.Text;

namespace LabelNotebooks;

/// <summary>The rows of an export, in the order of the data.</summary>
internal sealed class LabelIssueValues : IReadOnlyList<LabelIssueRow>
{
    private readonly LabelIssues _issues;
    private readonly ExampleSet _examples;
    private readonly int[] _ranks;

    private readonly IReadOnlyList<long>? _sheetRows;

    public LabelIssueValues(LabelIssues issues, ExampleSet examples, IReadOnlyList<long>? sheetRows = null)
    {
        _sheetRows = sheetRows;
        _issues = issues;
        _examples = examples;
        _ranks = new int[issues.Labels.Count];
        for (int at = 0; at < issues.Count; at++)
            _ranks[issues.Ranked[at].Index] = at + 1;
    }

    public int Count => _ranks.Length;

    public LabelIssueRow this[int index] => new(this, index);

    /// <summary>From 1, the most suspicious first; 0 where a label is not flagged.</summary>
    public int Rank(int row) => _ranks[row];

    public string Example(int row) => _examples.KeyOf(row);

    public TableSchema<LabelIssueRow> Schema => _sheetRows is null ? LabelIssueSchema.Table : LabelIssueSchema.WithRows;

    public long SheetRow(int row) => _sheetRows![row];

    public string Given(int row) => _issues.Labels.Name(row);

    public string Suggested(int row) => _issues.Labels.Classes[_issues.SuggestedLabels[row]];

    public double Quality(int row) => _issues.QualityScores[row];

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

    public IEnumerator<LabelIssueRow> GetEnumerator()
    {
        for (int row = 0; row < Count; row++)
            yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
