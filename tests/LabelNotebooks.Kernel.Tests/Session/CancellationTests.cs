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
        TimeSpan taken = await RunAndCancelAsync(code);
        Assert.Equal(CellOutcome.Cancelled, _probe.LastResult!.Outcome);
        Assert.Equal(threadStillRuns, _probe.LastResult.ThreadStillRuns);
        Assert.InRange(taken, TimeSpan.Zero, TimeSpan.FromMilliseconds(2000));
    }

    [Fact]
    public async Task Late_output_and_state_of_a_given_up_cell_do_not_reach_later_cells()
    {
        await _probe.RunAsync("var x = 1;");
        await RunAndCancelAsync(
            $$"""
            Console.WriteLine("early");
            while (!System.IO.File.Exists(@"{{_probe.Folder.Combine("go on")}}")) { }
            Console.WriteLine("late"); display("late"); LabelNotebooks.Contracts.Hosting.NotebookHost.Current.SetVariable("sneaked", 1);
            System.IO.File.WriteAllText(@"{{_probe.Folder.Combine("late")}}", "");
            """);
        CellOutputs abandoned = _probe.LastOutputs;
        _probe.Folder.Write("go on", "");
        Assert.Equal(
            "[stdout] later True\n[result] 1",
            await _probe.RunAsync($"Console.WriteLine($\"later {{System.Threading.SpinWait.SpinUntil(() => System.IO.File.Exists(@\"{_probe.Folder.Combine("late")}\"), 20_000)}}\");\nx"));
        Assert.Equal("[stdout] early", SessionProbe.Describe(abandoned));
        Assert.Contains("CS0103", await _probe.RunAsync("sneaked"), StringComparison.Ordinal);
    }

    // Cancelled once the cell says that it runs: compiling it may take longer than any time that a test would give it.
    private async Task<TimeSpan> RunAndCancelAsync(string code)
    {
        using var cancellation = new CancellationTokenSource();
        Task<string> running = Task.Run(() => _probe.RunAsync($"System.IO.File.WriteAllText(@\"{_probe.Folder.Combine("started")}\", \"\");\n{code}", cancellation.Token));
        while (!File.Exists(_probe.Folder.Combine("started")))
        {
            Assert.False(running.IsCompleted, "the cell ended before it started");
            await Task.Delay(10);
        }

        var watch = Stopwatch.StartNew();
        await cancellation.CancelAsync();
        await running;
        return watch.Elapsed;
    }
}
