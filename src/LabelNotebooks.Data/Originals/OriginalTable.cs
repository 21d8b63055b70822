namespace LabelNotebooks;

/// <summary>
/// A text file with its labels exactly as its bytes spell them, and the way to write the same file with some labels changed and every other byte as it is.
/// Delimited text (CSV, TSV), JSON Lines or a JSON array of records. Immutable; the file is read again where it is asked for more than labels and ids.
/// </summary>
public sealed class OriginalTable
{
    private const string InSpreadsheet = "in the spreadsheet: \"CSV UTF-8\"";
    private const string InPython = "in Python: df.to_csv(path, index=False)";

    private readonly OriginalRecords _records;
    private readonly OriginalRows _rows;
    private readonly OriginalFile _file;
    private readonly int _mostProblems;

    private OriginalTable(OriginalRecords records, OriginalRows rows, OriginalFile file, TableReadOptions options, bool hasUnits)
    {
        HasUnits = hasUnits;
        _records = records;
        _rows = rows;
        _file = file;
        _mostProblems = options.MaxProblemsShown;
    }

    /// <summary>The names of all columns in the order of the file.</summary>
    public IReadOnlyList<string> Columns => _records.Columns;

    /// <summary>True where the first row holds the units of the columns: it is no example, not counted among the rows, and written as it is.</summary>
    public bool HasUnits { get; }

    /// <summary>N, the number of rows: those that <see cref="LabeledData.Read"/> reads, and those that it leaves out for their label.</summary>
    public int RowCount => _rows.Count;

    /// <summary>
    /// The label of each row, (N): the text of the field, without its quotes, but with spaces around it and in the spelling that stands there; empty
    /// where there is none. A number, true or false of JSON is the text that stands there.
    /// </summary>
    public IReadOnlyList<string> Labels => _rows;

    /// <summary>The id of each row, (N), in the same way; null where no column of ids was named.</summary>
    public IReadOnlyList<string>? Ids => _rows.Ids;

    /// <summary>Reads the labels of a file, and where they stand in it.</summary>
    /// <param name="path">A text file: CSV or TSV, JSON Lines or a JSON array of records; the first bytes tell which.</param>
    /// <param name="label">The column with the labels.</param>
    /// <param name="id">The column with the ids; null for none.</param>
    /// <param name="options">How the file is read, as for <see cref="LabeledData.Read"/>; null for the defaults.</param>
    /// <exception cref="AuditInputException">
    /// The file cannot be read, is no text (a workbook, Parquet, a numpy array), has rows that are none, or has no such column.
    /// </exception>
    /// <remarks>O(size of the file); 16 bytes of memory for each row, beside its id.</remarks>
    public static OriginalTable Open(string path, string label, string? id = null, TableReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(label);
        options ??= new TableReadOptions();
        options.Check();
        TableFormat format = TableFormats.Of(path, options);
        OriginalFile file;
        using (FileStream stream = InputFile.Open(path))
            file = OriginalFile.Of(stream);
        var roles = new TableRoles(label, id, null, null);
        OriginalRecords records = format switch
        {
            TableFormat.Csv => OriginalCsv.Open(path, roles, options),
            TableFormat.Json => OriginalJson.Open(path, roles, options, file.IsAscii),
            TableFormat.Workbook => throw NoText(path, "a workbook (.xlsx)", InSpreadsheet),
            TableFormat.OldWorkbook => throw NoText(path, "a workbook of an old kind (.xls), or one with a password", InSpreadsheet),
            TableFormat.Parquet => throw NoText(path, "a Parquet file", InPython),
            TableFormat.Arrow => throw NoText(path, "an Arrow (Feather) file", InPython),
            TableFormat.Numpy => throw NoText(path, "a numpy array (.npy)", "in Python: pandas.DataFrame({\"label\": y}).to_csv(path)"),
            _ => throw new InvalidOperationException("The first bytes say no such format."),
        };
        bool hasUnits = format == TableFormat.Csv && BeginsWithUnits(path, options);
        var rows = new OriginalRows(InputFile.NameOf(path), id is not null, hasUnits);
        records.Walk(rows);
        return new OriginalTable(records, rows, file, options, hasUnits);
    }

