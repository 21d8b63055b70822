using System.Globalization;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tests.Commands;

/// <summary>A cell that is stopped in the middle of a command leaves things as they were, and the next one works.</summary>
public sealed class CommandCancellingTests : IDisposable
{
    private readonly Animals _animals = new();
    private readonly FakeHost _host = new();

    public void Dispose() => _animals.Dispose();

    [Theory]
    [InlineData("#!label-errors", "labelErrors")]
    [InlineData("#!label-audit", "labelAudit")]
    [InlineData("#!label-health", "labelHealth")]
    public async Task A_stopped_command_leaves_nothing_half_done_and_can_be_run_again(string command, string variable)
    {
        string plain = _animals.Write("plain.csv", "label,x1,x2\n" + string.Concat(Enumerable.Range(0, 200)
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"{(row % 2 == 0 ? "cat" : "dog")},{(row % 2) + (row % 7 / 20.0)},{row % 5}\n"))));
        string export = _animals.Path("issues.csv");
        string[] words = command == "#!label-health" ? [plain] : [plain, "--export", export];
        string[] before = Directory.GetFiles(Path.GetDirectoryName(plain)!);
        using var stop = new CancellationTokenSource();
        _host.Cancellation = stop.Token;
        _host.OnReport = progress =>
        {
            if (progress.Completed > 0) stop.Cancel();
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _host.Type(command, words));
        Assert.Empty(_host.VariableNames);
        // A slow machine has a bar by then.
        Assert.All(_host.Displayed, shown => Assert.Equal("Stopped: there is no result.", shown.TryGet(MimeBundle.PlainText, out string? text) ? text : null));
        Assert.Equal(before, Directory.GetFiles(Path.GetDirectoryName(plain)!));

        _host.Cancellation = CancellationToken.None;
        _host.OnReport = null;
        Assert.Contains("200", await _host.Type(command, words), StringComparison.Ordinal);
        Assert.Equal([variable], _host.VariableNames);
        Assert.Equal(command != "#!label-health", File.Exists(export));
    }
}
