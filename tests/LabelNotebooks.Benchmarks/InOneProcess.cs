using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace LabelNotebooks.Benchmarks;

/// <summary>All measurements of a class in one process, a few times each: the ratios are what counts.</summary>
public class InOneProcess : ManualConfig
{
    public InOneProcess()
        : this(warmups: 1, iterations: 5)
    {
    }

    protected InOneProcess(int warmups, int iterations) => AddJob(Job.Default
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithWarmupCount(warmups)
        .WithIterationCount(iterations)
        .WithInvocationCount(1)
        .WithUnrollFactor(1));
}
