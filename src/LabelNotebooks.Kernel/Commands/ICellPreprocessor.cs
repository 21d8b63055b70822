namespace LabelNotebooks.Kernel.Commands;

/// <summary>A step between the text of a cell and the compiler: splits or rewrites its parts.</summary>
internal interface ICellPreprocessor
{
    /// <summary>The parts in the order in which they run; lines keep their numbers.</summary>
    IEnumerable<CellPart> Process(IEnumerable<CellPart> parts);
}
