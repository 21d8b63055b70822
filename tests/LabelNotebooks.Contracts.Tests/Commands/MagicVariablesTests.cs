using LabelNotebooks.Contracts.Commands;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Contracts.Tests.Commands;

public sealed class MagicVariablesTests
{
    private static readonly CommandParameter Parameter = new() { Name = "--file", Description = "Which file?" };

    [Theory]
    [InlineData("#!x --file @input", "Which file?", false)]
    [InlineData("#!x --file @input:name", "name", false)]
    [InlineData("#!x --file @input:\"Which one, please?\"", "Which one, please?", false)]
    [InlineData("#!x --file=@input:'a b'", "a b", false)]
    [InlineData("#!x --file @input:{\"prompt\": \"Which {one}?\", \"type\": \"file\"} --more", "Which {one}?", false)]
    [InlineData("#!x --file @input:{\"type\": \"file\"}", "Which file?", false)]
    [InlineData("#!x --file @password:\"Your word\"", "Your word", true)]
    public void A_question_on_a_line_is_asked_as_it_stands_there(string line, string prompt, bool isPassword)
    {
        var host = new VariablesHost([]);
        Assert.True(MagicTokens.TrySplit(line, out IReadOnlyList<MagicToken> tokens));
        string value = tokens[1].Text.StartsWith("--file=", StringComparison.Ordinal) ? tokens[1].Text["--file=".Length..] : tokens[2].Text;
        Assert.Equal("typed", new MagicVariables(host).Resolve(Parameter, value));
        Assert.Equal((prompt, isPassword), host.Asked);
    }

    [Fact]
    public void A_variable_of_that_name_comes_first()
    {
        var host = new VariablesHost(new() { ["input"] = "own" });
        Assert.Equal("own", new MagicVariables(host).Resolve(Parameter, "@input"));
        Assert.Null(host.Asked);
    }

    [Theory]
    [InlineData("@inputs", false)]
    [InlineData("@input", true)]
    [InlineData("@password:", true)]
    [InlineData("input", false)]
    public void A_question_is_told_from_a_variable(string text, bool expected) => Assert.Equal(expected, MagicVariables.IsQuestion(text));
}
