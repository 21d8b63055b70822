using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Tests.Session;

public sealed class ChildOutputTests
{
    [Fact]
    public async Task Cells_that_end_while_another_run_ends_are_no_fault()
    {
        using var over = new CancellationTokenSource();
        Task[] cells = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(() => EndCells(over.Token)))];
        for (int run = 0; run < 200 && !cells.Any(cell => cell.IsCompleted); run++)
            ChildOutput.Capture()?.Dispose();
        over.Cancel();
        await Task.WhenAll(cells);
    }

    private static void EndCells(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
            ChildOutput.Drain();
    }
}
