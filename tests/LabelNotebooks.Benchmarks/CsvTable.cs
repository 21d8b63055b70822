using System.Globalization;

namespace LabelNotebooks.Benchmarks;

/// <summary>A table of labels and eleven probabilities, as a model would write it.</summary>
internal static class CsvTable
{
    public const int Rows = 1_000_000;

    public const int Probabilities = 11;

    /// <summary>Bytes of the numbers that a reader must hold: a float64 for each probability and a code for each label.</summary>
    public static long BytesHeld(int rows) => rows * ((Probabilities * 8L) + 4);

    /// <summary>Writes the table and gives its path; the same bytes each time.</summary>
    public static string Write(string folder, int rows)
    {
        string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"table-{rows}.csv"));
        var generator = new SeededGenerator(1);
        using var writer = new StreamWriter(path);
        writer.Write("label");
        for (int k = 0; k < Probabilities; k++)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $",p_{k}"));
        writer.Write('\n');
        Span<double> shares = stackalloc double[Probabilities];
        for (int row = 0; row < rows; row++)
        {
            double sum = 0;
            foreach (ref double share in shares)
                sum += share = generator.NextDouble();
            writer.Write(generator.Next(Probabilities));
            foreach (double share in shares)
            {
                writer.Write(',');
                writer.Write((share / sum).ToString("0.######", CultureInfo.InvariantCulture));
            }

            writer.Write('\n');
        }

        return path;
    }
}
