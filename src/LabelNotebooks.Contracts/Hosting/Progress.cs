namespace LabelNotebooks.Contracts.Hosting;

/// <summary>How far a long piece of work has come.</summary>
/// <param name="Activity">What is being done, in words: "training fold".</param>
/// <param name="Completed">Steps done, 0 to <paramref name="Total"/>.</param>
/// <param name="Total">Steps in all; 0 where it is not known.</param>
public readonly record struct Progress(string Activity, int Completed, int Total);
