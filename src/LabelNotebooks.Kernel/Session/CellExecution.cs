namespace LabelNotebooks.Kernel.Session;

/// <summary>One cell at work.</summary>
internal sealed record CellExecution(string Code, string Name, CellOutputs Outputs, CellHost Host, int Generation, CancellationToken Cancellation)
{
    /// <summary>The line of the magic command that runs at the moment; null while C# runs.</summary>
    public int? CommandLine { get; set; }

    /// <summary>When the person began to take the time; null where nobody does.</summary>
    public long? Started { get; set; }
}
