namespace LabelNotebooks.Shared;

/// <summary>Words of a line for a shell. Compiled into the tool and into what it carries, so that both quote alike.</summary>
internal static class ShellWord
{
    /// <summary>One word of a line, as a shell takes it for what it is.</summary>
    public static string Of(string text)
    {
        if (text.Length > 0 && text[0] != '@' && text.All(letter => char.IsLetterOrDigit(letter) || "_-./\\:,@%+=".Contains(letter, StringComparison.Ordinal)))
            return text;
        return OperatingSystem.IsWindows()
            ? $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }
}
