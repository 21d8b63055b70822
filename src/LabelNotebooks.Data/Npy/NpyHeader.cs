using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What the header of a .npy file says about the array.</summary>
/// <param name="Descr">The type of an element as numpy writes it: "&lt;f4", "|u1", "|O".</param>
/// <param name="FortranOrder">Column-major.</param>
/// <param name="Shape">The size of each dimension.</param>
/// <param name="DataOffset">Where the elements start, in bytes from the start of the file.</param>
internal sealed record NpyHeader(string Descr, bool FortranOrder, ImmutableArray<long> Shape, long DataOffset)
{
    /// <summary>Null for a type that is never read.</summary>
    public NpyType? Type { get; } = NpyType.Parse(Descr);

    /// <summary>Column by column, where that makes a difference.</summary>
    public bool IsColumnMajor => FortranOrder && Shape.Length > 1;

    public string ShapeText => TextOf(Shape);

    public static string TextOf(ImmutableArray<long> shape) => shape.Length == 1
        ? $"({Sentences.Count(shape[0])},)"
        : $"({string.Join(", ", shape.Select(size => Sentences.Count(size)))})";

    public NpyArrayInfo Info(string name) => new(name, Type?.Name ?? Descr, Type is { IsBigEndian: true, Size: > 1 }, IsColumnMajor, Shape);
}
