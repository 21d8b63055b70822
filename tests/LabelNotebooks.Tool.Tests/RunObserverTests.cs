using System.Globalization;
using LabelNotebooks.Contracts.Engine;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tool.Tests;

public sealed class RunObserverTests
{
    [Fact]
    public void Redirected_it_writes_plain_lines_only()
    {
        string text = Observe(isTerminal: false);
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\r', text);
        Assert.Equal("a note\ncell   3 of 9  done      1.5 s  var x = 1;\ncell   4 of 9  FAILED    0.0 s  nope\n", text);
    }

    [Fact]
    public void On_a_terminal_it_draws_a_bar_no_wider_than_the_terminal()
    {
        string text = Observe(isTerminal: true);
        Assert.Contains("[####----------------] 3/9 training fold 2/5", text, StringComparison.Ordinal);
        Assert.All(text.Split('\r', '\n'), line => Assert.InRange(line.Replace("\u001b[K", "", StringComparison.Ordinal).Length, 0, 59));
        Assert.EndsWith("\r\u001b[K", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Escapes_in_code_do_not_reach_the_terminal()
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var observer = new RunObserver(writer, isTerminal: false, width: 0);
        observer.CellStarted(1, 1, "var red = \"\u001b[31m\";");
        observer.CellEnded(1, TimeSpan.Zero, null);
        Assert.DoesNotContain('\u001b', writer.ToString());
    }

    private static string Observe(bool isTerminal)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var observer = new RunObserver(writer, isTerminal, width: 60);
        observer.CellStarted(3, 9, "var x = 1;");
        observer.CellProgressed(3, new Progress("training fold", 2, 5));
        observer.Note("a note");
        observer.CellEnded(3, TimeSpan.FromSeconds(1.5), null);
        observer.CellStarted(4, 9, "nope");
        observer.CellEnded(4, TimeSpan.Zero, new CellFailure(4, 1, "CS0103", "unknown"));
        observer.Close();
        return writer.ToString();
    }
}
