using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Tests.Session;

public sealed class CancellationTests : IDisposable
{
    private readonly SessionProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Theory]
    [InlineData("System.Threading.Thread.Sleep(Timeout.Infinite);", false)]
    [InlineData("while (!LabelNotebooks.Contracts.Hosting.NotebookHost.Current.Cancellation.IsCancellationRequested) { }", false)]
    [InlineData("await Task.Delay(Timeout.Infinite);", false)]
    [InlineData("while (true) { }", false)]
    [InlineData("int n = 0; for (;;) n++;", false)]
    [InlineData("int n = 0; do\n    n++; // counts\nwhile (true);", false)]
    [InlineData(
        "foreach (int i in Endless()) System.Threading.Thread.SpinWait(i);\nstatic IEnumerable<int> Endless() { int i = 0; while (true) yield return i; }",
        false)]
    [InlineData("again: goto again;", false)]
    [InlineData("int way = 1; switch (way) { case 1: goto case 2; case 2: goto case 1; }", false)]
    [InlineData("int F(int n) { int sum = 0; for (int i = 0; i < n; i++) { sum += F(n - 1); } return sum; }\nF(100)", false)]
    [InlineData("await Task.Run(() => { while (true) { } });", false)]
    [InlineData("Parallel.For(0, 4, i => { while (true) { } });", false)]
    [InlineData("while (true) { try { Thread.Sleep(1); } catch (Exception) { } }", false)]
    [InlineData("Enumerable.Repeat(0, int.MaxValue).TakeWhile(_ => !File.Exists(@\"GO ON\")).Count()", true)]
    public async Task Execute_cancelled_returns_though_the_cell_would_never_end(string code, bool threadStillRuns)
    {
        await RunAndCancelAsync(code.Replace("GO ON", _probe.Folder.Combine("go on"), StringComparison.Ordinal));
        _probe.Folder.Write("go on", "");
        Assert.Equal(CellOutcome.Cancelled, _probe.LastResult!.Outcome);
        Assert.Equal(threadStillRuns, _probe.LastResult.ThreadStillRuns);
    }

    [Fact]
    public async Task Late_output_and_state_of_a_given_up_cell_do_not_reach_later_cells()
    {
        await _probe.RunAsync("var x = 1;");
        // Who gave it up has interrupted it: it takes that where it does no harm, and not in a lock on its way.
        await RunAndCancelAsync(
            $$"""
            Enumerable.Repeat(0, int.MaxValue).TakeWhile(_ => !System.IO.File.Exists(@"{{_probe.Folder.Combine("go on")}}")).Count();
            try { Thread.Sleep(1); } catch (ThreadInterruptedException) { }
            Console.WriteLine("late"); display("late"); LabelNotebooks.Contracts.Hosting.NotebookHost.Current.SetVariable("sneaked", 1);
            System.IO.File.WriteAllText(@"{{_probe.Folder.Combine("late")}}", "");
            """,
            before: "Console.WriteLine(\"early\");");
        CollectedOutputs abandoned = _probe.LastOutputs;
        _probe.Folder.Write("go on", "");
        Assert.Equal(
            "[stdout] later True\n[result] 1",
            await _probe.RunAsync("Console.WriteLine($\"later {System.Threading.SpinWait.SpinUntil(() => "
                + $"System.IO.File.Exists(@\"{_probe.Folder.Combine("late")}\"), {Patience.Milliseconds})}}\");\nx"));
        Assert.Equal("[stdout] early", SessionProbe.Describe(abandoned));
        Assert.Contains("CS0103", await _probe.RunAsync("sneaked"), StringComparison.Ordinal);
    }

    // Cancelled once the cell says that it runs, and has done what comes before: that may take longer than any time that a test would give it.
    private async Task RunAndCancelAsync(string code, string before = "")
    {
        using var cancellation = new CancellationTokenSource();
        Task<string> running = Task.Run(() =>
            _probe.RunAsync($"{before}System.IO.File.WriteAllText(@\"{_probe.Folder.Combine("started")}\", \"\");\n{code}", cancellation.Token));
        while (!File.Exists(_probe.Folder.Combine("started")))
        {
            Assert.False(running.IsCompleted, "the cell ended before it started");
            await Task.Delay(10);
        }

        Stop();
        await running.WaitAsync(TimeSpan.FromMilliseconds(Patience.Milliseconds));

        // Here and now: a cell may have taken every thread of the pool.
        void Stop() => cancellation.Cancel();
    }

    [Fact]
    public async Task What_a_stopped_cell_declared_and_what_was_there_before_stays()
    {
        await _probe.RunAsync("var list = new List<int>();");
        await RunAndCancelAsync("int made = 5; try { for (int i = 0; ; i++) if (i < 3) list.Add(i); } finally { list.Add(-1); }");
        Assert.Equal("[result] 0 1 2 -1 5", await _probe.RunAsync("string.Join(' ', list) + \" \" + made"));
    }

    [Fact]
    public async Task Places_in_messages_stay_those_of_the_cell()
    {
        Assert.Equal(
            "[error] Exception line 3: here",
            await _probe.RunAsync("int n = 0;\nwhile (true)\n    if (n++ > 3) throw new Exception(\"here\"); // and on"));
        Assert.Contains(
            "line 2, column 21: CS0103",
            string.Join('\n', (await Failed("while (true)\n    { int n = 1;    m = n; }")).Trace),
            StringComparison.Ordinal);
        Assert.Equal(
            "[result] 3",
            await _probe.RunAsync("Func<int, int> twice = x => { return 2 * x; };\n"
                + "int Sum(params int[] all) { int s = 0; foreach (int one in all) s += one; return s; }\nSum(1, twice(1))"));
    }

    private async Task<CellError> Failed(string code)
    {
        await _probe.RunAsync(code);
        return _probe.LastResult!.Error!;
    }

    [Theory]
    [InlineData("for (int i = 0; i < 3; i++)\n{\n#region a\n    int x = 1;\n#endregion\n}\n1")]
    [InlineData("void F()\n{\n#pragma warning disable CS0168\n    int x;\n}\nF();\n1")]
    [InlineData("while (true)\n{\n#if DEBUG\n    break;\n#endif\n    break;\n}\n1")]
    [InlineData("int n = 0;\nwhile (n < 3) // counts\n    n++; // on\n1")]
    [InlineData("int n = 0;\nagain:\nif (n++ < 3)\n    goto again;\nswitch (n) { case 4: goto case 5; case 5: break; }\n1")]
    [InlineData("IEnumerable<int> Three() { for (int i = 0; i < 3; i++) yield return i; }\nThree().Sum() - 2")]
    [InlineData("unsafe { int* p = stackalloc int[2]; for (int i = 0; i < 2; i++) p[i] = i; }\n1")]
    [InlineData("Func<int, int> f = delegate (int n) { return n; };\nf(1)")]
    [InlineData("if (int.TryParse(\"1\", out var m)) while (m < 3) m++;\nm - 2")]
    public async Task Checks_do_not_change_what_a_cell_means(string code) => Assert.Equal("[result] 1", await _probe.RunAsync(code));

    [Fact]
    public async Task A_loop_behind_an_arrow_is_stopped_and_clean_up_goes_on_to_its_end()
    {
        await RunAndCancelAsync("Task Go() => Task.Run(() => { while (true) { } }); await Go();");
        Assert.False(_probe.LastResult!.ThreadStillRuns);
        await _probe.RunAsync(
            "var done = new List<int>(); class Tmp(List<int> done) : IDisposable { public void Dispose() { for (int i = 0; i < 3; i++) done.Add(i); } }");
        File.Delete(_probe.Folder.Combine("started"));
        await RunAndCancelAsync("try { using (var t = new Tmp(done)) { while (true) { } } } finally { foreach (int i in new[] { 7, 8 }) done.Add(i); }");
        Assert.Equal("[result] 0 1 2 7 8", await _probe.RunAsync("string.Join(' ', done)"));
    }
}
