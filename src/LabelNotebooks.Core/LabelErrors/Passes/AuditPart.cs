using System.Numerics;

namespace LabelNotebooks;

/// <summary>A run of consecutive examples. Each pass turns a part into a summary; summaries merge in any order to the same bits.</summary>
internal readonly record struct AuditPart<T>(CheckedInput<T> Input, int Start, int Count)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int ExamplesPerPart = 1 << 16;

    public int ClassCount => Input.ClassCount;

    public RowBlocks<T> Blocks() => new(Input.Probabilities, Start, Count);

    /// <summary>The index of a row of the input in the whole data set.</summary>
    public int IndexOf(int row) => Input.FirstIndex + row;

    public static IEnumerable<AuditPart<T>> AllOf(CheckedInput<T> input)
    {
        for (int start = 0; start < input.Count; start += ExamplesPerPart)
            yield return new AuditPart<T>(input, start, Math.Min(ExamplesPerPart, input.Count - start));
    }
}
