using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What the header of a .npy file says about the array.</summary>
/// <param name="Descr">The type of an element as numpy writes it: "&lt;f4", "|u1", "|O".</param>
/// <param name="FortranOrder">Column-major.</param>
/// <param name="Shape">The size of each dimension.</param>
/// <param name="DataOffset">Where the elements start, in bytes from the start of the file.</param>
internal sealed record NpyHeader(string Descr, bool FortranOrder, ImmutableArray<long> Shape, long DataOffset)
{
    public string ShapeText => Shape.Length == 1
        ? $"({Sentences.Count(Shape[0])},)"
        : $"({string.Join(", ", Shape.Select(size => Sentences.Count(size)))})";

    /// <summary>Bytes of one element as the type's last digits say; 0 where they say nothing.</summary>
    public int ElementSize => Descr.Length > 2 && int.TryParse(Descr.AsSpan(2), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int size) ? size : 0;
}
