using System.Runtime.InteropServices;

namespace LabelNotebooks;

/// <summary>How far a cross-validation has come.</summary>
/// <param name="FoldsCompleted">0 to <paramref name="Folds"/>, never falling.</param>
/// <param name="Folds">The number of folds.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CrossValidationProgress(int FoldsCompleted, int Folds);
