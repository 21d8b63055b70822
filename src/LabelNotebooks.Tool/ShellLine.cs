using System.CommandLine;
using System.CommandLine.Parsing;

namespace LabelNotebooks.Tool;

/// <summary>What was typed, to be typed again with something added.</summary>
internal static class ShellLine
{
    /// <summary>The line, without some options and their values.</summary>
    /// <param name="result">What was typed.</param>
    /// <param name="without">Names of options with a value that the next line has otherwise.</param>
    public static string Of(ParseResult result, IReadOnlyCollection<string> without)
    {
        var words = new List<string> { "label-notebooks" };
        bool isItsValue = false;
        foreach (Token token in result.Tokens)
        {
            bool isLeftOut = token.Type == TokenType.Option ? without.Contains(token.Value) : isItsValue;
            isItsValue = isLeftOut && token.Type == TokenType.Option;
            if (!isLeftOut)
                words.Add(Word(token.Value));
        }

        return string.Join(' ', words);
    }

    /// <summary>One word of a line, as a shell takes it for what it is.</summary>
    public static string Word(string text)
    {
        if (text.Length > 0 && text.All(letter => char.IsLetterOrDigit(letter) || "_-./\\:,@%+=".Contains(letter, StringComparison.Ordinal)))
            return text;
        return OperatingSystem.IsWindows()
            ? $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }
}
