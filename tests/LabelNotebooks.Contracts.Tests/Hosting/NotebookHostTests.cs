using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Tests.Hosting;

public sealed class NotebookHostTests
{
    [Fact]
    public void Current_is_the_host_that_was_entered_last_and_none_outside()
    {
        (var outer, var inner) = (new StubHost(), new StubHost());
        Assert.Null(NotebookHost.Current);
        using (NotebookHost.Enter(outer))
        {
            Assert.Same(outer, NotebookHost.Current);
            using (NotebookHost.Enter(inner)) Assert.Same(inner, NotebookHost.Current);
            Assert.Same(outer, NotebookHost.Current);
        }

        Assert.Null(NotebookHost.Current);
    }

    [Fact]
    public async Task Current_follows_the_flow_of_control_and_does_not_leak_out_of_it()
    {
        (var one, var other) = (new StubHost(), new StubHost());
        using var bothEntered = new Barrier(2);
        async Task<INotebookHost?> Cell(StubHost host)
        {
            using IDisposable scope = NotebookHost.Enter(host);
            bothEntered.SignalAndWait();
            await Task.Yield();
            return await Task.Run(() => NotebookHost.Current);
        }

        INotebookHost?[] seen = await Task.WhenAll(Task.Run(() => Cell(one)), Task.Run(() => Cell(other)));
        Assert.Equal([one, other], seen);
        Assert.Null(NotebookHost.Current);
    }

    [Fact]
    public void Enter_without_a_host_is_refused() => Assert.Throws<ArgumentNullException>(() => NotebookHost.Enter(null!));
}
