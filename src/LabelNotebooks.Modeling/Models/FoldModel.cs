using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace LabelNotebooks;

/// <summary>Multinomial logistic regression (maximum entropy) on standardized features, trained on one part of the data.</summary>
internal sealed class FoldModel
{
    private readonly Standardizer _standardizer;
    private readonly float[][] _weights;
    private readonly float[] _biases;

    private FoldModel(Standardizer standardizer, float[][] weights, float[] biases)
    {
        _standardizer = standardizer;
        _weights = weights;
        _biases = biases;
    }

    /// <summary>Trains with L-BFGS on one thread: with more, sums run in another order and bytes differ from run to run.</summary>
    public static FoldModel Train(FeatureMatrix features, ClassLabels labels, int[] rows, CrossValidationOptions options, CancellationToken cancellationToken)
    {
        var standardizer = Standardizer.Fit(features, rows, cancellationToken);
        var context = new MLContext(seed: 0);
        IDataView data = context.Data.LoadFromEnumerable(Watched(Standardized(features, labels, rows, standardizer), cancellationToken), SchemaOf(features, labels));
        var trainer = context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = nameof(TrainingRow.Label),
            FeatureColumnName = nameof(TrainingRow.Features),
            L1Regularization = options.L1Regularization,
            L2Regularization = options.L2Regularization,
            MaximumNumberOfIterations = options.MaxIterations,
            NumberOfThreads = 1,
        });
        MaximumEntropyModelParameters model = trainer.Fit(data).Model;
        VBuffer<float>[]? weights = null;
        model.GetWeights(ref weights, out int classes);
        return new FoldModel(standardizer, [.. weights.Take(classes).Select(row => row.DenseValues().ToArray())], [.. model.GetBiases()]);
    }

    /// <summary>The probabilities of the classes for one example, (K): softmax in float64, rounded once.</summary>
    public void Predict(ReadOnlySpan<float> features, Span<float> standardized, Span<float> probabilities)
    {
        _standardizer.Apply(features, standardized);
        Span<double> scores = probabilities.Length <= 256 ? stackalloc double[probabilities.Length] : new double[probabilities.Length];
        double highest = double.NegativeInfinity;
        for (int k = 0; k < scores.Length; k++)
        {
            double score = _biases[k];
            float[] weights = _weights[k];
            for (int j = 0; j < weights.Length; j++)
                score += (double)weights[j] * standardized[j];
            scores[k] = score;
            highest = Math.Max(highest, score);
        }

        double sum = 0;
        for (int k = 0; k < scores.Length; k++)
        {
            scores[k] = Math.Exp(scores[k] - highest);
            sum += scores[k];
        }

        for (int k = 0; k < scores.Length; k++)
            probabilities[k] = (float)(scores[k] / sum);
    }

    private static SchemaDefinition SchemaOf(FeatureMatrix features, ClassLabels labels)
    {
        var schema = SchemaDefinition.Create(typeof(TrainingRow));
        schema[nameof(TrainingRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features.ColumnCount);
        // A key type of K values: the model has K classes in our order, also where the training part lacks one.
        schema[nameof(TrainingRow.Label)].ColumnType = new KeyDataViewType(typeof(uint), labels.ClassCount);
        return schema;
    }

    private static TrainingRow[] Standardized(FeatureMatrix features, ClassLabels labels, int[] rows, Standardizer standardizer) => Array.ConvertAll(rows, row =>
    {
        var standardized = new float[features.ColumnCount];
        standardizer.Apply(features.Row(row), standardized);
        return new TrainingRow { Label = (uint)labels[row], Features = standardized };
    });

    // Microsoft.ML has no public way to cancel. With one thread it reads its data anew for each step of the optimizer, so the data
    // is where a training can be stopped, within a row.
    private static IEnumerable<TrainingRow> Watched(TrainingRow[] rows, CancellationToken cancellationToken)
    {
        foreach (TrainingRow row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }
}
