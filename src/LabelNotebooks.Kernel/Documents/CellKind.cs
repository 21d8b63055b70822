namespace LabelNotebooks.Kernel.Documents;

/// <summary>What a cell is.</summary>
internal enum CellKind
{
    Code,
    Markdown,
    Raw,
}
