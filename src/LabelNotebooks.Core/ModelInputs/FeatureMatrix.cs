using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Numeric features of N examples in D named columns: an (N, D) row-major matrix of float32, NaN where a value is missing. Immutable.</summary>
public sealed class FeatureMatrix
{
    private readonly ReadOnlyMemory<float> _values;

    /// <summary>Takes the matrix over: the caller must not change <paramref name="values"/> afterwards.</summary>
    /// <param name="values">(N x D), row-major; finite, or NaN for a missing value. At most 2,147,483,591 numbers (the longest .NET array).</param>
    /// <param name="columns">(D), the names of the columns; at least one.</param>
    /// <exception cref="ArgumentException">The length is not a multiple of D, or there is no column.</exception>
    /// <exception cref="AuditInputException">A value is infinite; names row and column.</exception>
    public FeatureMatrix(float[] values, ImmutableArray<string> columns)
        : this((ReadOnlyMemory<float>)(values ?? throw new ArgumentNullException(nameof(values))), columns)
    {
    }

    /// <summary>Takes over a part of an array or other memory: it must not be changed afterwards.</summary>
    /// <inheritdoc cref="FeatureMatrix(float[], ImmutableArray{string})" path="/*[not(self::summary)]"/>
    public FeatureMatrix(ReadOnlyMemory<float> values, ImmutableArray<string> columns)
    {
        if (columns.IsDefaultOrEmpty)
            throw new ArgumentException("A feature matrix needs at least one column.", nameof(columns));
        if (values.Length % columns.Length != 0)
            throw new ArgumentException($"{values.Length} values do not fill rows of {columns.Length} columns.", nameof(values));
        _values = values;
        Columns = columns;
        MissingCounts = CheckFinite();
    }

    /// <summary>The names of the D columns.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>How many examples lack a value, for each column, (D).</summary>
    public ImmutableArray<int> MissingCounts { get; }

    /// <summary>N, the number of examples.</summary>
    public int RowCount => _values.Length / Columns.Length;

    /// <summary>D, the number of columns.</summary>
    public int ColumnCount => Columns.Length;

    /// <summary>The features of one example, (D). <paramref name="index"/> is 0 to N-1.</summary>
    public ReadOnlySpan<float> Row(int index) => _values.Span.Slice(index * Columns.Length, Columns.Length);

    /// <summary>Some of the examples, in the order given. <paramref name="rows"/> holds indices, 0 to N-1.</summary>
    public FeatureMatrix Take(IReadOnlyList<int> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var values = new float[rows.Count * ColumnCount];
        for (int at = 0; at < rows.Count; at++)
            Row(rows[at]).CopyTo(values.AsSpan(at * ColumnCount));
        return new FeatureMatrix(values, Columns);
    }

    /// <summary>The shape and the first columns.</summary>
    public override string ToString() =>
        $"{Sentences.Count(ColumnCount, "column")} of numbers in {Sentences.Count(RowCount, "row")}: {Sentences.FirstFew(Columns, 10)}.";

    private ImmutableArray<int> CheckFinite()
    {
        var missing = new int[Columns.Length];
        var problems = new SortedDictionary<int, (int FirstRow, int Count)>();
        ReadOnlySpan<float> values = _values.Span;
        for (int at = 0; at < values.Length; at++)
        {
            if (float.IsFinite(values[at])) continue;
            int column = at % Columns.Length;
            if (float.IsNaN(values[at]))
                missing[column]++;
            else
                problems[column] = problems.TryGetValue(column, out var seen) ? (seen.FirstRow, seen.Count + 1) : (at / Columns.Length, 1);
        }

        if (problems.Count == 0) return [.. missing];
        throw new AuditInputException(problems.Select(entry => new InputProblem(
            $"features, row {Sentences.Count(entry.Value.FirstRow)} (from 0), column {Columns[entry.Key]}",
            $"the value is infinite. {Sentences.Count(entry.Value.Count, "row has", "rows have")} this problem in this column.",
            "Remove these rows, or leave the value out (NaN) where it is not known, then run the cell again.")));
    }
}
