namespace LabelNotebooks.Pages;

/// <summary>
/// Words from data as a terminal may show them. A name may hold what breaks a line, moves the cursor, colours what follows or turns its direction: what a
/// reader sees would not be what is there.
/// </summary>
internal static class TerminalText
{
    /// <summary>One line, with a blank for each letter that is an order to the terminal.</summary>
    public static string OneLine(string text) => text.Any(IsOrder) ? new string([.. text.Select(letter => IsOrder(letter) ? ' ' : letter)]) : text;

    /// <summary>The same for lines that are ours, each by itself.</summary>
    public static string Lines(string text) => string.Join('\n', text.Split('\n').Select(OneLine));

    private static bool IsOrder(char letter) => char.IsControl(letter) || letter is
        >= '\u2028' and <= '\u202E' // Ends of a line and of a paragraph; embeddings and overrides of direction.
        or >= '\u2066' and <= '\u2069'; // Isolates.
}
