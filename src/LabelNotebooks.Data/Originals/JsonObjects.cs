namespace LabelNotebooks;

/// <summary>Finds the records of JSON Lines, or of a JSON array, by their outer braces. The JSON was read before: it is whole.</summary>
internal static class JsonObjects
{
    /// <summary>The first byte of each record, and how many it has.</summary>
    public static IEnumerable<(long Start, int Length)> In(FileStream stream)
    {
        var block = new byte[1 << 16];
        long before = 0;
        long start = 0;
        int depth = 0;
        bool isText = false;
        bool isEscaped = false;
        for (int count = stream.Read(block); count > 0; before += count, count = stream.Read(block))
        {
            for (int at = 0; at < count; at++)
            {
                byte letter = block[at];
                // What follows a backslash ends no text.
                if (isText && (isEscaped || letter == '\\'))
                    isEscaped = !isEscaped;
                else if (letter == '"')
                    isText = !isText;
                else if (!isText && letter == '{' && depth++ == 0)
                    start = before + at;
                else if (!isText && letter == '}' && --depth == 0)
                    yield return (start, checked((int)(before + at + 1 - start)));
            }
        }
    }
}
