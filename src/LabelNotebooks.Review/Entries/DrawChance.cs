using System.Runtime.InteropServices;

namespace LabelNotebooks;

/// <summary>With which probability an example was drawn, exactly: <paramref name="Of"/> ways of <paramref name="All"/>.</summary>
/// <param name="Of">At least 1.</param>
/// <param name="All">At least <paramref name="Of"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DrawChance(long Of, long All)
{
    // Two fractions with denominators up to a million differ by more.
    private const double Nearest = 1e-12;
    private const long MostAll = 1_000_000_000_000;

    /// <summary>The fraction with the smallest <see cref="All"/> that a probability stands for: 200 of 2,543 for 0.07864726700747149.</summary>
    /// <param name="probability">Above 0, at most 1.</param>
    public static DrawChance Near(double probability)
    {
        if (!(probability is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A chance is above 0 and at most 1.");
        // The convergents of its continued fraction.
        (long of, long all, long ofBefore, long allBefore) = (1, 0, 0, 1);
        double rest = probability;
        while (true)
        {
            double whole = Math.Floor(rest);
            if (whole > MostAll || (all > 0 && whole * all > MostAll))
                break;
            (of, ofBefore) = (((long)whole * of) + ofBefore, of);
            (all, allBefore) = (((long)whole * all) + allBefore, all);
            if (Math.Abs(((double)of / all) - probability) < Nearest * Math.Min(1, probability * 1e3) || rest - whole < 1e-15)
                break;
            rest = 1 / (rest - whole);
        }

        return of >= 1 ? new DrawChance(of, all) : new DrawChance(1, Math.Max(1, (long)Math.Round(1 / probability)));
    }
}
