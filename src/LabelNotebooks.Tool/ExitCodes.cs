namespace LabelNotebooks.Tool;

/// <summary>What the process says to the shell.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>A cell failed or took too long; what was executed is saved.</summary>
    public const int CellFailed = 1;

    /// <summary>The command line, the notebook or an output cannot be used.</summary>
    public const int Usage = 2;

    /// <summary>Ctrl-C, as shells count it: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;
}
