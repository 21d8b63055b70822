namespace LabelNotebooks;

/// <summary>
/// Something that a kind of audit asks a person about: which example, how suspicious, and how strongly it is said. A view; the kind holds the evidence.
/// </summary>
public interface IFinding
{
    /// <summary>The row of the example, from 0.</summary>
    int Row { get; }

    /// <summary>In [0, 1]; low is suspicious. What it is, the kind says.</summary>
    double Score { get; }

    /// <summary>How strongly it is said.</summary>
    FindingStrength Strength { get; }
}
