using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace LabelNotebooks;

/// <summary>
/// A (K, K) table over pairs of classes. Unless a member says otherwise, rows are given classes and columns likely true ones.
/// Immutable.
/// </summary>
/// <typeparam name="T">A whole number for counts, <see cref="double"/> for shares.</typeparam>
public sealed class ClassMatrix<T>
    where T : struct, INumber<T>
{
    private const int MostWritten = 30;

    private readonly T[] _cells;

    internal ClassMatrix(ImmutableArray<string> classes, T[] cells)
    {
        Classes = classes;
        _cells = cells;
    }

    /// <summary>The names of the K classes, of rows and columns alike.</summary>
    public ImmutableArray<string> Classes { get; }

    /// <summary>K.</summary>
    public int ClassCount => Classes.Length;

    /// <summary>One cell; both indices are 0 to K-1.</summary>
    public T this[int row, int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)ClassCount, nameof(column));
            return Row(row)[column];
        }
    }

    /// <summary>One row, (K).</summary>
    public ReadOnlySpan<T> Row(int row) => _cells.AsSpan(row * ClassCount, ClassCount);

    /// <summary>The sum of one row.</summary>
    public T RowSum(int row)
    {
        T sum = T.Zero;
        foreach (T cell in Row(row)) sum += cell;
        return sum;
    }

    /// <summary>The sum of one column.</summary>
    public T ColumnSum(int column)
    {
        T sum = T.Zero;
        for (int row = 0; row < ClassCount; row++) sum += this[row, column];
        return sum;
    }

    /// <summary>The table as an array of its own, (K, K).</summary>
    public T[,] ToArray()
    {
        var copy = new T[ClassCount, ClassCount];
        for (int row = 0; row < ClassCount; row++)
        {
            for (int column = 0; column < ClassCount; column++) copy[row, column] = this[row, column];
        }

        return copy;
    }

    /// <summary>The table as text, a line for each row, in the order of <see cref="Classes"/>; the first 30 classes, and how many there are.</summary>
    public override string ToString()
    {
        int shown = Math.Min(ClassCount, MostWritten);
        string[][] cells = [["", .. Classes.Take(shown)], .. Enumerable.Range(0, shown)
            .Select(row => (string[])[Classes[row], .. Row(row)[..shown].ToArray().Select(cell => cell.ToString("0.####", CultureInfo.InvariantCulture))])];
        int[] widths = [.. Enumerable.Range(0, shown + 1).Select(at => cells.Max(line => line[at].Length))];
        string left = shown < ClassCount ? $"\n{Sentences.Count(shown)} of {Sentences.Count(ClassCount)} classes shown, the first; all are in ToArray()." : "";
        return string.Join('\n', cells.Select(line => string.Join("  ", line.Select((cell, at) => cell.PadLeft(widths[at]))))) + left;
    }

    internal static ClassMatrix<T> Create(ImmutableArray<string> classes, Func<int, int, T> cell)
    {
        int k = classes.Length;
        var cells = new T[k * k];
        for (int at = 0; at < cells.Length; at++) cells[at] = cell(at / k, at % k);
        return new ClassMatrix<T>(classes, cells);
    }
}
