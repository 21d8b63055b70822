using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tests.Commands;

/// <summary>What stands under a cell while a command works.</summary>
public sealed class CommandProgressTests
{
    private readonly FakeHost _host = new();

    [Fact]
    public async Task Long_work_shows_how_far_it_is_and_ends_in_its_result()
    {
        using (var output = new CommandOutput(_host))
        {
            output.Report(new Progress("training folds", 1, 5));
            Assert.Empty(_host.History);
            await Task.Delay(1100);
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
    public async Task Long_work_that_is_stopped_says_so_where_the_bar_stood()
    {
        using (var output = new CommandOutput(_host))
        {
            await Task.Delay(1100);
            output.Report(new Progress("training folds", 2, 5));
        }

        Assert.True(_host.Displayed.Single().TryGet(MimeBundle.PlainText, out string? text));
        Assert.Equal("Stopped: there is no result.", text);
    }
}
