using System.Collections.Immutable;
using System.Text.Json;

namespace LabelNotebooks;

/// <summary>
/// A JSON Lines file, or one JSON array of records, as a table: a column for each name that any record has, in the order in which
/// they are met. Read twice: once for the names, once for the cells.
/// </summary>
internal sealed class JsonLinesSource : TableSource
{
    private const int ManyColumns = 200;
    private const int LongestDocument = 1 << 26;
    private const int SparseFactor = 50;

    private readonly bool _isArray;
    private readonly bool _decimalComma;
    private readonly IEnumerator<JsonRecord> _records;
    private readonly Dictionary<string, int> _columnOf;
    private readonly Dictionary<string, (List<long> Positions, long Count)> _problems = new(StringComparer.Ordinal);
    private readonly string[] _cells;
    private readonly bool[] _lists;
    private readonly bool[] _nested;
    private readonly List<long> _blank = [];
    private long _blankCount;
    private long _position;

    private JsonLinesSource(string path, bool isArray, bool decimalComma, Dictionary<string, int> columnOf, long rows)
        : base(InputFile.NameOf(path))
    {
        _isArray = isArray;
        _decimalComma = decimalComma;
        _columnOf = columnOf;
        Columns = [.. columnOf.Keys];
        MostRows = rows;
        _cells = new string[columnOf.Count];
        _lists = new bool[columnOf.Count];
        _nested = new bool[columnOf.Count];
        _records = Records(path, isArray).GetEnumerator();
    }

    public override ImmutableArray<string> Columns { get; }

    public override string PositionNoun => _isArray ? "row" : "line";

    public override long Position => _position;

    public override long MostRows { get; }

    public override IEnumerable<InputProblem> RowProblems => _problems.OrderBy(entry => entry.Value.Positions[0]).Select(entry => new InputProblem(
        Place(entry.Value.Positions[0]),
        $"{entry.Key}. {CellProblems.HaveThisProblem(entry.Value.Count, entry.Value.Positions)}",
        MendOf(entry.Key)));

    private string MendOf(string problem) => JsonRecords.MendOf(problem)
        ?? (_isArray ? "Give one array of records: [{\"label\": \"cat\", ...}, ...]." : "Write one record on each line: {\"label\": \"cat\", ...}.");

    public override IEnumerable<Note> Notes => _blankCount == 0
        ? []
        : [new Note(
            NoteKind.Read,
            _blankCount,
            $"{Sentences.Count(_blankCount, "blank line")} skipped (line {Sentences.FirstFew([.. _blank.Select(line => Sentences.Count(line))])})")];

    public static JsonLinesSource Open(string path, TableReadOptions options)
    {
        string name = InputFile.NameOf(path);
        bool isArray = IsArray(path);
        var columnOf = new Dictionary<string, int>(StringComparer.Ordinal);
        long rows = 0;
        long cells = 0;
        JsonElement only = default;
        foreach (JsonRecord record in Records(path, isArray))
        {
            // It stands in many rows, which need not be told one by one.
            if (record.Problem == JsonRecords.BareNumber)
                throw new AuditInputException(
                    $"{name}, {(isArray ? "row" : "line")} {Sentences.Count(record.Position)}{(isArray ? " or after" : "")}",
                    $"{record.Problem}.",
                    JsonRecords.MendOf(record.Problem)!);
            if (record.Problem is not null and not JsonRecord.Blank)
                CheckWholeDocument(path, name, isArray, record);
            if (record.Problem is not null)
                continue;
            only = rows++ == 0 ? record.Content : default;
            foreach (JsonProperty property in record.Content.EnumerateObject())
            {
                columnOf.TryAdd(property.Name, columnOf.Count);
                cells++;
            }

            // Records that share no names would make a table of nothing but gaps, its size the square of the file's.
            if (columnOf.Count > ManyColumns && columnOf.Count * rows > SparseFactor * cells)
                throw new AuditInputException(
                    name,
                    $"the first {Sentences.Count(rows)} records have {Sentences.Count(columnOf.Count)} different "
                    + "names, and few in common: this is not a table.",
                    "Give records with the same names: {\"label\": \"cat\", \"x\": 1}.");
        }

        if (only.ValueKind == JsonValueKind.Object && only.EnumerateObject().Any(property => IsListOfObjects(property.Value)))
            throw OneDocument(name, only);
        if (columnOf.Count == 0)
            throw new AuditInputException(
                name,
                rows > 0 ? "the records are empty: { }." : "there are no records in it.",
                "Give records with a label each: {\"label\": \"cat\", \"x\": 1}.");
        return new JsonLinesSource(path, isArray, options.DecimalComma, columnOf, rows);
    }

