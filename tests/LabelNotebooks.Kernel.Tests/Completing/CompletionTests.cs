using LabelNotebooks.Contracts.Commands;
using LabelNotebooks.Kernel.Completing;

namespace LabelNotebooks.Kernel.Tests.Completing;

public sealed class CompletionTests : IDisposable
{
    private readonly SessionProbe _probe = new(SampleExtension.Create());

    public void Dispose() => _probe.Dispose();

    [Fact]
    public async Task Complete_knows_variables_methods_and_types_of_earlier_cells()
    {
        await _probe.RunAsync("var labelNames = new List<string>();\nint LabelCount(int n) => n;\nclass LabelBox { public int Width; }");
        Assert.Subset((await CompleteAsync("label|")).Texts.ToHashSet(), new HashSet<string> { "LabelBox", "LabelCount", "labelNames" });
    }

    [Fact]
    public async Task Complete_knows_members_and_imports()
    {
        await _probe.RunAsync("var labelNames = new List<string>();");
        CompletionOffer offer = await CompleteAsync("labelNames.Add|");
        Assert.Equal(11, offer.Start);
        Assert.Contains("AddRange", offer.Texts);
        Assert.Contains("Select", (await CompleteAsync("labelNames.Sel|")).Texts);
        Assert.Contains("WriteLine", (await CompleteAsync("Console.Wri|")).Texts);
    }

    [Theory]
    [InlineData("#!sample-s|", "#!sample-show,#!sample-set")]
    [InlineData("#!sample-show --m|", "--max-points")]
    [InlineData("var a = 1;\n#!sample-show --data lab|", "labels")]
    [InlineData("#!sample-show |", "labels,--data,--max-points,--share,--all")]
    [InlineData("#!nothing |", "")]
    [InlineData("#!sample-show --data @la|", "@labels")]
    [InlineData("#!h|", "#!help,#!html")]
    [InlineData("#!help #!ti|", "#!time")]
    public async Task Complete_knows_commands_parameters_and_values(string marked, string expected)
    {
        await _probe.RunAsync("#r \"nuget: Sample.Extension\"\nvar labels = 1;");
        Assert.Equal(expected, string.Join(',', (await CompleteAsync(marked)).Texts));
    }

    private Task<CompletionOffer> CompleteAsync(string marked)
    {
        int position = marked.IndexOf('|', StringComparison.Ordinal);
        return _probe.Session.CompleteAsync(marked.Remove(position, 1), position, CancellationToken.None);
    }
}
