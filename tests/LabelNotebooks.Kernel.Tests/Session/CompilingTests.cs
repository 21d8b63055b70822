namespace LabelNotebooks.Kernel.Tests.Session;

public sealed class CompilingTests : IDisposable
{
    private readonly SessionProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    [Theory]
    [InlineData("var union = new HashSet<int> { 1 };\nunion.Add(2);\nunion.UnionWith(new[] { 3 });\nunion.Count", "[result] 3")]
    [InlineData("int field = 1; int record = 2; int file = 3; int scoped = 4; int required = 5;\nfield + record + file + scoped + required", "[result] 15")]
    public async Task Words_that_mean_something_elsewhere_are_names(string cell, string expected) => Assert.Equal(expected, await _probe.RunAsync(cell));

    [Fact]
    public async Task Warnings_of_null_are_told_where_a_cell_asks_for_them()
    {
        const string Code = "string? text = null;\nfor (int i = 0; i < 1; i++) Console.WriteLine(text?.Length);\nConsole.WriteLine(text!.Length is 0);";
        Assert.DoesNotContain("warning", await _probe.RunAsync(Code.Replace("string?", "string", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith(
            "[stderr] cell 2, line 3: warning CS8602: Dereference of a possibly null reference.",
            await _probe.RunAsync("#nullable enable\nstring? other = null;\nif (other.Length > 0) Console.WriteLine();"),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "warning",
            await _probe.RunAsync("#nullable enable\nstring? third = null;\nConsole.WriteLine(third?.Length);"),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "warning",
            await _probe.RunAsync("#nullable disable\nstring fourth = null;\nConsole.WriteLine(fourth == null);"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_told_once()
    {
        string told = await _probe.RunAsync("Formatter.Register<int>(n => \"\");");
        Assert.Equal("[error] CS0103 line 1: The name 'Formatter' does not exist in the current context", told);
    }
}
