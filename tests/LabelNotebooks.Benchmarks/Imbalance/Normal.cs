namespace LabelNotebooks.Benchmarks.Imbalance;

/// <summary>Normally distributed numbers.</summary>
/// <remarks>Source: G. E. P. Box and M. E. Muller, "A Note on the Generation of Random Normal Deviates", Annals of Mathematical Statistics 29, 1958.</remarks>
internal sealed class Normal(SeededGenerator generator)
{
    public double Next() => Math.Sqrt(-2 * Math.Log(1 - generator.NextDouble())) * Math.Cos(2 * Math.PI * generator.NextDouble());
}
