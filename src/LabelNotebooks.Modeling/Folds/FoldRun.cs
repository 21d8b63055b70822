namespace LabelNotebooks;

/// <summary>Trains the model of one fold on the others and predicts the fold's examples.</summary>
internal sealed class FoldRun(ModelInputs inputs, TextInputs[] texts, ClassLabels labels, IReadOnlyList<string>? groups, CrossValidationOptions options)
{
    // A quarter of the training part is held out to choose the temperature.
    private const int CalibrationParts = 4;

    /// <param name="fold">(N), the fold of each example.</param>
    /// <param name="current">The fold to predict.</param>
    /// <param name="probabilities">(N x K), of which the rows of this fold are written.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    /// <returns>The temperature; 1 where probabilities are not calibrated.</returns>
    public double Run(int[] fold, int current, float[] probabilities, CancellationToken cancellationToken)
    {
        int[] training = [.. Enumerable.Range(0, fold.Length).Where(row => fold[row] != current)];
        double factor = options.Calibration == ProbabilityCalibration.None ? 1 : Calibrate(training, current, cancellationToken);
        FoldModel model = Train(training, cancellationToken);
        double[] shift = ScoreShift(training);
        var scores = new double[labels.ClassCount];
        for (int row = 0; row < fold.Length; row++)
        {
            if (fold[row] != current)
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            Score(model, row, shift, scores);
            Softmax.Of(scores, factor, probabilities.AsSpan(row * labels.ClassCount, labels.ClassCount));
        }

        return 1 / factor;
    }

    private double Calibrate(int[] training, int current, CancellationToken cancellationToken)
    {
        int[] part = Parts(training, current);
        int held = NearestToAQuarter(part);
        int[] rest = [.. training.Where((_, at) => part[at] != held)];
        HashSet<int> known = [.. rest.Select(row => labels[row])];
        // What a model says of a class that it never met says nothing of how bold it is.
        int[] heldOut = [.. training.Where((row, at) => part[at] == held && known.Contains(labels[row]))];
        if (heldOut.Length == 0 || rest.Length == 0)
            return 1;
        FoldModel model = Train(rest, cancellationToken);
        double[] shift = ScoreShift(rest);
        int count = labels.ClassCount;
        var scores = new double[heldOut.Length * count];
        for (int at = 0; at < heldOut.Length; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Score(model, heldOut[at], shift, scores.AsSpan(at * count, count));
        }

        return Temperature.InverseOf(scores, [.. heldOut.Select(row => labels[row])], count);
    }

    // Groups may be of any size, and the first part holds the largest.
    private static int NearestToAQuarter(int[] part) => Enumerable.Range(0, CalibrationParts)
        .MinBy(candidate => Math.Abs((CalibrationParts * part.LongCount(one => one == candidate)) - part.Length));

    // Groups stay whole here too: an example of the same patient would make the model look surer than it is.
    private int[] Parts(int[] training, int current)
    {
        var ofTraining = ClassLabels.FromCodes([.. training.Select(row => labels[row])], labels.Classes);
        long seed = unchecked((options.Seed * 31) + current + 1);
        return groups is null
            ? FoldAssignment.Stratified(ofTraining, CalibrationParts, seed)
            : FoldAssignment.Grouped(ofTraining, [.. training.Select(row => groups[row])], CalibrationParts, seed);
    }

    private FoldModel Train(int[] rows, CancellationToken cancellationToken) =>
        FoldModel.Train(FoldInputs.Fit(inputs, texts, rows, cancellationToken), labels, rows, options, cancellationToken);

    // Calibrated probabilities follow how common the classes are: what the weights put in is taken out.
    private double[] ScoreShift(int[] rows) => options.Calibration == ProbabilityCalibration.None
        ? new double[labels.ClassCount]
        : [.. FoldModel.ClassWeights(labels, rows, options.ClassWeighting).Select(weight => -Math.Log(weight))];

    private static void Score(FoldModel model, int row, double[] shift, Span<double> scores)
    {
        model.Score(row, scores);
        for (int k = 0; k < scores.Length; k++)
            scores[k] += shift[k];
    }
}
