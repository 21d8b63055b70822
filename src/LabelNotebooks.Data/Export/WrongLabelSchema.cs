namespace LabelNotebooks;

/// <summary>Estimates of how many labels are wrong, as a table.</summary>
internal static class WrongLabelSchema
{
    public static TableSchema<WrongLabelRow> Table { get; } =
        new TableSchema<WrongLabelRow>("wrong labels", "A row for each estimate: for each estimator the total, then the classes in their order.")
            .Text("class", row => row.Class, "The given class that is counted in; empty for all labels together.")
            .Text("estimator", row => row.Estimator,
                "How the number was arrived at: model (by the model alone), sample (by what was reviewed) or corrected (by both).")
            .NumberOrEmpty("estimate", row => row.Estimate.Count, "The number of wrong labels; empty where nothing of it was reviewed.")
            .NumberOrEmpty("low", row => row.Estimate.Interval.Low,
                "The lowest number of wrong labels that is to be expected; empty for the model, which has no bounds.")
            .NumberOrEmpty("high", row => row.Estimate.Interval.High,
                "The highest number of wrong labels that is to be expected; empty for the model, which has no bounds.");

    public static IReadOnlyList<WrongLabelRow> Rows(WrongLabels found) => [.. found.Estimates.Select(estimate => new WrongLabelRow(found, estimate))];
}
