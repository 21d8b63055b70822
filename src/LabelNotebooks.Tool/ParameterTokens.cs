namespace LabelNotebooks.Tool;

/// <summary>
/// Lets <c>-p</c> take a name and a value as two words or as one with <c>=</c>: two words become one before the command line is parsed,
/// because a parser cannot know whether a second word is a value or the notebook.
/// </summary>
internal static class ParameterTokens
{
    public const string Short = "-p";
    public const string Long = "--parameter";

    public static IReadOnlyList<string> Join(IReadOnlyList<string> arguments)
    {
        var joined = new List<string>();
        for (int i = 0; i < arguments.Count; i++)
        {
            string argument = arguments[i];
            joined.Add(argument);
            if (argument == "--")
            {
                joined.AddRange(arguments.Skip(i + 1));
                break;
            }

            if (argument is not (Short or Long) || i + 1 >= arguments.Count)
                continue;
            string name = arguments[++i];
            bool isWhole = name.Contains('=', StringComparison.Ordinal) || i + 1 >= arguments.Count;
            joined.Add(isWhole ? name : $"{name}={arguments[++i]}");
        }

        return joined;
    }

    /// <summary>Splits at the first <c>=</c>; later ones belong to the value. Null if there is none, or no name before it.</summary>
    public static KeyValuePair<string, string>? Split(string text)
    {
        int place = text.IndexOf('=', StringComparison.Ordinal);
        return place <= 0 ? null : KeyValuePair.Create(text[..place], text[(place + 1)..]);
    }
}
