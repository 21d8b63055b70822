using System.Text.Json.Nodes;
using LabelNotebooks.Kernel.Jupyter;

namespace LabelNotebooks.Kernel.Tests.Jupyter;

public sealed class InputHistoryTests
{
    private readonly InputHistory _history = new();

    public InputHistoryTests()
    {
        _history.Add(1, "var a = 1;", null);
        _history.Add(2, "a + 1", "2");
        _history.Add(3, "a + 1", "2");
        _history.Add(4, "(a) [*]", null);
    }

    [Theory]
    [InlineData("""{"hist_access_type":"tail","n":2}""", "[[1,3,\"a \\u002B 1\"],[1,4,\"(a) [*]\"]]")]
    [InlineData("""{"hist_access_type":"tail","n":2,"output":true}""", "[[1,3,[\"a \\u002B 1\",\"2\"]],[1,4,[\"(a) [*]\",null]]]")]
    [InlineData("""{"hist_access_type":"range","session":0,"start":1,"stop":2}""", "[[1,1,\"var a = 1;\"]]")]
    [InlineData("""{"hist_access_type":"range","session":-1,"start":1,"stop":2}""", "[]")]
    [InlineData("""{"hist_access_type":"search","pattern":"a*"}""", "[[1,2,\"a \\u002B 1\"],[1,3,\"a \\u002B 1\"]]")]
    [InlineData("""{"hist_access_type":"search","pattern":"a*","unique":true}""", "[[1,3,\"a \\u002B 1\"]]")]
    [InlineData("""{"hist_access_type":"search","pattern":"(?) [[]*","n":1}""", "[]")]
    [InlineData("""{"hist_access_type":"search","pattern":"(?) [*]"}""", "[[1,4,\"(a) [*]\"]]")]
    [InlineData("""{}""", "[[1,1,\"var a = 1;\"],[1,2,\"a \\u002B 1\"],[1,3,\"a \\u002B 1\"],[1,4,\"(a) [*]\"]]")]
    public void Answer_gives_what_was_asked_for(string request, string expected) =>
        Assert.Equal(expected, _history.Answer((JsonObject)JsonNode.Parse(request)!)["history"]!.ToJsonString());
}
