using LabelNotebooks.Contracts.Commands;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Contracts.Tests.Commands;

public sealed class MagicParserTests
{
    [Theory]
    [InlineData("#!sample-show labels", "--data=labels")]
    [InlineData("#!sample-show --data labels", "--data=labels")]
    [InlineData("#!sample-show --data=labels", "--data=labels")]
    [InlineData("#!sample-show \"two words\"", "--data=two words")]
    [InlineData("#!sample-show 'two words'", "--data=two words")]
    [InlineData("#!sample-show --data=\"two words\" --all", "--all=True --data=two words")]
    [InlineData("#!sample-show \"say \\\"yes\\\"\"", "--data=say \"yes\"")]
    [InlineData("#!sample-show don't", "--data=don't")]
    [InlineData("#!sample-show \"--data\"", "--data=--data")]
    [InlineData("#!sample-show x --max-points 5", "--data=x --max-points=5")]
    [InlineData("#!sample-show x --max-points -5", "--data=x --max-points=-5")]
    [InlineData("#!sample-show --all x", "--all=True --data=x")]
    [InlineData("#!sample-show x --all=false", "--all=False --data=x")]
    [InlineData("#!sample-show --all False x", "--all=False --data=x")]
    [InlineData("#!sample-show   x\t--share   0.25", "--data=x --share=0.25")]
    [InlineData("#!sample-show @csharp:labels", "--data=@csharp:labels")]
    [InlineData("#!sample-show a=b", "--data=a=b")]
    public void Parse_valid_line_gives_typed_values(string line, string expected)
    {
        (Dictionary<string, object?> values, IReadOnlyList<string> problems) = Parse(line);
        Assert.Empty(problems);
        Assert.Equal(
            expected,
            string.Join(' ', values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => FormattableString.Invariant($"{pair.Key}={pair.Value}"))));
    }

    [Theory]
    [InlineData("#!sample-show", "--data is missing: The name of a variable.")]
    [InlineData("#!sample-show \"\"", "--data: \"\" is empty.")]
    [InlineData("#!sample-show x --max-points", "--max-points needs a value: --max-points NUMBER.")]
    [InlineData("#!sample-show x --max-points abc", "--max-points: \"abc\" is not a whole number.")]
    [InlineData("#!sample-show x --max-points 1.5", "--max-points: \"1.5\" is not a whole number.")]
    [InlineData("#!sample-show x --share 0,5", "--share: \"0,5\" is not a number (with a point, as in 0.5).")]
    [InlineData("#!sample-show x --all=maybe", "--all: \"maybe\" is not true or false.")]
    [InlineData("#!sample-show x y", "\"y\" is one value too many for --data; put commas between several columns, and quotes around a text with spaces.")]
    [InlineData("#!sample-show x \u2014all", "\"\u2014all\" begins with a long dash; type two hyphens: --all.")]
    [InlineData("#!sample-show x --data y", "--data stands twice.")]
    [InlineData(
        "#!sample-show x --max-point 5",
        "--max-point is not known; did you mean --max-points? #!sample-show takes --data, --max-points, --share, --all.")]
    [InlineData(
        "#!sample-show --max-point 5",
        "--max-point is not known; did you mean --max-points? #!sample-show takes --data, --max-points, --share, "
        + "--all.|--data is missing: The name of a variable.")]
    [InlineData(
        "#!sample-show --share x --wrong",
        "--share: \"x\" is not a number (with a point, as in 0.5).|--wrong is not known. #!sample-show takes --data, --max-points, --share, "
        + "--all.|--data is missing: The name of a variable.")]
    public void Parse_faulty_line_lists_all_problems(string line, string expected) => Assert.Equal(expected, string.Join('|', Parse(line).Problems));

    [Theory]
    [InlineData("#!sample-show @path --max-points @points --share @csharp:share --all=@truth", "--all=True --data=a file.csv --max-points=7 --share=0.5")]
    [InlineData("#!sample-show @table", "--data=@table")]
    [InlineData("#!sample-show @missing", "--data=@missing")]
    [InlineData("#!sample-show '@points'", "--data=@points")]
    public void A_number_a_truth_or_a_text_may_be_a_variable_and_more_is_left_to_the_command(string line, string expected)
    {
        var host = new VariablesHost(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["path"] = "a file.csv",
            ["points"] = 7L,
            ["share"] = 0.5,
            ["truth"] = true,
            ["table"] = new[] { 1 },
        });
        (Dictionary<string, object?> values, IReadOnlyList<string> problems) = Parse(line, host);
        Assert.Empty(problems);
        Assert.Equal(
            expected,
            string.Join(' ', values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => FormattableString.Invariant($"{pair.Key}={pair.Value}"))));
    }

    [Theory]
    [InlineData("#!sample-show x --max-points @nothing", "--data=x")]
    [InlineData("#!sample-show x --max-points=@none --share @csharp:nothing --all", "--all=True --data=x")]
    [InlineData("#!sample-show x --all=@nothing --share 0.5", "--data=x --share=0.5")]
    [InlineData("#!sample-show x --max-points @nothing --max-points 5", "--data=x --max-points=5")]
    public void An_option_whose_variable_is_empty_counts_as_left_out(string line, string expected)
    {
        (Dictionary<string, object?> values, IReadOnlyList<string> problems) = Parse(line, Empty);
        Assert.Empty(problems);
        Assert.Equal(
            expected,
            string.Join(' ', values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => FormattableString.Invariant($"{pair.Key}={pair.Value}"))));
    }

    [Theory]
    [InlineData("#!sample-show @nothing", "--data: the variable nothing is empty. Give it a value.")]
    [InlineData("#!sample-show --data @none", "--data: the variable none is empty. Give it a value.")]
    [InlineData("#!sample-show x --max-points \"\"", "--max-points: \"\" is empty.")]
    [InlineData("#!sample-show x --share=", "--share: \"\" is empty.")]
    [InlineData("#!sample-show x --share @blank", "--share: \" \" is not a number (with a point, as in 0.5).")]
    public void What_a_command_is_about_and_an_empty_text_that_was_typed_are_never_left_out_in_silence(string line, string expected) =>
        Assert.Equal(expected, string.Join('|', Parse(line, Empty).Problems));

    private static VariablesHost Empty => new(new Dictionary<string, object?>(StringComparer.Ordinal) { ["nothing"] = "", ["none"] = null, ["blank"] = " " });

    [Theory]
    [InlineData("PruneByClass")]
    [InlineData("prune_by_class")]
    [InlineData("PRUNE-BY-CLASS")]
    public void A_choice_is_typed_in_any_case_style_and_an_alias_is_the_parameter(string typed)
    {
        (Dictionary<string, object?> values, IReadOnlyList<string> problems) = MagicParser.Parse(
            Choosing,
            [new MagicToken("--filter", false), new MagicToken(typed, false)]);
        Assert.Empty(problems);
        Assert.Equal("prune-by-class", values["--filter-by"]);
    }

    [Fact]
    public void A_choice_that_is_none_names_the_nearest_and_all()
    {
        (_, IReadOnlyList<string> problems) = MagicParser.Parse(Choosing, [new MagicToken("--filter-by", false), new MagicToken("prune-by-clas", false)]);
        Assert.Equal(["--filter-by: \"prune-by-clas\" is not one of prune-by-class, both; did you mean prune-by-class?"], problems);
    }

    [Fact]
    public void Complete_after_a_blank_that_was_pasted_offers_nothing_and_does_not_fail()
    {
        const string Pasted = "\u00a0#!sample-show";
        Assert.NotNull(MagicCompleter.Complete(Pasted, Pasted.Length, [Show], [], Empty));
    }

    private static NotebookCommand Choosing { get; } = new()
    {
        Name = "#!choose",
        Description = "Chooses.",
        Example = "#!choose",
        Parameters = [new CommandParameter { Name = "--filter-by", Aliases = ["--filter"], Description = "The rule.", Choices = ["prune-by-class", "both"] }],
        Run = _ => Task.CompletedTask,
    };

    private static NotebookCommand Show { get; } = new()
    {
        Name = "#!sample-show",
        Description = "Shows what it was given.",
        Example = "#!sample-show labels --max-points 5",
        Parameters =
        [
            new CommandParameter { Name = "--data", Description = "The name of a variable.", IsRequired = true, AllowsImplicitName = true },
            new CommandParameter { Name = "--max-points", Description = "How many points to draw.", ValueType = typeof(int), Default = 100 },
            new CommandParameter { Name = "--share", Description = "The share to keep.", ValueType = typeof(double) },
            new CommandParameter { Name = "--all", Description = "Shows all of them.", ValueType = typeof(bool) },
        ],
        Run = _ => Task.CompletedTask,
    };

    private static (Dictionary<string, object?> Values, IReadOnlyList<string> Problems) Parse(string line, VariablesHost? host = null)
    {
        Assert.True(MagicTokens.TrySplit(line, out IReadOnlyList<MagicToken> tokens));
        return MagicParser.Parse(Show, [.. tokens.Skip(1)], host is null ? null : new MagicVariables(host));
    }
}
