namespace LabelNotebooks.Testing;

/// <summary>How long a test waits for what should come. It guards against waiting for ever and measures nothing: a busy machine takes its time.</summary>
public static class Patience
{
    /// <summary>Ten minutes, in milliseconds.</summary>
    public const int Milliseconds = 600_000;
}
