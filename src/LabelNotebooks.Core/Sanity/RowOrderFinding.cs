using System.Numerics;

namespace LabelNotebooks;

/// <summary>
/// Rows that belong to other examples: the model is sure of itself, yet agrees with the labels no more often than if the two had been drawn
/// apart. Where one file was shifted by a row or turned round, that is found and said.
/// </summary>
internal static class RowOrderFinding
{
    private const int LeastRows = 20;
    private const double MostKappa = 0.05;
    private const double LeastExcessConfidence = 0.3;
    private const double LeastKappaShifted = 0.3;

    public static SanityFinding? Of<T>(ClassLabels labels, PredictedProbabilities<T> source, ModelSummary model)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double agreement = model.Agreement;
        double byChance = ByChance(model);
        if (labels.Count < LeastRows || !(model.MeanConfidence - agreement >= LeastExcessConfidence) || Kappa(agreement, byChance) > MostKappa)
            return null;
        string where = Shifted(labels, source, byChance) is { } shifted
            ? $" {shifted}"
            : " Labels and probabilities may have been sorted in different ways, or belong to different files.";
        return new SanityFinding(
            SanityConcern.RowOrder,
            SanityVerdict.Unusable,
            $"The model is sure of itself ({Sentences.Percent(Math.Min(model.MeanConfidence, 1))} on average) but agrees with {Sentences.Percent(agreement)} of the labels, where chance alone gives {Sentences.Percent(byChance)}: the rows look like those of other examples.{where}",
            "Match rows and labels by an id, not by their place: read both from one table, or sort both by the same column.");
    }

    // The agreement of labels and predictions that have nothing to do with each other.
    private static double ByChance(ModelSummary model) =>
        model.Classes.Sum(one => (double)one.Examples / model.Examples * one.Predicted / model.Examples);

    private static double Kappa(double agreement, double byChance) => byChance >= 1 ? 1 : (agreement - byChance) / (1 - byChance);

    private static string? Shifted<T>(ClassLabels labels, PredictedProbabilities<T> source, double byChance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int rows = labels.Count;
        long earlier = 0, later = 0, turned = 0;
        var blocks = new RowBlocks<T>(source, 0, rows);
        while (blocks.MoveNext())
        {
            for (int offset = 0; offset < blocks.Count; offset++)
            {
                int row = blocks.FirstRow + offset;
                int best = RowMath.MostLikely(blocks.Row(offset));
                earlier += row > 0 && labels[row - 1] == best ? 1 : 0;
                later += row + 1 < rows && labels[row + 1] == best ? 1 : 0;
                turned += labels[rows - 1 - row] == best ? 1 : 0;
            }
        }

        long most = Math.Max(turned, Math.Max(earlier, later));
        if (Kappa((double)most / rows, byChance) < LeastKappaShifted)
            return null;
        string share = Sentences.Percent((double)most / rows);
        return most == turned
            ? $"In the opposite order {share} agree: one of the two was turned round."
            : $"Beside the label of the row {(most == earlier ? "before" : "after")} its own, {share} agree: one of the two is shifted by a row, as happens where a line of names is read as an example.";
    }
}
