using System.Globalization;
using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tool;

/// <summary>Shows how a run proceeds: one line for each cell, and on a terminal a bar below them that moves.</summary>
internal sealed class RunObserver(TextWriter writer, bool isTerminal, int width) : INotebookRunObserver
{
    private const string ClearLine = "\r\u001b[K";

    /// <summary>Says what came of a run whose process a cell ends.</summary>
    public Action<NotebookRunResult>? Ending { get; set; }

    private string _cell = "";
    private int _number;
    private int _count;

    /// <summary>True where a bar may be drawn: on a terminal that understands it, unless the person said otherwise.</summary>
    public static bool CanDraw() =>
        !Console.IsErrorRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    public void CellStarted(int cellNumber, int cellCount, string firstLine)
    {
        (_cell, _number, _count) = (firstLine, cellNumber, cellCount);
        Draw(firstLine);
    }

    public void CellProgressed(int cellNumber, Progress progress) => Draw(progress.Total > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{progress.Activity} {progress.Completed}/{progress.Total}")
        : progress.Activity);

    public void CellEnded(int cellNumber, TimeSpan elapsed, CellFailure? failure)
    {
        string state = failure is null ? "done  " : "FAILED";
        Line(Shorten(
            string.Create(CultureInfo.InvariantCulture, $"cell {cellNumber,3} of {_count}  {state} {elapsed.TotalSeconds,6:0.0} s  {_cell}"),
            isTerminal ? width - 1 : 120));
    }

    public int ProcessEnding(NotebookRunResult result)
    {
        Close();
        Ending?.Invoke(result);
        return ExitCodes.CellFailed;
    }

    public void Note(string sentence) => Line(sentence);

    /// <summary>Takes the bar away.</summary>
    public void Close()
    {
        if (isTerminal)
            writer.Write(ClearLine);
        writer.Flush();
    }

    private void Line(string text)
    {
        writer.WriteLine(isTerminal ? ClearLine + text : text);
        writer.Flush();
    }

    private void Draw(string activity)
    {
        if (!isTerminal)
            return;
        const int BarWidth = 20;
        int filled = _count == 0 ? 0 : BarWidth * (_number - 1) / _count;
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"[{new string('#', filled)}{new string('-', BarWidth - filled)}] {_number}/{_count} {activity}");
        writer.Write(ClearLine + Shorten(text, width - 1));
        writer.Flush();
    }

    private static string Shorten(string text, int length)
    {
        // Code may hold tabs and escapes: on a terminal they would draw what the cell says, not what the tool says.
        string plain = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return plain.Length <= length || length < 4 ? plain : plain[..(length - 3)] + "...";
    }
}
