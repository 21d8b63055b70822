using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tests.Commands;

/// <summary>What stands under a cell while a command works.</summary>
public sealed class CommandProgressTests
{
    private readonly FakeHost _host = new();
    private readonly FakeClock _clock = new();

    [Fact]
    public void Long_work_shows_how_far_it_is_and_ends_in_its_result()
    {
        using (var output = new CommandOutput(_host, _clock))
        {
            output.Report(new Progress("training folds", 1, 5));
            Assert.Empty(_host.History);
            _clock.Advance(TimeSpan.FromMilliseconds(1100));
            output.Report(new Progress("training folds", 2, 5));
            output.Show(_host.Format(Sample.Report()));
            output.Report(new Progress("training folds", 5, 5));
        }

        Assert.Equal(3, _host.Reported.Count);
        Assert.Equal(2, _host.History.Count);
        Assert.True(_host.History[0].TryGet(MimeBundle.PlainText, out string? bar));
        Assert.Equal("training folds: 2 of 5", bar);
        Assert.Single(_host.Displayed);
        Assert.True(_host.Displayed[0].TryGet(MimeBundle.PlainText, out string? result));
        Assert.Contains("labels to look at first", result, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_work_that_is_stopped_says_so_where_the_bar_stood()
    {
        using (var output = new CommandOutput(_host, _clock))
        {
            _clock.Advance(TimeSpan.FromMilliseconds(1100));
            output.Report(new Progress("training folds", 2, 5));
        }

        Assert.True(_host.Displayed.Single().TryGet(MimeBundle.PlainText, out string? text));
        Assert.Equal("Stopped: there is no result.", text);
    }

    [Fact]
    public void A_bar_is_not_redrawn_more_often_than_five_times_a_second()
    {
        using var output = new CommandOutput(_host, _clock);
        _clock.Advance(TimeSpan.FromSeconds(2));
        for (int step = 0; step < 10; step++)
        {
            output.Report(new Progress("training folds", step, 10));
            _clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal(10, _host.Reported.Count);
        Assert.Equal(5, _host.History.Count);
    }

    private sealed class FakeClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Advance(TimeSpan by) => _now += by.Ticks;
    }
}
