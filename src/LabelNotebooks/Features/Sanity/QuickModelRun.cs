namespace LabelNotebooks.Features.Sanity;

/// <summary>A quick model beside probabilities that came from elsewhere: what can be reached on the same features without having seen the labels.</summary>
internal static class QuickModelRun
{
    private const int MostExamples = 2000;
    private const int LeastExamples = 50;
    private const int Folds = 3;
    private const int Iterations = 50;

    /// <summary>Null where there is nothing to learn from, or too little.</summary>
    public static QuickModel? On(LabeledData data, PredictedProbabilities probabilities, CancellationToken cancellationToken)
    {
        // What does not fit, the check of the audit says.
        if (data.Inputs is not { } inputs
            || data.RowCount < LeastExamples
            || probabilities.RowCount != data.RowCount
            || probabilities.ClassCount != data.Labels.ClassCount)
            return null;
        int[] rows = Sample(data.RowCount);
        var labels = ClassLabels.FromCodes([.. rows.Select(row => data.Labels[row])], data.Labels.Classes);
        if (labels.ClassCounts.Count(count => count > 0) < 2)
            return null;
        var options = new CrossValidationOptions { Folds = Folds, MaxIterations = Iterations };
        double[] given = [.. rows.SelectMany(probabilities.RowAsDouble)];
        ModelSummary quick;
        try
        {
            quick = CrossValidation.Run(inputs.Take(rows), labels, options, cancellationToken: cancellationToken).Summary;
        }
        catch (AuditInputException)
        {
            // Features that no model can be trained on are no fault of the probabilities under test: there is just no yardstick.
            return null;
        }

        return new QuickModel(
            rows.Length,
            quick.LogLoss,
            quick.Agreement,
            ModelSummary.Of(labels, PredictedProbabilities.FromRows(given, labels.ClassCount)).LogLoss);
    }

    // In the order of the data; the same sample each time.
    private static int[] Sample(int count)
    {
        int[] all = [.. Enumerable.Range(0, count)];
        if (count <= MostExamples)
            return all;
        new SeededGenerator(0).Shuffle<int>(all);
        return [.. all.Take(MostExamples).Order()];
    }
}
