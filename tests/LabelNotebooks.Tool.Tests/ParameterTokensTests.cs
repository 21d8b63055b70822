namespace LabelNotebooks.Tool.Tests;

public sealed class ParameterTokensTests
{
    [Theory]
    [InlineData("run a.ipynb -p x 1", "run|a.ipynb|-p|x=1")]
    [InlineData("-p x=1 a.ipynb", "-p|x=1|a.ipynb")]
    [InlineData("-p x a=b", "-p|x=a=b")]
    [InlineData("-p x -p y=2", "-p|x=-p|y=2")]
    [InlineData("-p x -1 -p y 2", "-p|x=-1|-p|y=2")]
    [InlineData("-p", "-p")]
    [InlineData("-p x", "-p|x")]
    [InlineData("-- -p x 1", "--|-p|x|1")]
    public void Join_two_words_become_one(string line, string expected) => Assert.Equal(expected, string.Join('|', ParameterTokens.Join(line.Split(' '))));

    [Theory]
    [InlineData("a=1", "a", "1")]
    [InlineData("a=", "a", "")]
    [InlineData("a=b=c", "a", "b=c")]
    public void Split_at_the_first_sign(string text, string name, string value) => Assert.Equal(KeyValuePair.Create(name, value), ParameterTokens.Split(text));

    [Theory]
    [InlineData("a")]
    [InlineData("=a")]
    [InlineData("")]
    public void Split_without_a_name_gives_nothing(string text) => Assert.Null(ParameterTokens.Split(text));
}
