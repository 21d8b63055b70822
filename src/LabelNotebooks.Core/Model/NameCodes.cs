using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Names as whole numbers, and the list that leads back.</summary>
internal static class NameCodes
{
    /// <summary>In the order in which names are first met.</summary>
    public static (ImmutableArray<string> Names, int[] Codes) InOrder(IReadOnlyList<string> names)
    {
        var codeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var codes = new int[names.Count];
        for (int row = 0; row < codes.Length; row++)
        {
            if (!codeOf.TryGetValue(names[row], out codes[row]))
                codeOf.Add(names[row], codes[row] = codeOf.Count);
        }

        return ([.. codeOf.Keys], codes);
    }

    /// <summary>Sorted as classes are.</summary>
    public static (ImmutableArray<string> Names, int[] Codes) Sorted(IReadOnlyList<string> names)
    {
        ClassLabels sorted = ClassLabels.FromNames(names);
        return (sorted.Classes, sorted.Codes.ToArray());
    }

    /// <summary>Codes as they are, without those that no row has.</summary>
    /// <exception cref="AuditInputException">A code is outside its range.</exception>
    public static (ImmutableArray<string> Names, int[] Codes) Used(ReadOnlySpan<int> codes, IReadOnlyList<string> names, string place, string what)
    {
        var codeOf = new int[names.Count];
        for (int row = 0; row < codes.Length; row++)
        {
            if ((uint)codes[row] >= (uint)names.Count)
                throw new AuditInputException(
                    $"{place}, row {Sentences.Count(row)} (from 0)",
                    $"the {what} is number {codes[row]}, but there are {Sentences.Count(names.Count)}: numbers go from 0 to {names.Count - 1}.",
                    "Correct the numbers, or give all names.");
            codeOf[codes[row]]++;
        }

        var used = ImmutableArray.CreateBuilder<string>();
        for (int code = 0; code < codeOf.Length; code++)
        {
            if (codeOf[code] == 0)
                continue;
            codeOf[code] = used.Count;
            used.Add(names[code]);
        }

        var kept = new int[codes.Length];
        for (int row = 0; row < kept.Length; row++)
            kept[row] = codeOf[codes[row]];
        return (used.ToImmutable(), kept);
    }
}
