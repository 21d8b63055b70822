using System.Globalization;

namespace LabelNotebooks;

/// <summary>Which of the labels of a column mean the same: decided when all are there, by one rule for every reader, and said.</summary>
internal static class LabelMeaning
{
    private const int MostShown = 5;

    /// <param name="names">The different labels as they were read.</param>
    /// <param name="counts">How often each occurs.</param>
    /// <param name="options">Whether spellings are merged, whether all is left as written.</param>
    /// <param name="isName">True for a label that is written so where its class is named: it keeps its zero decimals.</param>
    /// <param name="notes">Takes what was changed, and what is to be asked.</param>
    /// <returns>What each label means, at its place.</returns>
    public static IReadOnlyList<string> Of(
        IReadOnlyList<string> names,
        IReadOnlyList<long> counts,
        TableReadOptions options,
        Func<string, bool> isName,
        List<Note> notes)
    {
        if (options.AsWritten)
            return names;
        IReadOnlyList<string> meant = names;
        if (WholeNumberLabels.Of(names, isName) is { } whole)
        {
            int[] changed = [.. Enumerable.Range(0, names.Count).Where(at => whole[at] != names[at])];
            string example = names[changed[0]];
            long count = changed.Sum(at => counts[at]);
            notes.Add(new Note(
                NoteKind.Converted,
                count,
                $"{Sentences.Count(count, "label")} such as \"{example}\" {(count == 1 ? "is" : "are")} read as the whole number \"{whole[changed[0]]}\""));
            meant = whole;
        }

        return options.Classes is null ? Spelled(meant, counts, options, notes) : meant;
    }

    private static IReadOnlyList<string> Spelled(IReadOnlyList<string> names, IReadOnlyList<long> counts, TableReadOptions options, List<Note> notes)
    {
        var countOf = new SortedDictionary<string, long>(StringComparer.Ordinal);
        for (int at = 0; at < names.Count; at++)
            countOf[names[at]] = countOf.GetValueOrDefault(names[at]) + counts[at];
        string[] distinct = [.. countOf.Keys];
        IReadOnlyList<int[]> groups = LabelSpellings.GroupsOf(distinct);
        if (groups.Count == 0)
            return names;
        string spellings = string.Join("; ", groups.Take(MostShown).Select(group =>
            string.Join(" and ", group.Select(at => $"\"{distinct[at]}\" ({Sentences.Count(countOf[distinct[at]])})"))))
            + (groups.Count > MostShown ? string.Create(CultureInfo.InvariantCulture, $"; and {groups.Count - MostShown} more such groups") : "");
        if (!options.MergeSpellings)
        {
            notes.Add(new Note(
                NoteKind.Asked,
                groups.Sum(group => group.Sum(at => countOf[distinct[at]])),
                $"{spellings} are different classes here; if they are one, take them as one with "
                + $"{Sentences.Setting(nameof(TableReadOptions.MergeSpellings), "MergeSpellings = true")}, or spell them alike"));
            return names;
        }

        string[] merged = LabelSpellings.Merged(distinct, [.. countOf.Values]);
        Dictionary<string, string> meaning = distinct.Zip(merged).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        notes.Add(new Note(
            NoteKind.Converted,
            distinct.Where(name => meaning[name] != name).Sum(name => countOf[name]),
            $"{spellings} are taken as one class each, in the commonest spelling"));
        return [.. names.Select(name => meaning[name])];
    }
}
