using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Kernel.Tests;

/// <summary>Writes down what it hears, without the times.</summary>
internal sealed class RecordingObserver : INotebookRunObserver
{
    public List<string> Heard { get; } = [];

    public IEnumerable<string> Notes => Heard.Where(line => line.StartsWith("note: ", StringComparison.Ordinal)).Select(line => line[6..]);

    public void CellStarted(int cellNumber, int cellCount, string firstLine) =>
        Heard.Add(FormattableString.Invariant($"start {cellNumber}/{cellCount} {firstLine}"));

    public void CellProgressed(int cellNumber, Progress progress) =>
        Heard.Add(FormattableString.Invariant($"progress {cellNumber} {progress.Activity} {progress.Completed}/{progress.Total}"));

    public void CellEnded(int cellNumber, TimeSpan elapsed, CellFailure? failure) =>
        Heard.Add(FormattableString.Invariant($"end {cellNumber}{(failure is null ? "" : $" {failure.Name} line {failure.Line}: {failure.Message}")}"));

    public int ProcessEnding(NotebookRunResult result) => throw new InvalidOperationException("No cell of these tests ends the process.");

    public void Note(string sentence) => Heard.Add("note: " + sentence);
}
