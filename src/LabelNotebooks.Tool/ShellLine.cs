using System.CommandLine;
using System.CommandLine.Parsing;
using LabelNotebooks.Shared;

namespace LabelNotebooks.Tool;

/// <summary>What was typed, to be typed again with something added.</summary>
internal static class ShellLine
{
    /// <summary>The line, without some options and their values.</summary>
    /// <param name="result">What was typed.</param>
    /// <param name="without">Names of options with a value that the next line has otherwise.</param>
    /// <param name="withoutFlags">The same of options without one.</param>
    public static string Of(ParseResult result, IReadOnlyCollection<string> without, IReadOnlyCollection<string> withoutFlags)
    {
        var words = new List<string> { "label-notebooks" };
        bool isItsValue = false;
        foreach (Token token in result.Tokens)
        {
            if (token.Type == TokenType.Option && withoutFlags.Contains(token.Value))
                continue;
            bool isLeftOut = token.Type == TokenType.Option ? without.Contains(token.Value) : isItsValue;
            isItsValue = isLeftOut && token.Type == TokenType.Option;
            if (!isLeftOut)
                words.Add(ShellWord.Of(token.Value));
        }

        return string.Join(' ', words);
    }
}
