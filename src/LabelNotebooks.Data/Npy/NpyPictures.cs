using System.Collections;
using System.Runtime.InteropServices;

namespace LabelNotebooks;

/// <summary>Pictures in one block, given one at a time: a page shows a few of many.</summary>
internal sealed class NpyPictures(float[] values, int count, int height, int width) : IReadOnlyList<float[,]>
{
    public int Count => count;

    public float[,] this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
            var picture = new float[height, width];
            values.AsSpan(index * height * width, height * width).CopyTo(MemoryMarshal.CreateSpan(ref picture[0, 0], height * width));
            return picture;
        }
    }

    public IEnumerator<float[,]> GetEnumerator() => Enumerable.Range(0, count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
