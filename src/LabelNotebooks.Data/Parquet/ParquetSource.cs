using System.Collections.Immutable;
using Parquet;
using Parquet.Schema;

namespace LabelNotebooks;

/// <summary>A Parquet file as a table, one row group in memory at a time.</summary>
internal sealed class ParquetSource : ColumnarSource
{
    private readonly FileStream _stream;
    private readonly ParquetReader _reader;
    private readonly ImmutableArray<DataField> _fields;
    private readonly ImmutableArray<string> _notRead;
    private int _group;

    private ParquetSource(string name, FileStream stream, ParquetReader reader, ImmutableArray<DataField> fields, ImmutableArray<string> notRead)
        : base(name, [.. fields.Select(field => field.Name)])
    {
        _stream = stream;
        _reader = reader;
        _fields = fields;
        _notRead = notRead;
        MostRows = reader.RowGroups.Sum(group => group.RowCount);
    }

    public override long MostRows { get; }

    public override ImmutableArray<string> NotRead => _notRead;

    public override IEnumerable<Note> Notes => _notRead.IsEmpty
        ? []
        : [new Note(
            NoteKind.Read,
            _notRead.Length,
            $"{Sentences.Count(_notRead.Length, "column")} not read, because {(_notRead.Length == 1 ? "it holds" : "they hold")} lists, "
            + $"records or bytes: {ColumnNames.Describe(_notRead)}")];

    public static ParquetSource Open(string path, TableReadOptions options)
    {
        string name = InputFile.NameOf(path);
        FileStream stream = InputFile.Open(path);
        try
        {
            ParquetFooter.Check(stream, name);
            return Guarded(name, () => Open(stream, name, options));
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static ParquetSource Open(FileStream stream, string name, TableReadOptions options)
    {
        ParquetReader reader = ParquetReader.CreateAsync(stream, leaveStreamOpen: true).GetAwaiter().GetResult();
        ImmutableArray<Field> all = [.. reader.Schema.Fields];
        ImmutableArray<DataField> fields = [.. all.OfType<DataField>().Where(ParquetCells.CanRead)];
        if (reader.RowGroups.Any(group => group.RowCount < 0 || group.RowCount > Array.MaxLength))
            throw Damaged(name);
        return new ParquetSource(
            name,
            stream,
            reader,
            fields,
            [.. all.Where(field => field is not DataField data || !ParquetCells.CanRead(data)).Select(field => field.Name)])
        {
            DecimalComma = options.DecimalComma,
        };
    }

    protected override (TypedCells[] Cells, long Rows)? NextBlock()
    {
        if (_group >= _reader.RowGroupCount)
            return null;
        return Guarded<(TypedCells[], long)?>(Name, () =>
        {
            ParquetRowGroupReader group = _reader.RowGroups[_group++];
            // A damaged count would ask for memory that the file cannot fill; a value takes at least a few bits of it.
            if (group.RowCount > 64 * 1024 + (_stream.Length * 4096))
                throw Damaged(Name);
            return ([.. _fields.Select(field => ParquetCells.Read(group, field, (int)group.RowCount))], group.RowCount);
        });
    }

    protected override void Dispose(bool disposing)
    {
        _reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _stream.Dispose();
        base.Dispose(disposing);
    }

    // Parquet.Net meets damage as whatever exception the broken bytes lead to.
    private static T Guarded<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is not (AuditInputException or OutOfMemoryException))
        {
            throw Damaged(name, error);
        }
    }

    private static AuditInputException Damaged(string name, Exception? error = null) => new(
        name,
        $"the Parquet file is damaged, or written in a way that is not known here{(error is null ? "" : $" ({error.GetType().Name})")}.",
        "Copy or save the file again; if it opens elsewhere, save it there as Parquet with plain columns: df.to_parquet(path).");
}
