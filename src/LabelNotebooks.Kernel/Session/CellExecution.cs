namespace LabelNotebooks.Kernel.Session;

/// <summary>One cell at work.</summary>
internal sealed record CellExecution(string Code, string Name, CellOutputs Outputs, CellHost Host, int Generation, CancellationToken Cancellation);
