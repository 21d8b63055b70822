using System.Text.RegularExpressions;

namespace LabelNotebooks.Contracts.Tests.House;

/// <summary>
/// A switch over an enum names every value that it means. What is left over throws, so that a value which is added later is never
/// taken for another one in silence.
/// </summary>
public sealed partial class EnumSwitchTests
{
    private static readonly string[] Projects =
        ["src/LabelNotebooks.Core", "src/LabelNotebooks.Data", "src/LabelNotebooks.Modeling", "src/LabelNotebooks.Review", "src/LabelNotebooks"];

    [Fact]
    public void What_is_left_over_in_a_switch_over_an_enum_throws()
    {
        (string Path, string Text)[] files =
        [
            .. RepositoryFile.Text(Projects)
                .Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
                .Select(path => (path, File.ReadAllText(RepositoryRoot.Combine(path)))),
        ];
        string[] enums = [.. files.SelectMany(file => Enum().Matches(file.Text)).Select(match => match.Groups["name"].Value).Distinct()];
        Assert.True(enums.Length >= 20, $"only {enums.Length} enums were found");
        Assert.True(files.Sum(file => OverEnums(file.Text, enums).Count()) >= 20, "hardly a switch was found");
        Assert.Empty(files.SelectMany(file => Silent(file.Text, enums).Select(arm => $"{file.Path}: {arm}")));
    }

    [Theory]
    [InlineData("kind switch { Kind.A => \"a\", _ => \"b\" }", 1)]
    [InlineData("kind switch { Kind.A => \"a, {x}\", Kind.B or Kind.C => F(1, 2), _ => throw new E(\"b\") }", 0)]
    [InlineData("kind switch { Kind.A => 1, var other => throw new E(other) }", 0)]
    [InlineData("kind switch { Kind.A => 1, var other => 2 }", 1)]
    [InlineData("kind switch { Kind.A => 1, { } other => 2, null => 3 }", 1)]
    [InlineData("(kind, noun) switch { (Kind.A, \"id\") => 1, (Kind.A, _) => 2, _ => 3 }", 1)]
    [InlineData("outer switch { Kind.A => inner switch { Kind.B => 1, _ => 2 }, _ => throw new E() }", 1)]
    [InlineData("switch (kind) { case Kind.A: F(); break; default: G(); break; }", 1)]
    [InlineData("switch (kind) { case Kind.A: F(); break; default: throw new E(); }", 0)]
    [InlineData("count switch { 1 => Kind.A, _ => Kind.B }", 0)]
    [InlineData("text switch { \"a\" => Kind.A, _ => Kind.B }", 0)]
    [InlineData("switch (letter) { case '{': F(Kind.A); break; default: G(); break; }", 0)]
    public void A_silent_rest_is_told_from_one_that_throws(string text, int expected) => Assert.Equal(expected, Silent(text, ["Kind"]).Count());

    private static IEnumerable<string> Silent(string text, string[] enums) => OverEnums(text, enums)
        .SelectMany(arms => arms)
        .Where(arm => Rest().IsMatch(arm) && !arm.Contains("throw", StringComparison.Ordinal))
        .Select(arm => arm.Trim());

    // The arms of each switch of which a pattern names a value of an enum; in a property pattern it is a condition, and no case.
    private static IEnumerable<string[]> OverEnums(string text, string[] enums)
    {
        var value = new Regex($@"(?<![\w.])({string.Join('|', enums)})\.\w", RegexOptions.ExplicitCapture, TimeSpan.FromMilliseconds(Patience.Milliseconds));
        string plain = Letter().Replace(text, "' '");
        return Switch().Matches(plain)
            .Select(match => Arms(plain, match.Index + match.Length, match.Groups["statement"].Success))
            .Where(arms => arms.Any(arm => value.IsMatch(Properties().Replace(Pattern(arm), ""))));
    }

    private static string Pattern(string arm) => arm.Contains("=>", StringComparison.Ordinal) ? arm[..arm.IndexOf("=>", StringComparison.Ordinal)]
        : CaseLabel().Match(arm).Value;

    private static string[] Arms(string text, int from, bool isStatement)
    {
        var arms = new List<string>();
        int depth = 0, begin = from;
        for (int at = from; at < text.Length && depth >= 0; at++)
        {
            depth += text[at] is '{' or '(' or '[' ? 1 : text[at] is '}' or ')' or ']' ? -1 : 0;
            bool isNext = isStatement ? depth == 0 && CaseLabel().IsMatch(text, at) && at > begin : depth == 0 && text[at] == ',';
            if (!isNext && depth >= 0)
                continue;
            arms.Add(text[begin..at]);
            begin = isStatement ? at : at + 1;
        }

        return [.. arms];
    }

    [GeneratedRegex(@"\benum (?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patience.Milliseconds)]
    private static partial Regex Enum();

    [GeneratedRegex(@"\bswitch\s*(?<statement>\([^{};]*\)\s*)?\{", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patience.Milliseconds)]
    private static partial Regex Switch();

    [GeneratedRegex(@"\G\s*(case\b[^:]*|default\s*):", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patience.Milliseconds)]
    private static partial Regex CaseLabel();

    [GeneratedRegex(@"^\s*((_|var \w+|\{ \} \w+)\s*=>|default\s*:)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patience.Milliseconds)]
    private static partial Regex Rest();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patience.Milliseconds)]
    private static partial Regex Properties();

    [GeneratedRegex(@"'(\\.|[^'\\])'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patience.Milliseconds)]
    private static partial Regex Letter();
}
