namespace LabelNotebooks.Contracts.Engine;

/// <summary>What a run did.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="CodeCells">The number of code cells that hold code, the injected one included.</param>
/// <param name="ExecutedCells">How many of them ran to their end or failed.</param>
/// <param name="Failures">The cells that failed, in order.</param>
/// <param name="Skipped">One sentence for each thing that was left out, with its count and reason.</param>
public sealed record NotebookRunResult(
    NotebookRunOutcome Outcome,
    int CodeCells,
    int ExecutedCells,
    IReadOnlyList<CellFailure> Failures,
    IReadOnlyList<string> Skipped);
