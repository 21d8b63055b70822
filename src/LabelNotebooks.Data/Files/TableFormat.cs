namespace LabelNotebooks;

/// <summary>What a file is by its first bytes.</summary>
internal enum TableFormat
{
    Csv,
    Json,
    Workbook,
    OldWorkbook,
    Parquet,
    Numpy,
    Arrow,
}
