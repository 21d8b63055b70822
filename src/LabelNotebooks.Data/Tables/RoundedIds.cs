namespace LabelNotebooks;

/// <summary>Counts ids that are whole numbers which single precision cannot hold, so that they are perhaps others than in the file.</summary>
/// <param name="source">The table.</param>
/// <param name="column">The column of ids; -1 for none.</param>
internal sealed class RoundedIds(TableSource source, int column)
{
    // 2^24: from here on floats of 24 bits leave whole numbers out (IEEE 754, binary32).
    private const double LastExact = 16_777_216;

    private long _count;

    /// <summary>Looks at the id of the current row.</summary>
    public void Add()
    {
        if (column >= 0 && source.IsSinglePrecision(column) && source.Number(column, out double value) == CellProblem.None && Math.Abs(value) > LastExact)
            _count++;
    }

    public IEnumerable<Note> Notes => _count == 0
        ? []
        : [new Note(
            NoteKind.Asked,
            _count,
            $"{Sentences.Count(_count, "id")} of column \"{source.Columns[column]}\" {(_count == 1 ? "is" : "are")} above 16,777,216 "
            + "and held in single precision, which rounds such numbers: they may stand in no file; name the file itself instead of the DataFrame, "
            + "or load the column as text")];
}
