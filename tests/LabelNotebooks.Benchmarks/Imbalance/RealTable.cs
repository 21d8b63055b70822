using System.Globalization;

namespace LabelNotebooks.Benchmarks.Imbalance;

/// <summary>A table of numbers whose last column is the class, taken as the truth, with noise put in; probabilities are cross-validated.</summary>
internal static class RealTable
{
    public static AuditedTable Make(string path, Noise noise, double rate, long seed)
    {
        string[][] rows = [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => line.Split(','))];
        string[] columns = [.. Enumerable.Range(0, rows[0].Length - 1).Select(column => column.ToString(CultureInfo.InvariantCulture))];
        float[] values = [.. rows.SelectMany(row => row.Take(columns.Length).Select(text => float.Parse(text, CultureInfo.InvariantCulture)))];
        ClassLabels truth = ClassLabels.FromNames([.. rows.Select(row => row[^1].Trim('\''))]);
        int[] codes = truth.Codes.ToArray();
        int[] neighbours = NoiseMaker.Neighbours(Centres(values, columns.Length, truth));
        var generator = new SeededGenerator(seed);
        ClassLabels given = ClassLabels.FromCodes(
            NoiseMaker.Apply(codes, NoiseMaker.Matrix(noise, rate, truth.ClassCounts, neighbours), generator),
            truth.Classes);
        CrossValidationResult trained = CrossValidation.Run(new FeatureMatrix(values, [.. columns]), given, new CrossValidationOptions { Seed = seed });
        return new AuditedTable(given, truth, trained.Probabilities);
    }

    // In units of each column's own spread: columns of a table are not alike.
    private static double[][] Centres(float[] values, int columns, ClassLabels truth)
    {
        double[] mean =
            [.. Enumerable.Range(0, columns).Select(column => Enumerable.Range(0, truth.Count).Average(row => (double)values[(row * columns) + column]))];
        double[] spread = [.. Enumerable.Range(0, columns)
            .Select(column => Math.Sqrt(Enumerable.Range(0, truth.Count).Average(row => Math.Pow(values[(row * columns) + column] - mean[column], 2))))];
        double[][] centres = [.. Enumerable.Range(0, truth.ClassCount).Select(_ => new double[columns])];
        for (int row = 0; row < truth.Count; row++)
        {
            for (int column = 0; column < columns; column++)
                centres[truth[row]][column] += (values[(row * columns) + column] - mean[column])
                    / Math.Max(spread[column], 1e-9)
                    / truth.ClassCounts[truth[row]];
        }

        return centres;
    }
}
