namespace LabelNotebooks;

/// <summary>Chooses what separates the fields by the first lines of a file.</summary>
internal static class DelimiterSniffer
{
    private const string Delimiters = ",\t;|";
    private const int MostLines = 32;
    private const int FewestBelowTitle = 2;

    /// <summary>
    /// The mark that stands equally often in most lines, as often as in the first; among equals the one that stands more often. Marks inside
    /// quotes do not count. A comma where there is none of them: a file of one column.
    /// </summary>
    /// <param name="start">The first letters of the file; a last line that is cut is not counted unless it is the only one.</param>
    /// <param name="quote">What encloses texts; null for nothing.</param>
    public static char Choose(ReadOnlySpan<char> start, char? quote)
    {
        List<int[]> lines = CountByLine(start, quote);
        int best = -1;
        (int Lines, int Marks) bestScore = (0, 0);
        for (int mark = 0; mark < Delimiters.Length; mark++)
        {
            int first = lines[0][mark];
            (int, int) score = (lines.Count(line => line[mark] == first), first);
            if (first > 0 && (best < 0 || score.CompareTo(bestScore) > 0))
                (best, bestScore) = (mark, score);
        }

        return best >= 0 ? Delimiters[best] : BelowTitle(lines);
    }

    // A title without any of them: what stands equally often, twice or more, in all lines from one on.
    private static char BelowTitle(List<int[]> lines)
    {
        for (int mark = 0; mark < Delimiters.Length; mark++)
        {
            int count = lines[^1][mark];
            if (count >= FewestBelowTitle && lines.Count(line => line[mark] == count) > Math.Max(FewestBelowTitle, lines.Count / 2))
                return Delimiters[mark];
        }

        return ',';
    }

    private static List<int[]> CountByLine(ReadOnlySpan<char> start, char? quote)
    {
        var lines = new List<int[]>();
        var counts = new int[Delimiters.Length];
        bool quoted = false;
        bool any = false;
        foreach (char character in start)
        {
            if (character == quote)
            {
                quoted = !quoted;
            }
            else if (!quoted && character is '\n' or '\r')
            {
                if (any)
                    lines.Add(counts);
                if (lines.Count == MostLines)
                    return lines;
                (counts, any) = (new int[Delimiters.Length], false);
                continue;
            }
            else if (!quoted && Delimiters.IndexOf(character, StringComparison.Ordinal) is >= 0 and var at)
            {
                counts[at]++;
            }

            any = true;
        }

        if (lines.Count == 0)
            lines.Add(counts);
        return lines;
    }
}
