using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Engine;

/// <summary>Hears how a run proceeds. Called from the threads that run cells, one call at a time.</summary>
public interface INotebookRunObserver
{
    /// <summary>A code cell starts.</summary>
    /// <param name="cellNumber">Its number among all cells, from 1.</param>
    /// <param name="cellCount">The number of cells in all.</param>
    /// <param name="firstLine">The first line of its code that says something.</param>
    void CellStarted(int cellNumber, int cellCount, string firstLine);

    /// <summary>The running cell reports how far it has come.</summary>
    void CellProgressed(int cellNumber, Progress progress);

    /// <summary>A code cell has ended; <paramref name="failure"/> is null if it succeeded.</summary>
    void CellEnded(int cellNumber, TimeSpan elapsed, CellFailure? failure);

    /// <summary>A cell is ending the process. What ran is saved; nothing is heard of the run after this, and its task does not complete.</summary>
    /// <returns>The code with which the process ends.</returns>
    int ProcessEnding(NotebookRunResult result);

    /// <summary>Something the person should know: a package was restored, a cell was skipped, another version was asked for.</summary>
    void Note(string sentence);
}
