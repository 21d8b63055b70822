namespace LabelNotebooks;

/// <summary>
/// The one source of chance: PCG-XSH-RR 64/32. The same seed gives the same numbers on every platform and runtime.
/// Not for secrets. Not safe for use from several threads: give each its own stream.
/// </summary>
/// <remarks>Source: M. E. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random Number
/// Generation", HMC-CS-2014-0905, 2014, section 6.3.</remarks>
public sealed class SeededGenerator
{
    private const ulong Multiplier = 6364136223846793005UL;

    private readonly ulong _increment;
    private ulong _state;

    /// <summary>Starts a sequence. Different streams of one seed are independent.</summary>
    public SeededGenerator(long seed, long stream = 54)
    {
        _increment = ((ulong)stream << 1) | 1;
        NextBits();
        _state += (ulong)seed;
        NextBits();
    }

    /// <summary>32 uniformly distributed bits.</summary>
    public uint NextBits()
    {
        ulong old = _state;
        _state = unchecked((old * Multiplier) + _increment);
        uint shifted = (uint)(((old >> 18) ^ old) >> 27);
        return uint.RotateRight(shifted, (int)(old >> 59));
    }

    /// <summary>A whole number from 0 to <paramref name="exclusiveMaximum"/> - 1, each equally likely.</summary>
    public int Next(int exclusiveMaximum)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(exclusiveMaximum);
        uint bound = (uint)exclusiveMaximum;
        // Values below the threshold would make the first few results a little more likely: draw again.
        uint threshold = (0u - bound) % bound;
        uint bits;
        do
            bits = NextBits();
        while (bits < threshold);
        return (int)(bits % bound);
    }

    /// <summary>A number in [0, 1) with 53 random bits.</summary>
    public double NextDouble()
    {
        ulong bits = ((ulong)NextBits() << 32) | NextBits();
        return (bits >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Brings the items into a random order, each order equally likely (Fisher and Yates). O(n).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (int last = items.Length - 1; last > 0; last--)
        {
            int other = Next(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
