namespace LabelNotebooks;

/// <summary>Labels that are one but for capitals, spaces, hyphens and leading zeros: to a program two classes, each half an error of the other.</summary>
internal static class LabelSpellings
{
    /// <summary>The different labels that read alike, by their places in <paramref name="names"/>; two or more in each.</summary>
    public static IReadOnlyList<int[]> GroupsOf(IReadOnlyList<string> names) =>
    [
        .. Enumerable.Range(0, names.Count)
            .GroupBy(at => Spelling(names[at]), StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.ToArray()),
    ];

    /// <summary>Each name by the spelling that is commonest among those that read alike; among equals the first by its characters.</summary>
    public static string[] Merged(IReadOnlyList<string> names, IReadOnlyList<long> counts)
    {
        string[] merged = [.. names];
        foreach (int[] group in GroupsOf(names))
        {
            string kept = names[group.OrderByDescending(at => counts[at]).ThenBy(at => names[at], StringComparer.Ordinal).First()];
            foreach (int at in group)
                merged[at] = kept;
        }

        return merged;
    }

    private static string Spelling(string name)
    {
        string bare = string
            .Concat(name.Where((letter, at) => !char.IsWhiteSpace(letter) && letter != '_' && (letter != '-' || IsSign(name, at))))
            .ToUpperInvariant();
        string number = bare.TrimStart('0');
        return number.Length > 0 && number.All(char.IsAsciiDigit) ? number : bare.Length > 0 ? bare : name;
    }

    private static bool IsSign(string name, int at) =>
        at + 1 < name.Length && char.IsAsciiDigit(name[at + 1]) && (at == 0 || !char.IsLetterOrDigit(name[at - 1]));
}
