namespace LabelNotebooks;

/// <summary>Labelling plans, as a table.</summary>
internal static class LabelingPlanSchema
{
    public static TableSchema<(string Example, string Annotator)> Table { get; } =
        new TableSchema<(string Example, string Annotator)>("labelling plan", "A row for each label to ask for: examples by urgency, within one by annotator.")
            .Text("example", row => row.Example, "The id of the example, or the number of its row counted from 0 where it has none.")
            .Text("annotator", row => row.Annotator, "Who is to label it.");

    public static IReadOnlyList<(string Example, string Annotator)> Rows(LabelingPlan plan) =>
        [.. plan.Labels.Select(label => (plan.Annotations.ExampleSet.KeyOf(label.Example), plan.Annotations.Annotators[label.Annotator]))];
}
