using System.Globalization;

namespace LabelNotebooks.Benchmarks.Imbalance;

/// <summary>
/// A table with known truth: four classes, normal clouds in six columns, each class rarer than the one before by the same factor. Its exact probabilities are
/// known too: those of the given label, as a perfect model would learn them from the noisy labels.
/// </summary>
internal static class GeneratedTable
{
    public const int Classes = 4;
    private const int Columns = 6;
    private const double Spread = 1.3;

    /// <summary>How many examples the commonest class has, so that the rarest has 50, 30 and 10.</summary>
    public static int Commonest(int ratio) => ratio switch { 10 => 500, 100 => 3000, _ => 10_000 };

    public static AuditedTable Make(int ratio, Noise noise, double rate, long seed, bool exact)
    {
        var generator = new SeededGenerator(seed);
        var normal = new Normal(generator);
        double[][] centres = [.. Enumerable.Range(0, Classes).Select(_ => Enumerable.Range(0, Columns).Select(_ => Spread * normal.Next()).ToArray())];
        int[] counts = [.. Enumerable.Range(0, Classes).Select(k => (int)Math.Round(Commonest(ratio) * Math.Pow(ratio, -k / (Classes - 1.0))))];
        int[] truth = [.. counts.SelectMany((count, k) => Enumerable.Repeat(k, count))];
        generator.Shuffle(truth.AsSpan());
        float[] values = [.. truth.SelectMany(k => centres[k].Select(centre => (float)(centre + normal.Next())))];
        double[][] matrix = NoiseMaker.Matrix(noise, rate, counts, NoiseMaker.Neighbours(centres));
        int[] given = NoiseMaker.Apply(truth, matrix, generator);
        string[] names = ["common", "usual", "seldom", "rare"];
        ClassLabels labels = ClassLabels.FromCodes(given, names);
        PredictedProbabilities probabilities = exact
            ? PredictedProbabilities.FromRows(Exact(values, centres, counts, matrix), Classes)
            : CrossValidation.Run(
                new FeatureMatrix(values, [.. Enumerable.Range(0, Columns).Select(column => column.ToString(CultureInfo.InvariantCulture))]),
                labels,
                new CrossValidationOptions { Seed = seed }).Probabilities;
        return new AuditedTable(labels, ClassLabels.FromCodes(truth, names), probabilities);
    }

    private static double[] Exact(float[] values, double[][] centres, int[] counts, double[][] matrix)
    {
        int rows = values.Length / Columns;
        var exact = new double[rows * Classes];
        var truth = new double[Classes];
        for (int row = 0; row < rows; row++)
        {
            for (int k = 0; k < Classes; k++)
            {
                double distance = 0;
                for (int column = 0; column < Columns; column++)
                    distance += Math.Pow(values[(row * Columns) + column] - centres[k][column], 2);
                truth[k] = counts[k] * Math.Exp(-distance / 2);
            }

            double sum = truth.Sum();
            for (int given = 0; given < Classes; given++)
            {
                for (int k = 0; k < Classes; k++)
                    exact[(row * Classes) + given] += matrix[k][given] * truth[k] / sum;
            }
        }

        return exact;
    }
}
