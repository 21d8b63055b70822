namespace LabelNotebooks;

/// <summary>A label that a file has no way to write: caught where the row is known, and said with it.</summary>
internal sealed class UnwritableLabelException(string finding, string mend) : Exception(finding)
{
    public string Mend { get; } = mend;
}
