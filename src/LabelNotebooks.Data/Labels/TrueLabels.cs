using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>The true labels that a column of the data holds, as far as it holds any.</summary>
public sealed record TrueLabels
{
    /// <summary>(N), over the classes of the given labels; any of them where the true one is not known.</summary>
    public required ClassLabels Labels { get; init; }

    /// <summary>(N), false where the column is empty or holds a word for a gap.</summary>
    public required ImmutableArray<bool> AreKnown { get; init; }

    /// <summary>Reads a column. O(N).</summary>
    /// <param name="data">The examples.</param>
    /// <param name="column">The column; its values are the classes of the given labels, or gaps.</param>
    /// <exception cref="AuditInputException">There is no such column, a value is neither a class nor a gap, or each is a gap.</exception>
    public static TrueLabels Of(LabeledData data, string column)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentException.ThrowIfNullOrEmpty(column);
        IReadOnlyList<string> classes = data.Labels.Classes;
        string[] values = [.. data.ColumnAsClasses(column)];
        HashSet<string> known = [.. classes];
        IReadOnlyList<string> gaps = data.ReadOptions?.MissingLabels ?? TableReadOptions.UsualMissingLabels;
        bool[] areKnown = [.. values.Select(value =>
            known.Contains(value) || !(string.IsNullOrWhiteSpace(value) || GapTexts.IsNoValue(value) || gaps.Contains(value)))];
        string place = $"{data.Source}, column {column}";
        if (!areKnown.Contains(true))
            throw new AuditInputException(place, "each value is empty or a word for a gap.", "Name a column that holds the true label of some examples.");
        for (int row = 0; row < values.Length; row++)
            values[row] = areKnown[row] ? values[row] : classes[0];
        return new TrueLabels { Labels = ClassLabels.FromNames(values, classes, place), AreKnown = [.. areKnown] };
    }

    /// <summary>How many are known.</summary>
    public override string ToString() => $"{Sentences.Count(AreKnown.Count(one => one))} of {Sentences.Count(AreKnown.Length, "true label")} known.";
}
