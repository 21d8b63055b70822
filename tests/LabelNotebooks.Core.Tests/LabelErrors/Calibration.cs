namespace LabelNotebooks.Core.Tests;

/// <summary>Finds data on which the calibration has to choose between equal remainders: there the order of the classes decides.</summary>
internal static class Calibration
{
    private const double Equal = 1e-9;

    public static bool MayTie(RandomAudit audit)
    {
        ClassMatrix<long> raw = ConfidentLearning.EstimateJoint(audit.Labels, audit.Probabilities).ConfidentJoint;
        return Enumerable.Range(0, audit.ClassCount).Any(given => MayTie(raw.Row(given), audit.Labels.ClassCounts[given]));
    }

    private static bool MayTie(ReadOnlySpan<long> row, int labels)
    {
        double sum = 0;
        foreach (long count in row) sum += count;
        double[] cells = [.. row.ToArray().Select(count => count * labels / sum)];
        if (cells.Any(cell => Math.Abs(cell - Math.Floor(cell) - 0.5) < Equal)) return true;

        double[] remainders = [.. cells.Select(cell => cell - Math.Round(cell)).Order()];
        int off = labels - (int)cells.Sum(Math.Round);
        if (off == 0 || Math.Abs(off) == row.Length) return false;
        int cut = off < 0 ? -off : row.Length - off;
        return remainders[cut] - remainders[cut - 1] < Equal;
    }
}
