namespace LabelNotebooks.Benchmarks;

/// <summary>For what takes half a minute: once, without a warm-up.</summary>
public sealed class Once() : InOneProcess(warmups: 0, iterations: 1);
