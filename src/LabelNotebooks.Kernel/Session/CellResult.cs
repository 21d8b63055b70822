namespace LabelNotebooks.Kernel.Session;

/// <summary>How a cell ended.</summary>
internal enum CellOutcome
{
    Succeeded,
    Failed,
    Cancelled,
}

/// <summary>What a cell did; its outputs are those that were given to it.</summary>
internal sealed record CellResult(CellOutcome Outcome, CellError? Error, bool ThreadStillRuns)
{
    public static CellResult Success { get; } = new(CellOutcome.Succeeded, null, ThreadStillRuns: false);
}