    public override bool Read()
    {
        while (_records.MoveNext())
        {
            JsonRecord record = _records.Current;
            _position = record.Position;
            if (record.Problem is { } problem)
            {
                Add(problem);
                continue;
            }

            Array.Fill(_cells, "");
            Array.Clear(_lists);
            Array.Clear(_nested);
            foreach (JsonProperty property in record.Content.EnumerateObject())
            {
                int column = _columnOf[property.Name];
                _cells[column] = JsonCells.ToText(property.Value);
                _lists[column] = JsonCells.IsList(property.Value);
                _nested[column] = JsonCells.IsNested(property.Value);
            }

            return true;
        }

        return false;
    }

    public override ReadOnlySpan<char> Text(int column) => _cells[column];

    public override bool IsList(int column) => _lists[column];

    public override bool IsNested(int column) => _nested[column];

    protected override CellProblem PlainNumber(int column, out double value) => NumberParser.Parse(_cells[column], _decimalComma, out value);

    protected override void Dispose(bool disposing)
    {
        _records.Dispose();
        base.Dispose(disposing);
    }

    private static IEnumerable<JsonRecord> Records(string path, bool isArray) => isArray ? JsonRecords.OfArray(path) : JsonRecords.OfLines(path);

    // An array on each line is no record either, but the lines would say so better.
    private static bool IsArray(string path)
    {
        using FileStream stream = InputFile.Open(path);
        Span<byte> start = stackalloc byte[512];
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        int first = start.IndexOfAny("[{"u8);
        return first >= 0 && start[first] == '[';
    }

    private static void CheckWholeDocument(string path, string name, bool isArray, JsonRecord record)
    {
        if (isArray || record is not { Position: 1, Content.ValueKind: JsonValueKind.Undefined })
            return;
        if (OnlyObject(path) is { } document)
        {
            using (document)
                throw OneDocument(name, document.RootElement);
        }

        throw new AuditInputException(
            $"{name}, line 1",
            $"{record.Problem}. If the file is one JSON document over many lines, it is not a table.",
            "Write one record on each line: {\"label\": \"cat\", ...}; or one array of records.");
    }

    private static JsonDocument? OnlyObject(string path)
    {
        using FileStream stream = InputFile.Open(path);
        if (stream.Length > LongestDocument)
            return null;
        try
        {
            var document = JsonDocument.Parse(stream);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            // Names are decoded when asked for: broken ones are found here.
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
                _ = property.Name;
            return document;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static AuditInputException OneDocument(string name, JsonElement only)
    {
        string[] names = [.. only.EnumerateObject().Select(property => property.Name).Distinct(StringComparer.Ordinal)];
        bool coco = names.Contains("images", StringComparer.Ordinal) && names.Contains("annotations", StringComparer.Ordinal);
        return new AuditInputException(
            name,
            $"this is one JSON object with the parts {ColumnNames.Quoted(names)}{(coco ? ": pictures with boxes in COCO's format" : "")}, "
            + "not a table of examples.",
            coco
                ? "Boxes are not read as a table; give one record for each example, with its label."
                : "Give one record for each example, on a line of its own: {\"label\": \"cat\", ...}.");
    }

    private static bool IsListOfObjects(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.Object;

    private void Add(string problem)
    {
        if (problem == JsonRecord.Blank)
        {
            _blankCount++;
            if (_blank.Count < 6)
                _blank.Add(_position);
            return;
        }

        (List<long> positions, long count) = _problems.TryGetValue(problem, out var seen) ? seen : ([], 0);
        if (positions.Count < 6)
            positions.Add(_position);
        _problems[problem] = (positions, count + 1);
    }
}
