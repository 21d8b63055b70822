namespace LabelNotebooks.Benchmarks.Imbalance;

/// <summary>
/// The noisy CIFAR-10 sets of the confident learning paper, with three given classes thinned out: of those a part of the pictures,
/// drawn at random, of the others all.
/// </summary>
internal static class ThinnedPictures
{
    /// <param name="folder">The set.</param>
    /// <param name="setting">Such as noise20_sparsity0.</param>
    /// <param name="ratio">How many times rarer the last three classes become; 1 leaves all pictures.</param>
    /// <param name="seed">Draws the pictures.</param>
    public static AuditedTable Make(string folder, string setting, int ratio, long seed)
    {
        ClassLabels truth = NpyFile.ReadLabels(Path.Combine(folder, "true_labels.npy"), 10);
        ClassLabels given = NpyFile.ReadLabels(Path.Combine(folder, $"{setting}_noisy_labels.npy"), 10);
        using PredictedProbabilities probabilities = NpyFile.OpenProbabilities(Path.Combine(folder, $"{setting}_pred_probs.npy"));
        var generator = new SeededGenerator(seed);
        int[] kept = [.. Enumerable.Range(0, truth.Count).Where(row => given[row] < 7 || generator.Next(ratio) == 0)];
        // A model that had met a class so much more rarely would expect it so much less.
        double[] prior = [.. Enumerable.Range(0, 10).Select(k => k < 7 ? 1.0 : (double)kept.Count(row => given[row] == k) / given.ClassCounts[k])];
        double[] rows = [.. kept.SelectMany(row => Reweighted(probabilities.RowAsDouble(row), prior))];
        return new AuditedTable(Taken(given, kept), Taken(truth, kept), PredictedProbabilities.FromRows(rows, 10));
    }

    private static ClassLabels Taken(ClassLabels labels, int[] kept) => ClassLabels.FromCodes([.. kept.Select(row => labels[row])], labels.Classes);

    private static double[] Reweighted(double[] row, double[] prior)
    {
        double sum = row.Select((value, k) => value * prior[k]).Sum();
        return [.. row.Select((value, k) => value * prior[k] / sum)];
    }
}
