using System.Globalization;
using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Kernel.Documents;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Running;

/// <summary>What a run leaves: the executed notebook and the page. Written before each cell, so that whatever ends the process, what ran is there.</summary>
internal sealed class ExecutedFiles(NotebookDocument document, NotebookRunRequest request, Action<string> note)
{
    private bool _hasFailed;

    /// <summary>Saves what ran so far; the cell that comes next bears a mark, which only what is saved later takes away.</summary>
    public void SaveBefore(NotebookCell next)
    {
        string sentence = string.Create(
            CultureInfo.InvariantCulture,
            $"The run did not come further than this cell (cell {next.Number} of {document.Cells.Count}): "
            + $"it was still running when this file was saved, or the process ended in it.");
        // A disk that is full now may not be at the end: the last save tells it for good.
        if (!_hasFailed)
            SaveMarked(next, new CellError("NotFinished", sentence, null, [sentence]), withNotebook: !ReplacesInput);
    }

    /// <summary>Saves what ran when a cell ends the process, with what ended it under that cell.</summary>
    public void SaveEnded(NotebookCell cell, CellError end) => SaveMarked(cell, end, withNotebook: true);

    /// <summary>Saves all at the end of the run.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Save() => Save(withNotebook: true);

    // A notebook that is executed in place keeps the outputs of its last run until this one has others.
    private bool ReplacesInput => request.OutputPath is { } output && RunTargets.IsSame(output, document.Path);

    private void Save(bool withNotebook)
    {
        if (withNotebook && request.OutputPath is { } notebook)
            RunTargets.Write(notebook, NotebookWriter.Write(document));
        if (request.HtmlPath is { } page)
            RunTargets.Write(page, HtmlPage.Write(document));
    }

    private void SaveMarked(NotebookCell cell, CellError mark, bool withNotebook)
    {
        cell.Mark = mark;
        try
        {
            Save(withNotebook);
        }
        catch (IOException fault)
        {
            _hasFailed = true;
            note($"What ran so far could not be saved; the run goes on, and saves again at its end. {fault.Message}");
        }
        finally
        {
            cell.Mark = null;
        }
    }
}
