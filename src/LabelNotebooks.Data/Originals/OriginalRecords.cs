namespace LabelNotebooks;

/// <summary>The records of a text file: where their bytes lie, what their fields say, and which bytes another label takes.</summary>
internal abstract class OriginalRecords(string path, IReadOnlyList<string> columns, int label, int id)
{
    public string Path { get; } = path;

    public IReadOnlyList<string> Columns { get; } = columns;

    /// <summary>The index of the column of labels.</summary>
    public int Label { get; } = label;

    /// <summary>The index of the column of ids; -1 for none.</summary>
    public int Id { get; } = id;

    /// <summary>Hands over each row in the order of the file.</summary>
    public abstract void Walk(OriginalRows rows);

    /// <summary>The texts of all columns of one record.</summary>
    public abstract IReadOnlyList<string> Fields(ReadOnlySpan<byte> record);

    /// <summary>The bytes that change where a record gets another label.</summary>
    /// <param name="start">Where the record starts in the file.</param>
    /// <param name="record">Its bytes.</param>
    /// <param name="text">The new label.</param>
    /// <exception cref="UnwritableLabelException">The file has no way to write it.</exception>
    public abstract BytePatch Patch(long start, ReadOnlySpan<byte> record, string text);

    /// <exception cref="AuditInputException">The source met rows that are none.</exception>
    protected static void Check(TableSource source, out int rows)
    {
        rows = 0;
        while (source.Read())
            rows++;
        InputProblem[] problems = [.. source.RowProblems, .. source.Stopped is { } stopped ? new[] { stopped } : []];
        if (problems.Length > 0)
            throw new AuditInputException(problems);
    }

    /// <exception cref="AuditInputException">Not as many rows were found by their bytes as by their texts.</exception>
    protected void CheckCount(int expected, int found)
    {
        if (expected != found)
            throw Unlike($"{Sentences.Count(expected, "row")} can be read, but {Sentences.Count(found)} can be told apart by their bytes");
    }

    protected AuditInputException Unlike(string what) => new(
        InputFile.NameOf(Path),
        $"{what}: the file cannot be written with other labels and all else untouched.",
        "If another program writes to the file, wait until it is done. Else save the file anew as UTF-8 (in Excel: \"CSV UTF-8\").");
}
