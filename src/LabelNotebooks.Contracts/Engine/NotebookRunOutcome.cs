namespace LabelNotebooks.Contracts.Engine;

/// <summary>How a run ended.</summary>
public enum NotebookRunOutcome
{
    /// <summary>All cells ran; with <see cref="NotebookRunRequest.AllowErrors"/> some may have failed.</summary>
    Completed,

    /// <summary>A cell failed and the run stopped there.</summary>
    CellFailed,

    /// <summary>A cell took longer than it may.</summary>
    CellTimedOut,

    /// <summary>A cell ended the process: <see cref="Environment.Exit(int)"/>, or an exception that nobody could catch.</summary>
    ProcessEnded,

    /// <summary>The person stopped the run.</summary>
    Interrupted,
}
