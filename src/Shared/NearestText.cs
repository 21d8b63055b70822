namespace LabelNotebooks.Shared;

/// <summary>What a person probably meant. Compiled into Core and into Contracts, which do not know each other.</summary>
internal static class NearestText
{
    /// <summary>
    /// The candidate with the fewest edits (insert, delete, replace, swap two neighbours; upper and lower case alike), the first of several; null where none
    /// is near enough to be worth a question: a third of the longer one, at least one edit.
    /// </summary>
    public static string? To(string text, IEnumerable<string> candidates)
    {
        string? best = null;
        int bestDistance = int.MaxValue;
        foreach (string candidate in candidates)
        {
            int distance = Edits(text.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < bestDistance && distance <= Math.Max(1, Math.Max(text.Length, candidate.Length) / 3))
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    // Optimal string alignment.
    private static int Edits(string a, string b)
    {
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        var beforePrevious = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) previous[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[b.Length];
    }
}
