using System.Diagnostics;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Tests.Session;

public sealed class CancellationTests : IDisposable
{
    private readonly SessionProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Theory]
    [InlineData("System.Threading.Thread.Sleep(10_000);", false)]
    [InlineData("while (!LabelNotebooks.Contracts.Hosting.NotebookHost.Current.Cancellation.IsCancellationRequested) { }", false)]
    [InlineData("await Task.Delay(10_000);", false)]
    [InlineData("var until = System.Diagnostics.Stopwatch.StartNew(); while (until.Elapsed.TotalSeconds < 6) { }", true)]
    public async Task Execute_cancelled_returns_within_a_second(string code, bool threadStillRuns)
    {
        await _probe.RunAsync("var warm = 1;");
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(600));
        var watch = Stopwatch.StartNew();
        await _probe.RunAsync(code, cancellation.Token);
        Assert.Equal(CellOutcome.Cancelled, _probe.LastResult!.Outcome);
        Assert.Equal(threadStillRuns, _probe.LastResult.ThreadStillRuns);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMilliseconds(2600));
    }

    [Fact]
    public async Task Late_output_and_state_of_a_given_up_cell_do_not_reach_later_cells()
    {
        await _probe.RunAsync("var x = 1;");
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(700));
        await _probe.RunAsync(
            """
            Console.WriteLine("early");
            var until = System.Diagnostics.Stopwatch.StartNew();
            while (until.Elapsed.TotalSeconds < 2) { }
            Console.WriteLine("late"); display("late"); LabelNotebooks.Contracts.Hosting.NotebookHost.Current.SetVariable("sneaked", 1);
            """, cancellation.Token);
        CellOutputs abandoned = _probe.LastOutputs;
        Assert.Equal("[stdout] later\n[result] 1", await _probe.RunAsync("Thread.Sleep(1500); Console.WriteLine(\"later\");\nx"));
        Assert.Equal("[stdout] early", SessionProbe.Describe(abandoned));
        Assert.Contains("CS0103", await _probe.RunAsync("sneaked"), StringComparison.Ordinal);
    }
}
