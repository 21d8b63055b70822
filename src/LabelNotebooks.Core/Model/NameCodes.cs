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

    /// <summary>Codes closed up: those that no row has are left out.</summary>
    /// <returns>Which codes are used, and each row's place among them.</returns>
    /// <exception cref="AuditInputException">A code is outside its range.</exception>
    public static (int[] Used, int[] Codes) Used(ReadOnlySpan<int> codes, int count, string place, string what)
    {
        var codeOf = new int[count];
        for (int row = 0; row < codes.Length; row++)
        {
            if ((uint)codes[row] >= (uint)count)
                throw new AuditInputException(
                    $"{place}, row {Sentences.Count(row)} (from 0)",
                    $"the {what} is number {codes[row]}, but there are {Sentences.Count(count)}: numbers go from 0 to {count - 1}.",
                    "Correct the numbers, or give all names.");
            codeOf[codes[row]]++;
        }

        var used = new List<int>();
        for (int code = 0; code < codeOf.Length; code++)
        {
            if (codeOf[code] == 0)
                continue;
            codeOf[code] = used.Count;
            used.Add(code);
        }

        var kept = new int[codes.Length];
        for (int row = 0; row < kept.Length; row++)
            kept[row] = codeOf[codes[row]];
        return ([.. used], kept);
    }
}
