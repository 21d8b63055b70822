using LabelNotebooks.Shared;

namespace LabelNotebooks.Identity;

/// <summary>
/// What new rows call their labels. Which spellings mean one class stands in the first entry of a trail and is never added to: another spelling of a class
/// would stand for a class of its own from then on.
/// </summary>
internal static class NewSpellings
{
    /// <summary>The classes that are new with the rows from a number on.</summary>
    /// <exception cref="AuditInputException">They spell a class that is known in a new way: all of them at once.</exception>
    public static IReadOnlyList<string> ClassesOf(TrailData data, GenesisEntry genesis, IReadOnlyList<string> known, int firstNew)
    {
        HashSet<string> met = [.. known, ""];
        var meant = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in known)
            meant[Plain(name)] = name;
        for (int at = 0; !genesis.Merged.IsDefault && at + 1 < genesis.Merged.Length; at += 2)
        {
            met.Add(genesis.Merged[at]);
            meant.TryAdd(Plain(genesis.Merged[at]), genesis.Merged[at + 1]);
        }

        string[] spellings = [.. data.Labels.Skip(firstNew).Distinct(StringComparer.Ordinal).Where(label => !met.Contains(label))];
        InputProblem[] problems =
        [
            .. spellings.Where(label => meant.ContainsKey(Plain(label))).Select(label => Problem(data, label, meant[Plain(label)])),
            .. spellings.Where(label => !meant.ContainsKey(Plain(label)) && data.Meanings.ClassOf(label).Length == 0).Select(label => Problem(data, label, "")),
        ];
        return problems.Length > 0
            ? throw new AuditInputException(problems)
            : [.. spellings.Select(data.Meanings.ClassOf).Where(name => !met.Contains(name)).Distinct(StringComparer.Ordinal)];
    }

    private static InputProblem Problem(TrailData data, string label, string name) => new(
        data.Source,
        $"new rows have the label \"{label}\", which the trail does not know and which seems to mean {(name.Length == 0 ? "no label" : $"\"{name}\"")}: which "
            + "spellings mean one class stands in its first entry for good.",
        name.Length == 0 ? "Leave the cells of the new rows empty that have no label." : $"Write \"{name}\" in the new rows.");

    // Capitals, spaces, hyphens between letters and how letters are composed make no other class; a sign does: -1 is not 1, A- is not A+.
    private static string Plain(string label)
    {
        string text = UnicodeForms.Composed(label).ToLowerInvariant();
        string plain = string.Concat(text.Where((letter, at) => !char.IsWhiteSpace(letter) && letter != '_' && !(letter == '-' && IsBetweenLetters(text, at))));
        return plain.Length == 0 ? label : plain;
    }

    private static bool IsBetweenLetters(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);
}
