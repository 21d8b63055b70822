using System.Diagnostics;
using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Kernel.Documents;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Running;

/// <summary>One run of one notebook, cell after cell.</summary>
internal sealed class NotebookRun(NotebookDocument document, NotebookRunRequest request, INotebookRunObserver observer)
{
    private readonly List<CellFailure> _failures = [];
    private readonly Lock _observerLock = new();
    // What ends the process may do so from any thread, between two cells too: one of the two goes on, and not both.
    private readonly Lock _steps = new();
    private int _executed;
    private bool _isEnding;
    private NotebookCell? _running;
    private long _started;
    private NotebookRunOutcome _outcome = NotebookRunOutcome.Completed;

    public async Task<NotebookRunResult> ExecuteAsync(CancellationToken cancellation)
    {
        var files = new ExecutedFiles(document, request, Note);
        string before = Environment.CurrentDirectory;
        using var end = new ProcessEnd(fault => cancellation.IsCancellationRequested ? null : EndWith(fault, files));
        try
        {
            Environment.CurrentDirectory = document.Folder;
            foreach (string sentence in document.Notes)
                Note(sentence);
            using IDisposable? programs = ChildOutput.Capture();
            using var session = new CSharpSession(document.Folder, request.CarriedExtensions, request.ForeignHost) { Noted = Note };
            foreach (NotebookCell cell in document.Cells.Where(cell => cell.IsTaken && !string.IsNullOrWhiteSpace(cell.Source)))
            {
                if (!await ExecuteAsync(session, cell, files, cancellation))
                    break;
            }
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }

        files.Save();
        return Result();
    }

    private NotebookRunResult Result() =>
        new(
            _outcome,
            document.Cells.Count(cell => cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source)),
            _executed,
            [.. _failures],
            Skipped());

    /// <summary>The process is being ended by what a cell did: all that is left to do is to save and to say so.</summary>
    private int? EndWith(Exception? fault, ExecutedFiles files)
    {
        lock (_steps)
        {
            _isEnding = true;
            string? named = ProcessEnd.CellNamedBy(fault);
            // A method of an earlier cell may be what throws: then that one is to be looked at.
            if ((document.Cells.LastOrDefault(cell => NameOf(cell) == named) ?? _running) is not { } cell)
                return null;
            CellError error = ProcessEnd.Describe(fault, NameOf(cell));
            files.SaveEnded(cell, error);
            CellFailure failure = Failure(cell, error);
            _failures.Add(failure);
            _outcome = NotebookRunOutcome.ProcessEnded;
            Tell(told => told.CellEnded(cell.Number, Stopwatch.GetElapsedTime(_started), failure));
            int code = 0;
            Tell(told => code = told.ProcessEnding(Result()));
            return code;
        }
    }

    /// <summary>False if the run stops here.</summary>
    private async Task<bool> ExecuteAsync(CSharpSession session, NotebookCell cell, ExecutedFiles files, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            _outcome = NotebookRunOutcome.Interrupted;
            return false;
        }

        // Whoever ends the process has saved all there is; the run waits for the end.
        if (!TryBegin(cell, files))
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
        using var cellCancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var outputs = new CollectedOutputs();
        Tell(told => told.CellStarted(cell.Number, document.Cells.Count, FirstLine(cell.Source)));
        _started = Stopwatch.GetTimestamp();
        if (request.CellTimeout is { } limit)
            cellCancellation.CancelAfter(limit);
        cell.Outputs = outputs;
        cell.ExecutionCount = _executed + 1;
        CellResult result = await session.ExecuteAsync(
            cell.Code, NameOf(cell), outputs, progress => Tell(told => told.CellProgressed(cell.Number, progress)), cellCancellation.Token);
        CellFailure? failure = Judge(cell, result, cancellation);
        bool isExpected = cell.HasTag("raises-exception") && result.Outcome == CellOutcome.Failed;
        if (failure is not null && !isExpected)
            _failures.Add(failure);
        Tell(told => told.CellEnded(cell.Number, Stopwatch.GetElapsedTime(_started), isExpected ? null : failure));
        if (result.Outcome != CellOutcome.Cancelled)
            _executed++;
        if (failure is null || isExpected || (request.AllowErrors && result.Outcome == CellOutcome.Failed))
            return true;
        if (_outcome == NotebookRunOutcome.Completed)
            _outcome = NotebookRunOutcome.CellFailed;
        return false;
    }

    // Before the time of the cell is taken: what the cells above left may be long to write.
    private bool TryBegin(NotebookCell cell, ExecutedFiles files)
    {
        lock (_steps)
        {
            if (_isEnding)
                return false;
            _running = cell;
            files.SaveBefore(cell);
            return true;
        }
    }

    private CellFailure? Judge(NotebookCell cell, CellResult result, CancellationToken cancellation)
    {
        if (result.Error is { } error)
            return Failure(cell, error);
        if (result.Outcome != CellOutcome.Cancelled)
            return null;
        bool isInterrupt = cancellation.IsCancellationRequested;
        _outcome = isInterrupt ? NotebookRunOutcome.Interrupted : NotebookRunOutcome.CellTimedOut;
        var stop = isInterrupt
            ? new CellError("Interrupted", "The run was stopped while this cell ran.", null, ["The run was stopped while this cell ran."])
            : TimeoutError();
        cell.Outputs!.Close(stop);
        return Failure(cell, stop);
    }

    private static CellFailure Failure(NotebookCell cell, CellError error) =>
        new(cell.Number, error.Line, error.Name, error.Message) { Heading = ErrorHeadings.InConsole(error) };

    private CellError TimeoutError()
    {
        string seconds = request.CellTimeout!.Value.TotalSeconds.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
        string message = $"The cell took longer than {seconds} s and was given up. Allow more time, or make it do less.";
        return new CellError("Timeout", message, null, [message]);
    }

    private IReadOnlyList<string> Skipped() =>
        [.. document.Cells.Where(cell => cell is { Kind: CellKind.Code, IsTaken: false })
            .GroupBy(cell => cell.Language!, StringComparer.OrdinalIgnoreCase)
            .Select(group => group.Count() == 1
                ? $"1 {group.Key} cell was not run: this tool runs C#."
                : $"{group.Count()} {group.Key} cells were not run: this tool runs C#.")];

    private void Note(string sentence) => Tell(told => told.Note(sentence));

    /// <summary>Cells may speak from several threads; the observer hears one call at a time.</summary>
    private void Tell(Action<INotebookRunObserver> call)
    {
        lock (_observerLock)
            call(observer);
    }

    private static string NameOf(NotebookCell cell) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"cell {cell.Number}");

    private static string FirstLine(string source) =>
        source.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
        ?? source.Trim().Split('\n')[0].Trim();
}
