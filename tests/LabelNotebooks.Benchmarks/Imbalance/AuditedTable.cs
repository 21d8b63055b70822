namespace LabelNotebooks.Benchmarks.Imbalance;

/// <summary>Labels of which some are wrong, the truth, and what a model says of them.</summary>
internal sealed record AuditedTable(ClassLabels Given, ClassLabels Truth, PredictedProbabilities Probabilities)
{
    public bool IsWrong(int row) => Given[row] != Truth[row];
}
