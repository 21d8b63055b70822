namespace LabelNotebooks.Features.Health;

/// <summary>Given classes against likely true ones, as a table with a column for each class.</summary>
internal static class NoiseMatrixSchema
{
    public static TableSchema<NoiseMatrixRow> Of(IReadOnlyList<string> classes)
    {
        TableSchema<NoiseMatrixRow> schema = new TableSchema<NoiseMatrixRow>("noise matrix", "A row for each class that is given, in the order of the classes.")
            .Text("given_label", row => row.Joint.Classes[row.Given], "The class that the examples are labelled with.");
        for (int k = 0; k < classes.Count; k++)
        {
            int truth = k;
            schema = schema.LongWhole(
                $"likely_{classes[truth]}",
                row => row.Joint[row.Given, truth],
                "The estimated number of them that belong to the class in the column's name; there is such a column for each class.");
        }

        return schema;
    }

    public static IReadOnlyList<NoiseMatrixRow> Rows(ClassMatrix<long> joint) =>
        [.. Enumerable.Range(0, joint.ClassCount).Select(given => new NoiseMatrixRow(joint, given))];
}
