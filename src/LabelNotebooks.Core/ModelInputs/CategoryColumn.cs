using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>
/// One feature of N examples that is a name and not a number: a ward, a colour, a device. Each value is a code into
/// <see cref="Values"/>; -1 where the value is missing. Immutable.
/// </summary>
public sealed class CategoryColumn
{
    /// <summary>The code of a missing value.</summary>
    public const int Missing = -1;

    private readonly int[] _codes;

    private CategoryColumn(string name, ImmutableArray<string> values, int[] codes)
    {
        Name = name;
        Values = values;
        _codes = codes;
        MissingCount = codes.Count(code => code == Missing);
    }

    /// <summary>The name of the column.</summary>
    public string Name { get; }

    /// <summary>The distinct values, sorted by their characters.</summary>
    public ImmutableArray<string> Values { get; }

    /// <summary>The code of each example's value, (N): -1 where it is missing, else 0 to the number of values - 1.</summary>
    public ReadOnlySpan<int> Codes => _codes;

    /// <summary>N, the number of examples.</summary>
    public int RowCount => _codes.Length;

    /// <summary>How many examples have no value.</summary>
    public int MissingCount { get; }

    /// <summary>Some of the examples, in the order given; <see cref="Values"/> stay. <paramref name="rows"/> holds indices, 0 to N-1.</summary>
    public CategoryColumn Take(IReadOnlyList<int> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new CategoryColumn(Name, Values, [.. rows.Select(row => _codes[row])]);
    }

    /// <summary>A column of names. O(N).</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="values">(N); null, empty or white space alone is a missing value. "a" and "A" differ, and so do "a" and "a ".</param>
    public static CategoryColumn FromNames(string name, IReadOnlyList<string?> values)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(values);
        var indexOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var indices = new int[values.Count];
        for (int row = 0; row < indices.Length; row++)
        {
            string value = values[row] ?? "";
            if (!indexOf.TryGetValue(value, out indices[row]))
                indexOf.Add(value, indices[row] = indexOf.Count);
        }

        return FromDictionary(name, [.. indexOf.Keys], indices);
    }

    /// <summary>A column of names, each kept once: as pandas' categoricals and Arrow's dictionaries hold it. O(N + K log K).</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="names">The distinct values that are met, in any order; null, empty or white space alone is a missing value.</param>
    /// <param name="indices">
    /// (N), for each example the index of its value in <paramref name="names"/>. Not copied: becomes the column's own and must be changed no more.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">An index is not one of a name.</exception>
    public static CategoryColumn FromDictionary(string name, IReadOnlyList<string?> names, int[] indices)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(indices);
        if (indices.AsSpan().ContainsAnyExceptInRange(0, names.Count - 1))
            throw new ArgumentOutOfRangeException(nameof(indices), "An index is outside 0 to the number of names - 1.");
        ImmutableArray<string> values = [.. names.OfType<string>().Where(value => !string.IsNullOrWhiteSpace(value)).Order(StringComparer.Ordinal)];
        var codeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string value in values)
            codeOf.Add(value, codeOf.Count);
        int[] codeOfName = [.. names.Select(value => value is not null && codeOf.TryGetValue(value, out int code) ? code : Missing)];
        foreach (ref int index in indices.AsSpan())
            index = codeOfName[index];
        return new CategoryColumn(name, values, indices);
    }

    /// <summary>The size, and what is missing.</summary>
    public override string ToString() =>
        $"{Name}: {Sentences.Count(Values.Length, "different value")} in {Sentences.Count(RowCount, "row")}, {Sentences.Count(MissingCount)} missing.";
}
