using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Features.LabelErrors;

namespace LabelNotebooks.Tests.Features.LabelErrors;

/// <summary>What Core knows of options is offered to a person who types, or named here as set in C# alone.</summary>
public sealed class RuleOptionsTests
{
    private static readonly string[] InCSharpAlone = [nameof(LabelIssueOptions.JointRule), nameof(LabelIssueOptions.RemovePerClass)];

    [Fact]
    public void Every_property_is_offered_or_said_to_be_set_in_csharp_alone() => Assert.Equal(
        LabelIssueOptions.Rows.Select(row => row.Name).Except(InCSharpAlone).Order(StringComparer.Ordinal),
        LabelIssueParameters.All.All.Select(option => option.Row.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_option_is_in_help_and_is_read_from_a_line()
    {
        NotebookCommand command = LabelNotebooksExtension.Create().Commands.Single(candidate => candidate.Name == "#!label-errors");
        foreach (Option<LabelIssueOptions> option in LabelIssueParameters.All.All)
        {
            Assert.Contains(option.Parameter, command.Parameters);
            Assert.EndsWith(".", option.Parameter.Description, StringComparison.Ordinal);
            object typed = Another(option.Parameter);
            var call = new CommandCall(command, new FakeHost(), new Dictionary<string, object?> { [option.Parameter.Name] = typed });
            LabelIssueOptions read = LabelIssueParameters.All.Read(call, new LabelIssueOptions());
            Assert.NotEqual(option.Row.Default, option.Row.TextOf(read));
        }
    }

    [Fact]
    public void What_help_says_happens_without_an_option_is_what_happens()
    {
        NotebookCommand command = LabelNotebooksExtension.Create().Commands.Single(candidate => candidate.Name == "#!label-errors");
        foreach (Option<LabelIssueOptions> option in LabelIssueParameters.All.All)
        {
            var call = new CommandCall(command, new FakeHost(), new Dictionary<string, object?> { [option.Parameter.Name] = option.Parameter.Default });
            Assert.Equal(option.Row.Default, option.Row.TextOf(LabelIssueParameters.All.Read(call, new LabelIssueOptions())));
        }
    }

    private static object Another(CommandParameter parameter) => parameter switch
    {
        { Choices: { Count: > 0 } choices } => choices.First(choice => !choice.Equals(parameter.Default)),
        { IsFlag: true } => true,
        { Default: double value } => value / 2,
        { Default: int value } => value + 1,
        _ => "off",
    };
}
