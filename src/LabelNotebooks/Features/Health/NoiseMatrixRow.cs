namespace LabelNotebooks.Features.Health;

/// <summary>The labels of one given class.</summary>
internal readonly record struct NoiseMatrixRow(ClassMatrix<long> Joint, int Given);