    private static bool BeginsWithUnits(string path, TableReadOptions options)
    {
        try
        {
            using TableSource source = TableFormats.Open(path, options);
            source.ReadNumbersAs(null, options);
            return source.Read() && UnitRow.NoteOn(source, () => TableFormats.Open(path, options), options) is not null;
        }
        catch (AuditInputException)
        {
            // What is wrong with the file is said where its rows are read.
            return false;
        }
    }

    /// <summary>The text of every column of one row, as <see cref="Labels"/> gives it of one. Reads the row again.</summary>
    /// <param name="row">0 to N-1.</param>
    /// <exception cref="AuditInputException">The file has changed since it was opened.</exception>
    public IReadOnlyList<string> FieldsOf(int row)
    {
        (long start, int length) = _rows.PlaceOf(row);
        using FileStream stream = InputFile.Open(_records.Path);
        if (!_file.Is(stream))
            throw Changed();
        return _records.Fields(new FileWindow(stream).At(start, length));
    }

    /// <summary>
    /// Writes the bytes of the file with other labels in some rows. A field that changes keeps its quotes, and gets some where the new label needs them;
    /// all else stays byte for byte.
    /// </summary>
    /// <param name="stream">Where to; nothing is written where a label cannot be.</param>
    /// <param name="labels">The new label of each row that changes, by the row from 0. A label that stands there already changes nothing.</param>
    /// <exception cref="AuditInputException">
    /// The file has changed since it was opened, or its encoding cannot write a label: all such labels at once.
    /// </exception>
    public void WriteTo(Stream stream, IReadOnlyDictionary<int, string> labels)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(labels);
        using FileStream source = InputFile.Open(_records.Path);
        if (!_file.HasBytesOf(source))
            throw Changed();
        List<BytePatch> patches = Patches(new FileWindow(source), labels);
        source.Position = 0;
        foreach (BytePatch patch in patches)
        {
            Copy(source, stream, patch.Start - source.Position);
            stream.Write(patch.Bytes);
            source.Position += patch.Length;
        }

        source.CopyTo(stream);
    }

    private static AuditInputException NoText(string path, string what, string how) => new(
        InputFile.NameOf(path),
        $"this is {what}, not a text file: it cannot be written with other labels and all else as it is.",
        $"Save it as CSV ({how}), and name that file. A corrected CSV file cannot keep the shape of this one.");

    private static void Copy(FileStream source, Stream target, long count)
    {
        var block = new byte[(int)Math.Min(count, 1 << 16)];
        for (long left = count; left > 0;)
        {
            int read = source.Read(block, 0, (int)Math.Min(left, block.Length));
            if (read == 0)
                throw new EndOfStreamException();
            target.Write(block, 0, read);
            left -= read;
        }
    }

    private AuditInputException Changed() => new(
        InputFile.NameOf(_records.Path),
        "the file has changed since its labels were read.",
        "Read it again; if another program writes to it, wait until it is done.");

    private List<BytePatch> Patches(FileWindow window, IReadOnlyDictionary<int, string> labels)
    {
        var patches = new List<BytePatch>();
        var problems = new List<InputProblem>();
        foreach (int row in labels.Keys.Order())
        {
            (long start, int length) = _rows.PlaceOf(row);
            string text = labels[row] ?? throw new ArgumentException($"The label of row {Sentences.Number(row)} is null.", nameof(labels));
            if (text == _rows[row])
                continue;
            try
            {
                patches.Add(_records.Patch(start, window.At(start, length), text));
            }
            catch (UnwritableLabelException error)
            {
                problems.Add(new InputProblem(PlaceOf(row), error.Message, error.Mend));
            }
        }

        return problems.Count == 0 ? patches : throw new AuditInputException(Limited(problems));
    }

    private string PlaceOf(int row) => $"{InputFile.NameOf(_records.Path)}, row {Sentences.Count(row)} (from 0)"
        + $"{(Ids is null ? "" : $", id \"{Ids[row]}\"")}, column {Columns[_records.Label]}";

    private IEnumerable<InputProblem> Limited(List<InputProblem> problems) => problems.Count <= _mostProblems
        ? problems
        : problems.Take(_mostProblems).Append(new InputProblem(
            InputFile.NameOf(_records.Path),
            $"{Sentences.Count(problems.Count - _mostProblems, "more label")} cannot be written either.",
            $"Mend those above first, or set MaxProblemsShown to {problems.Count} to read all."));
}
