using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Tests.Session;

/// <summary>What a person may call in a cell without a prefix.</summary>
public sealed class CellFunctionsTests : IDisposable
{
    private readonly SessionProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Fact]
    public async Task Markup_of_the_person_is_shown_as_it_is()
    {
        await _probe.RunAsync("HTML(\"<b>bold</b>\")");
        ResultOutput result = Assert.IsType<ResultOutput>(Assert.Single(_probe.LastOutputs.Snapshot()));
        Assert.True(result.Bundle.TryGet(MimeBundle.Html, out string? html));
        Assert.Equal("<b>bold</b>", html);
    }

    [Fact]
    public async Task What_stands_under_the_cell_is_taken_away_at_once_or_when_something_new_comes()
    {
        Assert.Equal("[display] 2", await _probe.RunAsync("Console.WriteLine(0); display(1); ClearOutput(); display(2);"));
        Assert.Equal("[display] 1", await _probe.RunAsync("display(1); ClearOutput(wait: true);"));
        Assert.Equal("[display] 2", await _probe.RunAsync("display(1); ClearOutput(wait: true); display(2);"));
    }

    [Fact]
    public async Task Nobody_types_into_a_document() =>
        Assert.Equal(
            "[error] InvalidOperationException line 1: A cell cannot ask for input here: "
            + "set a variable in a cell tagged parameters and give its value with -p.",
            await _probe.RunAsync("GetInput(\"name?\")"));
}
