namespace LabelNotebooks;

/// <summary>
/// A sum of numbers in [0, 1] that does not depend on their order: each is cut to a whole multiple of 2^-96 and added as an integer.
/// Parts that are summed apart, on any number of threads, merge to the same bits.
/// </summary>
/// <remarks>Room for 2^31 numbers. The cut loses less than 2^-96 for each number; a float of 2^-72 or more loses nothing.</remarks>
internal struct FixedPointSum
{
    private const int FractionBits = 96;

    private UInt128 _total;

    public void Add(double value)
    {
        if (!(value > 0)) return;
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> 52) & 0x7FF;
        ulong mantissa = (ulong)bits & 0xFFFFFFFFFFFFFUL;
        if (exponent == 0) return; // A subnormal number lies far below 2^-96.
        mantissa |= 1UL << 52;
        int shift = exponent - 1075 + FractionBits;
        if (shift >= 0)
            _total += (UInt128)mantissa << shift;
        else if (shift > -64)
            _total += mantissa >> -shift;
    }

    public void Add(FixedPointSum other) => _total += other._total;

    public readonly double Total => (double)_total * double.ScaleB(1, -FractionBits);
}
