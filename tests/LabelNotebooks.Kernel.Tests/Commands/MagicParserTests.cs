using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Kernel.Commands;

namespace LabelNotebooks.Kernel.Tests.Commands;

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
    [InlineData("#!sample-show   x\t--share   0.25", "--data=x --share=0.25")]
    [InlineData("#!sample-show @csharp:labels", "--data=@csharp:labels")]
    [InlineData("#!sample-show \"\"", "--data=")]
    [InlineData("#!sample-show a=b", "--data=a=b")]
    public void Parse_valid_line_gives_typed_values(string line, string expected)
    {
        (Dictionary<string, object?> values, IReadOnlyList<string> problems) = Parse(line);
        Assert.Empty(problems);
        Assert.Equal(expected, string.Join(' ', values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => FormattableString.Invariant($"{pair.Key}={pair.Value}"))));
    }

    [Theory]
    [InlineData("#!sample-show", "--data is missing: The name of a variable.")]
    [InlineData("#!sample-show x --max-points", "--max-points needs a value: --max-points NUMBER.")]
    [InlineData("#!sample-show x --max-points abc", "--max-points: \"abc\" is not a whole number.")]
    [InlineData("#!sample-show x --max-points 1.5", "--max-points: \"1.5\" is not a whole number.")]
    [InlineData("#!sample-show x --share 0,5", "--share: \"0,5\" is not a number (with a point, as in 0.5).")]
    [InlineData("#!sample-show x --all=maybe", "--all: \"maybe\" is not true or false.")]
    [InlineData("#!sample-show x y", "\"y\" is one value too many for --data; put quotes around a text with spaces.")]
    [InlineData("#!sample-show x --data y", "--data stands twice.")]
    [InlineData("#!sample-show x --max-point 5", "--max-point is not known; did you mean --max-points? #!sample-show takes --data, --max-points, --share, --all.|\"5\" is one value too many for --data; put quotes around a text with spaces.")]
    [InlineData("#!sample-show --share x --wrong", "--share: \"x\" is not a number (with a point, as in 0.5).|--wrong is not known. #!sample-show takes --data, --max-points, --share, --all.|--data is missing: The name of a variable.")]
    public void Parse_faulty_line_lists_all_problems(string line, string expected) => Assert.Equal(expected, string.Join('|', Parse(line).Problems));

    private static (Dictionary<string, object?> Values, IReadOnlyList<string> Problems) Parse(string line)
    {
        Assert.True(MagicTokens.TrySplit(line, out IReadOnlyList<MagicToken> tokens));
        NotebookCommand command = SampleExtension.Create().Commands[0];
        return MagicParser.Parse(command, [.. tokens.Skip(1)]);
    }
}
