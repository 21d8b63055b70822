using System.Numerics;
using CsCheck;

namespace LabelNotebooks.Core.Tests.Statistics;

public sealed class FixedPointSumTests
{
    // Every size from far below the cut to 1, the ends among them.
    private static readonly Gen<double> Number = Gen.OneOf(
        Gen.Double[0, 1],
        Gen.Select(Gen.Double[0.5, 1], Gen.Int[-110, 0], Math.ScaleB),
        Gen.OneOf(0.0, 1, 0.5, double.Epsilon, Math.ScaleB(1, -96), Math.ScaleB(1, -97), Math.BitDecrement(1)));

    [Fact]
    public void A_sum_does_not_depend_on_order_or_parts() =>
        Gen.Select(Number.Array[0, 200], Gen.Long).Sample((numbers, seed) =>
        {
            var generator = new SeededGenerator(seed);
            double[] mixed = [.. numbers];
            generator.Shuffle<double>(mixed);
            var parts = new FixedPointSum[1 + generator.Next(5)];
            foreach (double number in mixed) parts[generator.Next(parts.Length)].Add(number);
            FixedPointSum merged = default;
            foreach (FixedPointSum part in parts) merged.Add(part);
            Assert.Equal(BitConverter.DoubleToInt64Bits(Sum(numbers).Total), BitConverter.DoubleToInt64Bits(merged.Total));
        }, iter: 1000);

    [Fact]
    public void A_sum_is_the_exact_one_of_the_numbers_cut_to_multiples_of_two_to_the_minus_96() =>
        Number.Array[0, 50].Sample(numbers =>
        {
            BigInteger exact = BigInteger.Zero;
            foreach (double number in numbers) exact += Cut(number);
            // Either conversion to double may round its last bit its own way.
            double expected = Math.ScaleB((double)exact, -96);
            Assert.Equal(expected, Sum(numbers).Total, expected * 2.3e-16);
        }, iter: 1000);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(1, 1)]
    [InlineData(0.1, 0.1)]
    [InlineData(double.Epsilon, 0)]
    [InlineData(2.2250738585072014E-308, 0)]
    public void One_number_alone_is_itself_and_what_is_too_small_is_nothing(double number, double expected) => Assert.Equal(expected, Sum([number]).Total);

    [Fact]
    public void The_cut_lies_at_two_to_the_minus_96()
    {
        double least = Math.ScaleB(1, -96);
        Assert.Equal(least, Sum([least]).Total);
        Assert.Equal(least, Sum([Math.BitDecrement(2 * least)]).Total);
        Assert.Equal(0, Sum([Math.BitDecrement(least)]).Total);
        // A float of 2^-72 loses none of its 24 bits.
        double small = Math.ScaleB(1, -72) * (1 + Math.ScaleB(1, -23));
        Assert.Equal(small, Sum([small]).Total);
    }

    [Fact]
    public void Two_to_the_thirty_one_ones_find_room()
    {
        FixedPointSum sum = Sum([1.0]);
        for (int doubling = 0; doubling < 31; doubling++) sum.Add(sum);
        Assert.Equal(2147483648.0, sum.Total);
    }

    [Fact]
    public void Ten_tenths_are_nearer_to_1_than_a_running_sum_gets()
    {
        double[] tenths = [.. Enumerable.Repeat(0.1, 10)];
        Assert.NotEqual(1, tenths.Sum());
        Assert.Equal(1, Sum(tenths).Total);
    }

    private static FixedPointSum Sum(double[] numbers)
    {
        FixedPointSum sum = default;
        foreach (double number in numbers) sum.Add(number);
        return sum;
    }

    // Of its own making: the number times 2^96, exact as a fraction of whole numbers, rounded down.
    private static BigInteger Cut(double number)
    {
        int exponent = 0;
        while (number != Math.Floor(number) && exponent < 1100)
        {
            number *= 2;
            exponent++;
        }

        return exponent <= 96 ? new BigInteger(number) << (96 - exponent) : new BigInteger(number) >> (exponent - 96);
    }
}
