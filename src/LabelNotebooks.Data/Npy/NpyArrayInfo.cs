using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>What an array in a .npy or .npz file is, without its elements.</summary>
/// <param name="Name">The file, and in an archive the array: "probs.npz, array y".</param>
/// <param name="Type">The type of an element in numpy's words: "float16", "int64", "bool".</param>
/// <param name="IsBigEndian">True where bytes are turned as they are read.</param>
/// <param name="IsFortranOrder">True where the array lies column by column.</param>
/// <param name="Shape">The size of each dimension.</param>
public sealed record NpyArrayInfo(string Name, string Type, bool IsBigEndian, bool IsFortranOrder, ImmutableArray<long> Shape)
{
    /// <summary>"(10,000, 10) float16, big-endian, Fortran order".</summary>
    public override string ToString() =>
        $"{NpyHeader.TextOf(Shape)} {Type}{(IsBigEndian ? ", big-endian" : "")}{(IsFortranOrder ? ", Fortran order" : "")}";
}
