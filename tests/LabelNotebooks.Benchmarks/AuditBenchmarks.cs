using BenchmarkDotNet.Attributes;

namespace LabelNotebooks.Benchmarks;

/// <summary>What the sanity checks cost beside the audit that they precede: 50,000 examples of 100 classes.</summary>
[Config(typeof(InOneProcess))]
public class AuditBenchmarks
{
    private const int Examples = 50_000;
    private const int Classes = 100;

    private ClassLabels _labels = null!;
    private PredictedProbabilities _probabilities = null!;

    [GlobalSetup]
    public void Setup()
    {
        var generator = new SeededGenerator(1);
        var codes = new int[Examples];
        var rows = new float[Examples * Classes];
        for (int row = 0; row < Examples; row++)
        {
            codes[row] = generator.Next(Classes);
            int truth = generator.Next(10) == 0 ? generator.Next(Classes) : codes[row];
            for (int k = 0; k < Classes; k++)
                rows[(row * Classes) + k] = (float)((k == truth ? 4 : 0) + generator.NextDouble());
        }

        _labels = ClassLabels.FromCodes(codes, Classes);
        _probabilities = PredictedProbabilities.FromRows(rows, Classes).Normalized();
        // Held in memory, as a reader would hand it over.
        _probabilities = PredictedProbabilities.FromRows([.. Enumerable.Range(0, Examples).SelectMany(_probabilities.RowAsDouble)], Classes);
    }

    [Benchmark(Baseline = true)]
    public int FindLabelIssues() => ConfidentLearning.FindLabelIssues(_labels, _probabilities).Count;

    [Benchmark]
    public SanityVerdict Sanity() => SanityCheck.Of(_labels, _probabilities).Verdict;
}
