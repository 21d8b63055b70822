using BenchmarkDotNet.Attributes;

namespace LabelNotebooks.Benchmarks;

/// <summary>Cross-validation in five folds on 50,000 examples of 20 classes: 50 numbers each, or texts of 20 words.</summary>
[Config(typeof(Once))]
public class TrainingBenchmarks
{
    private const int Examples = 50_000;
    private const int Classes = 20;
    private const int Numbers = 50;
    private const int Words = 20;

    private ClassLabels _labels = null!;
    private ModelInputs _numbers = null!;
    private ModelInputs _texts = null!;

    [GlobalSetup]
    public void Setup()
    {
        var generator = new SeededGenerator(1);
        float[] centers = [.. Enumerable.Range(0, Classes * Numbers).Select(_ => (float)generator.NextDouble())];
        int[] codes = [.. Enumerable.Range(0, Examples).Select(_ => generator.Next(Classes))];
        float[] values = [.. codes.SelectMany(code =>
            Enumerable.Range(0, Numbers).Select(j => centers[(code * Numbers) + j] + (3 * ((float)generator.NextDouble() - 0.5f))))];
        // One word in ten is of the class.
        string[] texts = [.. codes.Select(code => string.Join(
            ' ',
            Enumerable.Range(0, Words).Select(_ => generator.Next(10) == 0 ? $"w{(code * 20) + generator.Next(20)}" : $"w{generator.Next(5000)}")))];
        _labels = ClassLabels.FromCodes(codes, Classes);
        _numbers = new ModelInputs(new FeatureMatrix(values, [.. Enumerable.Range(0, Numbers).Select(j => $"x_{j}")]));
        _texts = new ModelInputs(texts: [new TextColumn("note", texts)]);
    }

    [Benchmark(Baseline = true)]
    public double NumbersByLbfgs() => Run(_numbers, ModelTrainer.Lbfgs);

    [Benchmark]
    public double NumbersBySdca() => Run(_numbers, ModelTrainer.Sdca);

    [Benchmark]
    public double TextsBySdca() => Run(_texts, ModelTrainer.Sdca);

    private double Run(ModelInputs inputs, ModelTrainer trainer) =>
        CrossValidation.Run(inputs, _labels, new CrossValidationOptions { Trainer = trainer }).Summary.Agreement;
}
