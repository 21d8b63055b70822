namespace LabelNotebooks;

/// <summary>Opens a table, whatever it is: the first bytes say, not the name of the file.</summary>
internal static class TableFormats
{
    public static TableSource Open(string path, TableReadOptions options) => Of(path, options) switch
    {
        TableFormat.Parquet => ParquetSource.Open(path, options),
        TableFormat.Numpy => throw new AuditInputException(
            InputFile.NameOf(path),
            "this is a numpy array, not a table with named columns.",
            "Read arrays with LabeledData.ReadNpy(labels: \"labels.npy\", probabilities: \"pred_probs.npy\")."),
        TableFormat.Arrow => throw new AuditInputException(
            InputFile.NameOf(path),
            "this is an Arrow (Feather) file, which is not read.",
            "Save the table as Parquet: df.to_parquet(path)."),
        TableFormat.Workbook => XlsxSource.Open(path, options),
        TableFormat.OldWorkbook => throw new AuditInputException(
            InputFile.NameOf(path),
            "this is a workbook of an old kind (.xls), or one with a password.",
            "Save it in the spreadsheet as .xlsx without a password, or as \"CSV UTF-8\"."),
        TableFormat.Json => JsonLinesSource.Open(path, options),
        TableFormat.Csv => CsvSource.Open(path, options),
        _ => throw new InvalidOperationException("The first bytes say no such format."),
    };

    /// <summary>What the file is. Anything else is taken for CSV, whose reader says why it is none.</summary>
    /// <exception cref="AuditInputException">It cannot be opened, or a sheet is named and it has none.</exception>
    public static TableFormat Of(string path, TableReadOptions options)
    {
        Span<byte> start = stackalloc byte[512];
        using (FileStream stream = InputFile.Open(path))
            start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (start.StartsWith("PK\u0003\u0004"u8) && XlsxParts.IsWorkbook(path))
            return TableFormat.Workbook;
        if (options.Sheet is { } sheet)
            throw new AuditInputException(
                InputFile.NameOf(path),
                $"the sheet \"{sheet}\" is named, but this is no workbook (.xlsx): it has no sheets.",
                $"Leave {Sentences.Setting(nameof(TableReadOptions.Sheet), "Sheet")} out, or name the workbook.");
        if (start.StartsWith("PAR1"u8) || start.StartsWith("PARE"u8))
            return TableFormat.Parquet;
        if (start.StartsWith((ReadOnlySpan<byte>)[0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y']))
            return TableFormat.Numpy;
        if (start.StartsWith("ARROW1"u8))
            return TableFormat.Arrow;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return TableFormat.OldWorkbook;
        ReadOnlySpan<byte> text = start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? start[3..] : start;
        text = text.TrimStart(" \t\r\n"u8);
        return text.StartsWith("{"u8) || StartsArrayOfRecords(text) ? TableFormat.Json : TableFormat.Csv;
    }

    // A CSV file may start with "[" too; what follows tells.
    private static bool StartsArrayOfRecords(ReadOnlySpan<byte> text) =>
        text.StartsWith("["u8) && text[1..].TrimStart(" \t\r\n"u8) is var rest && (rest.StartsWith("{"u8) || rest.StartsWith("]"u8) || rest.StartsWith("["u8));
}
