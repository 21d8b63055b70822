using System.Numerics;

namespace LabelNotebooks;

/// <summary>
/// Rows that belong to other examples: the model is sure of itself, yet agrees with the labels no more often than if the two had been drawn
/// apart. Where one file is shifted by a row, from the start or from some row on, or was turned round, that is found and said.
/// </summary>
internal static class RowOrderFinding
{
    private const int LeastRows = 20;
    private const int MostParts = 20;
    private const double MostKappa = 0.05;
    private const double LeastExcessConfidence = 0.3;
    private const double LeastKappaShifted = 0.3;
    private const double LeastDeviations = 4;

    public static SanityFinding? Of<T>(ClassLabels labels, PredictedProbabilities<T> source, ModelSummary model)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (labels.Count < LeastRows || model.ChanceAgreement >= 1)
            return null;
        bool byChance = model.MeanConfidence - model.Agreement >= LeastExcessConfidence && Math.Abs(model.Kappa) <= MostKappa;
        Part[] parts = Count(labels, source);
        if (!byChance)
            return PartlyShifted(parts, model);
        string where = Whole(parts, model) is { } found
            ? $" {found}"
            : " Labels and probabilities may have been sorted in different ways, or belong to different files.";
        return Unusable($"The model is sure of itself ({Sentences.Percent(Math.Min(model.MeanConfidence, 1))} on average) but agrees "
            + $"with {Sentences.Percent(model.Agreement)} of the labels, where chance alone gives {Sentences.Percent(model.ChanceAgreement)}: "
            + $"the rows look like those of other examples.{where}");
    }

    private static SanityFinding Unusable(string finding) => new(
        SanityConcern.RowOrder,
        SanityVerdict.Unusable,
        finding,
        "Match rows and labels by an id, not by their place: read both from one table, or sort both by the same column.");

    private static string? Whole(Part[] parts, ModelSummary model)
    {
        int rows = parts.Sum(part => part.Rows);
        long earlier = parts.Sum(part => part.Earlier), later = parts.Sum(part => part.Later), turned = parts.Sum(part => part.Turned);
        long most = Math.Max(turned, Math.Max(earlier, later));
        if (Kappa(most, rows, model) < LeastKappaShifted)
            return null;
        string share = Sentences.Percent((double)most / rows);
        return most == turned
            ? $"In the opposite order {share} agree: one of the two was turned round."
            : $"Beside the label of the row {(most == earlier ? "before" : "after")} its own, {share} agree: one of the two is shifted by a row, "
                + "as happens where a line of names is read as an example.";
    }

    // A line that is lost in the middle of one file shifts all that follow, and leaves what comes before as it was.
    private static SanityFinding? PartlyShifted(Part[] parts, ModelSummary model)
    {
        int first = Array.FindIndex(parts, IsShifted);
        if (first < 0)
            return null;
        Part[] shifted = [.. parts.Where(IsShifted)];
        int rows = shifted.Sum(part => part.Rows);
        long own = shifted.Sum(part => part.Own);
        long earlier = shifted.Sum(part => part.Earlier), later = shifted.Sum(part => part.Later);
        long most = Math.Max(earlier, later);
        // A weak model's small parts fit a neighbour's label by chance now and then.
        if (most - own < LeastDeviations * Math.Sqrt(most + own))
            return null;
        return Unusable($"From about row {Sentences.Count(parts[first].Start)} (from 0) the probabilities look shifted by a row against the labels: "
            + $"of {Sentences.Count(rows, "row")} there, {Sentences.Percent((double)own / rows)} agree with their own label, "
            + $"and {Sentences.Percent((double)most / rows)} with that of the row {(earlier > later ? "before" : "after")}. "
            + "A line may have been lost or doubled in one of the two files.");

        bool IsShifted(Part part) => part.Rows >= LeastRows
            && Kappa(Math.Max(part.Earlier, part.Later), part.Rows, model) >= LeastKappaShifted
            && Kappa(part.Own, part.Rows, model) <= LeastKappaShifted / 2;
    }

    private static double Kappa(long agreeing, int rows, ModelSummary model) =>
        (((double)agreeing / rows) - model.ChanceAgreement) / (1 - model.ChanceAgreement);

    private static Part[] Count<T>(ClassLabels labels, PredictedProbabilities<T> source)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int rows = labels.Count;
        int rowsInPart = Math.Max(2 * LeastRows, (rows + MostParts - 1) / MostParts);
        Part[] parts = [.. Enumerable.Range(0, (rows + rowsInPart - 1) / rowsInPart)
            .Select(at => new Part(at * rowsInPart, Math.Min(rowsInPart, rows - (at * rowsInPart))))];
        var blocks = new RowBlocks<T>(source, 0, rows);
        while (blocks.MoveNext())
        {
            for (int offset = 0; offset < blocks.Count; offset++)
            {
                int row = blocks.FirstRow + offset;
                int best = RowMath.MostLikely(blocks.Row(offset));
                Part part = parts[row / rowsInPart];
                part.Own += labels[row] == best ? 1 : 0;
                part.Earlier += row > 0 && labels[row - 1] == best ? 1 : 0;
                part.Later += row + 1 < rows && labels[row + 1] == best ? 1 : 0;
                part.Turned += labels[rows - 1 - row] == best ? 1 : 0;
            }
        }

        return parts;
    }

    /// <summary>Rows that follow one another, and how many agree with their own label, the one before, the one after, and the one from the other end.</summary>
    private sealed class Part(int start, int rows)
    {
        public int Start { get; } = start;

        public int Rows { get; } = rows;

        public long Own { get; set; }

        public long Earlier { get; set; }

        public long Later { get; set; }

        public long Turned { get; set; }
    }
}
