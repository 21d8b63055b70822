using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Session;

namespace LabelNotebooks.Kernel.Tests.Formatting;

/// <summary>A type that an extension draws without knowing it.</summary>
public class SomebodysChart;

/// <summary>One derived from it.</summary>
public sealed class SomebodysLineChart : SomebodysChart;

public sealed class NamedFormsTests
{
    private static readonly NotebookExtension Extension = SampleExtension.Create() with
    {
        NamedFormatters =
        [
            new(typeof(SomebodysChart).FullName!, MimeBundle.Html, _ => "<i>drawn</i>"),
            new(typeof(SomebodysChart).FullName!, MimeBundle.PlainText, chart => "chart: " + chart.GetType().Name),
        ],
        NamedFormattersNeed = () => MimeBundle.Of("(library)"),
    };

    [Fact]
    public async Task They_serve_before_the_extension_is_asked_for_and_what_they_need_comes_first_and_once()
    {
        using var probe = new SessionProbe(Extension);
        Use(probe);
        Assert.Equal("[display] (library)\n[result] chart: SomebodysChart", await probe.RunAsync("chart"));
        Assert.Equal("[display] chart: SomebodysLineChart", await probe.RunAsync("display(line);"));
        ResultOutput result = Assert.IsType<ResultOutput>((await OutputsOf(probe, "chart"))[^1]);
        Assert.True(result.Bundle.TryGet(MimeBundle.Html, out string? html));
        Assert.Equal("<i>drawn</i>", html);
    }

    [Fact]
    public async Task An_extension_that_has_greeted_has_brought_what_they_need()
    {
        using var probe = new SessionProbe(Extension);
        await probe.RunAsync("#r \"nuget: Sample.Extension\"");
        Use(probe);
        Assert.Equal("[result] chart: SomebodysChart", await probe.RunAsync("chart"));
    }

    private static void Use(SessionProbe probe)
    {
        probe.Session.Pending.Set("chart", new SomebodysChart());
        probe.Session.Pending.Set("line", new SomebodysLineChart());
        probe.RunAsync("1").GetAwaiter().GetResult();
    }

    private static async Task<IReadOnlyList<CellOutput>> OutputsOf(SessionProbe probe, string code)
    {
        await probe.RunAsync(code);
        return probe.LastOutputs.Snapshot();
    }
}
