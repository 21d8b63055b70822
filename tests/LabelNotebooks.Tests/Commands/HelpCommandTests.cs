using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Features.Help;

namespace LabelNotebooks.Tests.Commands;

public sealed class HelpCommandTests
{
    [Fact]
    public void Help_is_the_first_row() => Assert.Equal("#!label-help", LabelNotebooksExtension.Create().Commands[0].Name);

    [Fact]
    public async Task Help_lists_what_can_be_typed() => Snapshot.Matches(await Text(null));

    [Theory]
    [InlineData("#!label-help")]
    [InlineData("label-help")]
    [InlineData("label-errors")]
    public async Task Help_explains_one_command(string name) => Snapshot.Matches(await Text(name), name.TrimStart('#', '!'));

    [Fact]
    public async Task Help_for_an_unknown_command_names_the_nearest()
    {
        var error = await Assert.ThrowsAsync<AuditInputException>(() => Text("label-hlep"));
        Assert.Equal(
            "#!label-help: There is no command \"#!label-hlep\". Nearest: \"#!label-help\".\n"
            + "  Commands: #!label-help, #!label-describe, #!label-audit, #!label-errors, #!label-disagreements, #!label-health, #!label-balance, "
            + "#!label-estimate, #!label-budget, #!label-record, #!label-trail, #!label-corrected, #!label-consensus, #!label-agreement, "
            + "#!label-annotators, #!label-next.",
            error.Message);
    }

    [Fact]
    public void Every_command_is_described_and_its_parameters_too() => Assert.All(LabelNotebooksExtension.Create().Commands, row =>
    {
        Assert.StartsWith("#!label-", row.Name, StringComparison.Ordinal);
        Assert.EndsWith(".", row.Description, StringComparison.Ordinal);
        Assert.StartsWith(row.Name, row.Example, StringComparison.Ordinal);
        Assert.All(row.Parameters, parameter => Assert.EndsWith(".", parameter.Description, StringComparison.Ordinal));
    });

    private static async Task<string> Text(string? command)
    {
        var host = new FakeHost();
        Dictionary<string, object?> values = command is null ? [] : new() { ["--command"] = command };
        await HelpCommand.Row.Run(new CommandCall(HelpCommand.Row, host, values));
        Assert.True(host.Displayed.Single().TryGet(MimeBundle.Html, out string? html));
        Assert.Contains("<section class=\"lnb\"", html, StringComparison.Ordinal);
        Assert.True(host.Displayed.Single().TryGet(MimeBundle.PlainText, out string? text));
        return text;
    }
}
