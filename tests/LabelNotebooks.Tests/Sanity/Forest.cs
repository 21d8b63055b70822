using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace LabelNotebooks.Tests.Sanity;

/// <summary>A random forest grown to the end, one against the rest for each class.</summary>
internal static class Forest
{
    /// <summary>Probabilities of <paramref name="predicted"/> by a forest that was trained on <paramref name="training"/>, (n, K).</summary>
    public static double[] Predict(LabeledData data, int[] training, int[] predicted)
    {
        var context = new MLContext(seed: 0);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, data.Features!.ColumnCount);
        int count = data.Labels.ClassCount;
        var rows = new double[predicted.Length * count];
        for (int k = 0; k < count; k++)
        {
            RegressionPredictionTransformer<FastForestRegressionModelParameters> model = context.Regression.Trainers.FastForest(
                new FastForestRegressionTrainer.Options
                {
                    LabelColumnName = nameof(Row.IsClass),
                    FeatureColumnName = nameof(Row.Features),
                    NumberOfTrees = 30,
                    NumberOfLeaves = 400,
                    MinimumExampleCountPerLeaf = 1,
                    NumberOfThreads = 1,
                }).Fit(View(training, k));
            float[] scores = [.. model.Transform(View(predicted, k)).GetColumn<float>("Score")];
            for (int at = 0; at < predicted.Length; at++)
                rows[(at * count) + k] = Math.Clamp(scores[at], 0, 1);
        }

        return rows;

        IDataView View(int[] examples, int k) => context.Data.LoadFromEnumerable(
            examples.Select(row => new Row { IsClass = data.Labels[row] == k ? 1 : 0, Features = data.Features!.Row(row).ToArray() }), schema);
    }

    private sealed class Row
    {
        public float IsClass { get; set; }

        public float[] Features { get; set; } = [];
    }
}
