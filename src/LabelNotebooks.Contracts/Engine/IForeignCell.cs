namespace LabelNotebooks.Contracts.Engine;

/// <summary>A running cell, as that host would have it; disposed when the cell has ended.</summary>
public interface IForeignCell : IDisposable
{
    /// <summary>What the cell asked of that host and did not get, in one sentence; null where all was served.</summary>
    string? Refused { get; }
}
