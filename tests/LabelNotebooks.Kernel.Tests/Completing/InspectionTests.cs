using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Completing;

namespace LabelNotebooks.Kernel.Tests.Completing;

/// <summary>What stands at a place in a cell, and whether the cell can run as it stands.</summary>
public sealed class InspectionTests : IDisposable
{
    private readonly SessionProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Theory]
    [InlineData("count|", "(field) int count")]
    [InlineData("Twi|ce(1)", "int Twice(int n)")]
    [InlineData("Math.Max|(1, 2)", "int Math.Max(int val1, int val2)")]
    [InlineData("string.Join(\",\", new[] { 1 }).Len|gth", "int string.Length { get; }")]
    public async Task A_declaration_is_shown(string code, string expected)
    {
        await _probe.RunAsync("int count = 3; int Twice(int n) => 2 * n;");
        Assert.StartsWith(expected, await Inspect(code), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("   |")]
    [InlineData("nothing|")]
    [InlineData("|")]
    [InlineData("#!unknown|")]
    public async Task Nothing_is_said_of_what_is_nothing(string code) => Assert.Null(await Inspect(code));

    [Fact]
    public async Task A_type_of_ours_brings_what_its_author_says() =>
        Assert.Contains(
            "What a person may call in a cell without a prefix.",
            await Inspect("LabelNotebooks.Contracts.Cells.CellFunc|tions"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Console.WriteL|ine(1)")]
    [InlineData("\"a\".Tri|m()")]
    public async Task The_framework_brings_its_documentation_where_the_SDK_is(string code)
    {
        // Tests are run by an SDK, so that its reference pack is there.
        string said = (await Inspect(code))!;
        Assert.Matches("(Writes the text representation|Removes all leading and trailing white-space)", said);
    }

    [Theory]
    [InlineData("1 + 1", CodeState.Complete)]
    [InlineData("", CodeState.Complete)]
    [InlineData("#!who", CodeState.Complete)]
    [InlineData("#!markdown\nit's {", CodeState.Complete)]
    [InlineData("if (true) {", CodeState.Incomplete)]
    [InlineData("var text = \"\"\"\nopen", CodeState.Incomplete)]
    [InlineData("int = 3;", CodeState.Invalid)]
    public void A_cell_is_complete_or_not(string code, string expected) => Assert.Equal(expected, CodeState.Of(code));

    private async Task<string?> Inspect(string code)
    {
        int position = code.IndexOf('|', StringComparison.Ordinal);
        MimeBundle? found = await _probe.Session.InspectAsync(code.Remove(position, 1), position, CancellationToken.None);
        return found is not null && found.TryGet(MimeBundle.PlainText, out string? text) ? text : null;
    }
}
