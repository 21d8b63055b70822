using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace LabelNotebooks;

/// <summary>Multinomial logistic regression (maximum entropy), trained on one part of the data.</summary>
internal sealed class FoldModel
{
    // Microsoft.ML's own default (0.1) stops where the third digit of the log loss still moves.
    private const float SdcaTolerance = 0.01f;

    private readonly float[][] _weights;
    private readonly float[] _biases;

    private FoldModel(FoldInputs inputs, float[][] weights, float[] biases)
    {
        Inputs = inputs;
        _weights = weights;
        _biases = biases;
    }

    /// <summary>What the model sees of an example.</summary>
    public FoldInputs Inputs { get; }

    /// <summary>Trains on one thread: with more, sums run in another order and bytes differ from run to run.</summary>
    public static FoldModel Train(FoldInputs inputs, ClassLabels labels, int[] rows, CrossValidationOptions options, CancellationToken cancellationToken)
    {
        var context = new MLContext(seed: 0);
        double[] weights = ClassWeights(labels, rows, options.ClassWeighting);
        TrainingRow[] training = Array.ConvertAll(rows, row =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new TrainingRow { Label = (uint)labels[row], Weight = (float)weights[labels[row]], Features = inputs.Row(row) };
        });
        IDataView data = context.Data.LoadFromEnumerable(Watched(training, cancellationToken), SchemaOf(inputs, labels));
        MaximumEntropyModelParameters model = options.Trainer == ModelTrainer.Sdca
            ? Sdca(context, rows.Length, options).Fit(data).Model
            : Lbfgs(context, options).Fit(data).Model;
        cancellationToken.ThrowIfCancellationRequested();
        VBuffer<float>[]? coefficients = null;
        model.GetWeights(ref coefficients, out int classes);
        return new FoldModel(inputs, [.. coefficients.Take(classes).Select(row => row.DenseValues().ToArray())], [.. model.GetBiases()]);
    }

    /// <summary>(K): n / (K x n_k) over the classes that the training part has; 1 without weighting.</summary>
    public static double[] ClassWeights(ClassLabels labels, int[] rows, ClassWeighting weighting)
    {
        var counts = new int[labels.ClassCount];
        foreach (int row in rows)
            counts[labels[row]]++;
        int classes = counts.Count(count => count > 0);
        return [.. counts.Select(count => weighting == ClassWeighting.None || count == 0 ? 1 : (double)rows.Length / ((double)classes * count))];
    }

    /// <summary>The scores of the classes for one example, (K), before the softmax.</summary>
    public void Score(int row, Span<double> scores)
    {
        VBuffer<float> features = Inputs.Row(row);
        ReadOnlySpan<float> values = features.GetValues();
        ReadOnlySpan<int> indices = features.GetIndices();
        for (int k = 0; k < scores.Length; k++)
        {
            double score = _biases[k];
            float[] weights = _weights[k];
            for (int j = 0; j < values.Length; j++)
                score += (double)weights[features.IsDense ? j : indices[j]] * values[j];
            scores[k] = score;
        }
    }

    private static LbfgsMaximumEntropyMulticlassTrainer Lbfgs(MLContext context, CrossValidationOptions options) =>
        context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = nameof(TrainingRow.Label),
            FeatureColumnName = nameof(TrainingRow.Features),
            ExampleWeightColumnName = options.ClassWeighting == ClassWeighting.None ? null : nameof(TrainingRow.Weight),
            L1Regularization = options.L1Regularization,
            L2Regularization = options.L2Regularization,
            MaximumNumberOfIterations = options.MaxIterations,
            NumberOfThreads = 1,
        });

    private static SdcaMaximumEntropyMulticlassTrainer Sdca(MLContext context, int rows, CrossValidationOptions options) =>
        context.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = nameof(TrainingRow.Label),
            FeatureColumnName = nameof(TrainingRow.Features),
            ExampleWeightColumnName = options.ClassWeighting == ClassWeighting.None ? null : nameof(TrainingRow.Weight),
            // Against the mean log loss here, against the sum in L-BFGS.
            L2Regularization = options.L2Regularization / rows,
            L1Regularization = 0,
            ConvergenceTolerance = SdcaTolerance,
            MaximumNumberOfIterations = options.MaxIterations,
            NumberOfThreads = 1,
        });

    private static SchemaDefinition SchemaOf(FoldInputs inputs, ClassLabels labels)
    {
        var schema = SchemaDefinition.Create(typeof(TrainingRow));
        schema[nameof(TrainingRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, inputs.Width);
        // A key type of K values: the model has K classes in our order, also where the training part lacks one.
        schema[nameof(TrainingRow.Label)].ColumnType = new KeyDataViewType(typeof(uint), labels.ClassCount);
        return schema;
    }

    // Microsoft.ML has no public way to cancel. With one thread L-BFGS reads its data anew for each step, so the data
    // is where a training can be stopped, within a row. SDCA keeps its own copy: it ends with its last iteration.
    private static IEnumerable<TrainingRow> Watched(TrainingRow[] rows, CancellationToken cancellationToken)
    {
        foreach (TrainingRow row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }
}
