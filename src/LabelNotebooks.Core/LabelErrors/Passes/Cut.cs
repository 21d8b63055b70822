using System.Numerics;

namespace LabelNotebooks;

/// <summary>The last of the lowest values that are chosen: an example is chosen if its value is lower, or equal with an index as low.</summary>
internal readonly record struct Cut<T>(T Value, int Index)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Chooses nothing.</summary>
    public static Cut<T> None => new(T.NegativeInfinity, -1);

    public bool Chooses(T value, int index) => value < Value || (value == Value && index <= Index);
}
