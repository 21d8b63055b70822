namespace LabelNotebooks;

/// <summary>
/// Labels that are one but for capitals, spaces, hyphens, leading zeros and a word beside a number: to a program two classes, each half an error of the other.
/// </summary>
internal static class LabelSpellings
{
    /// <summary>The different labels that read alike, by their places in <paramref name="names"/>; two or more in each.</summary>
    public static IReadOnlyList<int[]> GroupsOf(IReadOnlyList<string> names)
    {
        string[] keys = KeysOf(names, Spelling);
        return
        [
            .. Enumerable.Range(0, names.Count)
                .GroupBy(at => keys[at], StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .Select(group => group.ToArray()),
        ];
    }

    /// <summary>What is the same for names that mean the same, at the place of each: see <see cref="Folded"/>; grades are their numbers.</summary>
    public static string[] FoldedAll(IReadOnlyList<string> names) => KeysOf(names, Folded);

    /// <summary>True for two spellings of one label.</summary>
    public static bool AreOne(string one, string other) => Spelling(one) == Spelling(other);

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

    /// <summary>The name as two people write it who mean the same: without capitals, accents, spaces, hyphens and leading zeros; "WEISS" for "weiß".</summary>
    public static string Folded(string name) => Spelling(PlainName.WithoutAccents(name).Replace("ß", "ss", StringComparison.Ordinal));

    /// <summary>
    /// The values with those written as the class that differ from one class alone by their spelling, or by a word beside a number: "Grad 2" is 2.
    /// </summary>
    public static IReadOnlyList<string> AsClasses(IReadOnlyList<string> values, IReadOnlyList<string> classes) => AsClasses(values, classes, FoldedAll);

    /// <summary>The same where a word beside a number alone is taken for none: other spellings stay as they are.</summary>
    public static IReadOnlyList<string> AsGrades(IReadOnlyList<string> values, IReadOnlyList<string> classes) => AsClasses(
        values,
        classes,
        names => [.. GradedLabels.NumbersOf(names).Zip(names).Select(one => one.First ?? one.Second)]);

    private static IReadOnlyList<string> AsClasses(
        IReadOnlyList<string> values,
        IReadOnlyList<string> classes,
        Func<IReadOnlyList<string>, string[]> keysOf)
    {
        string[] bare = [.. values.Select(value => value.Trim())];
        string[] others = [.. bare.Distinct(StringComparer.Ordinal).Except(classes, StringComparer.Ordinal)];
        string[] keys = keysOf([.. classes, .. others]);
        Dictionary<string, string> spelt = classes.Zip(keys)
            .GroupBy(one => one.Second, one => one.First, StringComparer.Ordinal)
            .Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.Single(), StringComparer.Ordinal);
        Dictionary<string, string> meant = others.Zip(keys.Skip(classes.Count))
            .ToDictionary(one => one.First, one => spelt.GetValueOrDefault(one.Second, one.First), StringComparer.Ordinal);
        return [.. bare.Select(value => meant.GetValueOrDefault(value, value))];
    }

    private static string[] KeysOf(IReadOnlyList<string> names, Func<string, string> spelling)
    {
        string?[] numbers = GradedLabels.NumbersOf(names);
        return [.. names.Select((name, at) => numbers[at] ?? spelling(name))];
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
