using LabelNotebooks.Contracts.Engine;

namespace LabelNotebooks.Tool;

/// <summary>Runs a notebook and says what came of it: results on standard output, all else on standard error.</summary>
internal sealed class RunCommand(Func<INotebookEngine> loadEngine, TextWriter output, TextWriter error)
{
    public async Task<int> RunAsync(RunOptions options, INotebookRunObserver observer, CancellationToken cancellation)
    {
        if (observer is RunObserver heard)
            heard.Ending = result => Report(options, result);
        try
        {
            NotebookRunResult result = await loadEngine().RunAsync(options.ToRequest(), observer, cancellation);
            (observer as RunObserver)?.Close();
            Report(options, result);
            return result.Outcome switch
            {
                NotebookRunOutcome.Completed => ExitCodes.Done,
                NotebookRunOutcome.Interrupted => ExitCodes.Interrupted,
                _ => ExitCodes.CellFailed,
            };
        }
        catch (Exception fault) when (fault is NotebookReadException or IOException or UnauthorizedAccessException)
        {
            (observer as RunObserver)?.Close();
            error.WriteLine(fault.Message);
            return ExitCodes.Usage;
        }
    }

    private void Report(RunOptions options, NotebookRunResult result)
    {
        foreach (CellFailure failure in result.Failures)
        {
            string place = failure.Line is { } line
                ? FormattableString.Invariant($"cell {failure.CellNumber}, line {line}")
                : FormattableString.Invariant($"cell {failure.CellNumber}");
            error.WriteLine($"{place}: {failure.Heading}: {failure.Message}");
        }

        if (result.Outcome == NotebookRunOutcome.Interrupted)
            error.WriteLine("The run was stopped.");
        foreach (string sentence in result.Skipped)
            output.WriteLine(sentence);
        output.WriteLine(FormattableString.Invariant($"{result.ExecutedCells} of {result.CodeCells} code cells ran{(result.Failures.Count > 0
            ? FormattableString.Invariant($", {result.Failures.Count} failed")
            : "")}."));
        if (options.Output is { } notebook)
            output.WriteLine($"Notebook: {notebook}");
        if (options.Html is { } page)
            output.WriteLine($"Page: {page}");
        if (options.Output is null && options.Html is null)
            output.WriteLine($"Nothing was written. To keep the results, add --html {Path.ChangeExtension(Path.GetFileName(options.Notebook), ".html")}.");
    }
}
